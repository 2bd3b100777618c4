import { articleList } from '$lib/server/article-list.ts'
import { samples, showpiece } from '$lib/server/samples.ts'
import { showcase } from '$lib/server/showcase.ts'
import type { PageServerLoad } from './$types'

export const load: PageServerLoad = async (event) => {
  const all = await samples()
  const asked = event.url.searchParams.get('sample')
  const first = all.find((sample) => sample.name === asked) ?? (await showpiece())
  return {
    first,
    samples: all.map(({ name, page }) => ({
      name,
      headline: page.articles[0]?.metadata.headline?.value ?? null,
      script: page.capture.script,
    })),
    showcase: await showcase(event),
    corpus: await articleList(event, { limit: 7 }),
  }
}
