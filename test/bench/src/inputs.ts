import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { capturedText, parse } from '@jianbao/core'
import { fixtures, layouts, realCaptures, sharedAbsent } from '@jianbao/fixtures'

/** What is timed, decoded beforehand, so that every program gets the same string. */
export interface Input {
  name: string
  content: string
}

export interface Inputs {
  /** Plain text captures. */
  texts: Input[]
  /** HTML captures. */
  pages: Input[]
  /** A sentence: what the inputs are, and what is missing. */
  said: string
}

const captures = fileURLToPath(new URL('../../../../shared/captures', import.meta.url))

/** The samples and layouts of this repository, and the real captures where they lie beside it. */
export function readInputs(): Inputs {
  const texts = [...fixtures(), ...layouts(), ...realCaptures()].map(({ slug, text }) => ({
    name: slug,
    content: text,
  }))
  const real = readPages()
  const pages =
    real.length > 0 ? real : fixtures().map(({ slug, text }) => ({ name: slug, content: wrap(text) }))
  const said = `${texts.length} text captures and ${pages.length} pages of HTML${real.length > 0 ? '' : ' (the samples in simple markup)'}. ${sharedAbsent() ?? 'The real captures are among them.'}`
  return { texts, pages, said }
}

/** The real pages in HTML, by name; none where they are absent. Decoded as core decodes them. */
export function readPages(): Input[] {
  return ['dev', 'unlabelled'].flatMap((folder) => {
    const path = join(captures, folder)
    if (!existsSync(path)) return []
    return readdirSync(path)
      .filter((file) => file.endsWith('.html'))
      .sort()
      .map((file) => {
        const capture = { id: file, bytes: readFileSync(join(path, file)), mediaType: 'text/html' as const }
        return { name: file.replace(/\.html$/, ''), content: capturedText(capture, parse(capture)) }
      })
  })
}

const entities: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;' }

function wrap(text: string): string {
  const escaped = text.replace(/[&<>]/g, (char) => entities[char] ?? char).trim()
  const paragraphs = escaped.split(/\n+/).map((line) => `<p>${line}</p>`)
  return `<!doctype html><html lang="zh"><head><meta charset="utf-8"><title>${paragraphs[0]?.slice(3, -4)}</title></head><body><div>${paragraphs.join('\n')}</div></body></html>`
}
