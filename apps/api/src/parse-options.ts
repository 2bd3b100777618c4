import { z } from '@hono/zod-openapi'
import { type Page, type ParseOptions, withoutEdit } from '@jianbao/core'
import type { Limits } from './limits.ts'
import { ApiProblem } from './problem.ts'

/** Parts of a page that a caller may leave out. */
export const pageParts = ['lines', 'edits', 'diagnostics', 'articles'] as const
type PagePart = (typeof pageParts)[number]

const isPart = (name: string): name is PagePart => pageParts.includes(name as PagePart)

/** How a capture is to be read, from the address. */
export const parseQuery = z.object({
  script: z.enum(['auto', 'asis', 'hans', 'hant']).optional().openapi({
    description: 'Script of the clean text. `auto`: as captured, but a mechanical conversion is undone.',
  }),
  repair: z.enum(['all', 'certain', 'none']).optional().openapi({
    description:
      'Which repairs the clean text shows: all of them (default), those that are certain, or none.',
  }),
  include: z
    .string()
    .max(100)
    .transform((list) => list.split(','))
    .refine((names): names is PagePart[] => names.every(isPart), {
      error: `must name, with commas between them, some of ${pageParts.join(', ')}`,
    })
    .optional()
    .openapi({
      type: 'string',
      pattern: `^(${pageParts.join('|')})(,(${pageParts.join('|')}))*$`,
      example: 'articles',
      description: 'Only these parts of the page, with commas between them; the others come back empty.',
    }),
})

export type ParseQuery = z.infer<typeof parseQuery>

/** What core is told. */
export function coreOptions({ script }: Pick<ParseQuery, 'script'>, { text: limit }: Limits): ParseOptions {
  return { ...(script !== undefined && { script }), ...(limit !== undefined && { limit }) }
}

/** Each takes a pass over the page, so that many of them on a large one would hold the server. */
const mostUndone = 5000

/**
 * The page with only the repairs and parts that the caller asked for.
 *
 * @throws ApiProblem 'bad-parameter' where more repairs would have to be undone than one request may ask for.
 */
export function asAsked(page: Page, { repair = 'all', include }: ParseQuery): Page {
  const unwanted = page.edits.filter(({ certain }) => repair === 'none' || (repair === 'certain' && !certain))
  if (unwanted.length > mostUndone) {
    const detail = `would undo ${unwanted.length} repairs, more than the ${mostUndone} of one request`
    throw new ApiProblem('bad-parameter', `'repair': ${detail}. Ask for all of them and read 'edits'.`, {
      errors: [{ detail, parameter: 'repair' }],
    })
  }
  const shown = unwanted.reduce((so, { id }) => withoutEdit(so, id), page)
  if (include === undefined) return shown
  const emptied = pageParts.filter((part) => !include.includes(part)).map((part) => [part, []])
  return { ...shown, ...Object.fromEntries(emptied) }
}
