import { type Damage, damageBytes, damagePrint, damages, reword } from './damage/damage.ts'
import { foldText } from './damage/punctuation.ts'
import { cleanText, type Draft, type Row } from './draft.ts'
import { encodingsFor, labelFor, toBytes } from './form/bytes.ts'
import { toHtml } from './form/html.ts'
import { spacing } from './form/text.ts'
import { openDesk, type Region } from './layouts/desk.ts'
import { type Layout, layoutNames, layouts } from './layouts/layouts.ts'
import { type Random, randomFrom } from './random.ts'
import { conversionTraces, inScript } from './script.ts'
import type {
  ArticleTruth,
  BlockTruth,
  Form,
  Generated,
  GenerateOptions,
  MetadataTruth,
  Script,
} from './types.ts'

const forms: readonly Form[] = ['text', 'text', 'html', 'bytes']

/** The scripts in which a kind of damage happens. */
const scriptsOf = (damage: Damage, layout: Layout): readonly Script[] => {
  if (damage === 'glosses') return ['converted']
  if (damage === 'shifted-gbk') return ['hans', 'converted']
  return layout.scripts
}

/** Whether a layout is found with a damage: converted pages and GBK are of the mainland. */
const fits = (damage: Damage, layout: Layout) =>
  layout.region === 'mainland' || (damage !== 'glosses' && damage !== 'shifted-gbk')

/**
 * A capture made from a seed, with the truth about it. The same seed and options give the same capture everywhere: no
 * clock, no Math.random. All of it is fiction but the names of cities and counties.
 */
export function generate(seed: number, options: GenerateOptions = {}): Generated {
  const random = randomFrom(seed)
  const layoutName = options.layout ?? random.pick(layoutNames)
  const layout: Layout = layouts[layoutName]
  const damage = options.damage ?? random.pick(damages.filter((kind) => fits(kind, layout)))
  const script = options.script ?? random.pick(scriptsOf(damage, layout))
  const form = options.form ?? random.pick(forms)
  const draft = layout.write(openDesk(random, layout.region))
  const worded = reword(draft.rows, damage, random)
  const convert = (text: string) => inScript(text, script, layout.region)
  const toScript = (row: Row): Row => ({ ...row, text: convert(row.text) })
  const whole = worded.map(toScript)
  const printed = damagePrint(damageBytes(worded, damage, random).map(toScript), damage, random)
  const print = spacing(whole, random)
  const asText = print(printed)
  const inMarkup = form === 'html' || (form === 'bytes' && random.once(2))
  const lines = inMarkup ? printed.map((_, i) => i + 1) : asText.lines
  const known = metadataOf(draft, damage, script, layout.region)
  const kept = (text: string) => (script === 'hant' ? convert(text) : text)
  const truth = {
    lines: worded.map(({ label, article }, i) => ({ line: lines[i] as number, label, article })),
    articles: known.map(
      (metadata, article): ArticleTruth => ({
        metadata,
        body: bodyOf(worded, printed, lines, article, kept),
      }),
    ),
    text: print(whole).content,
    traces: script === 'converted' ? tracesIn(worded, layout.region) : 0,
  }
  const page = { seed, layout: layoutName, damage, script, form, truth }
  const titles = headTitles(known[0], script, convert)
  if (form === 'text') return { ...page, text: asText.content }
  if (form === 'html') return { ...page, html: toHtml(printed, titles, null, random) }
  return {
    ...page,
    ...inBytes(random, options, inMarkup, (declared) =>
      inMarkup ? toHtml(printed, titles, declared, random) : asText.content,
    ),
  }
}

function inBytes(
  random: Random,
  options: GenerateOptions,
  inMarkup: boolean,
  content: (declared: string | null) => string,
): Pick<Generated, 'bytes' | 'mediaType' | 'encoding' | 'encodingLabel' | 'charset'> {
  const encoding = options.encoding ?? random.pick(encodingsFor(content(null)))
  const encodingLabel = options.encodingLabel ?? random.pick(['right', 'none', 'wrong'])
  const said = labelFor(encoding, encodingLabel, random)
  // ASCII letters tell of an encoding only where it keeps them one byte each.
  const inPage = inMarkup && !encoding.startsWith('utf-16') && (encodingLabel === 'wrong' || random.once(2))
  return {
    bytes: toBytes(content(inPage ? said : null), encoding, random),
    mediaType: inMarkup ? 'text/html' : 'text/plain',
    encoding,
    encodingLabel,
    ...(said !== null && !inPage && { charset: said }),
  }
}

const tracesIn = (rows: readonly Row[], region: Region) =>
  rows.reduce((sum, { text }) => sum + conversionTraces(text, region), 0)

/** What the page's <title> is made of, in the page's script. */
const headTitles = (
  known: MetadataTruth | undefined,
  script: Script,
  convert: (text: string) => string,
): Pick<MetadataTruth, 'headline' | 'publisher'> => {
  const shown = (text: string | null) => (text === null || script === 'hant' ? text : convert(text))
  return { headline: shown(known?.headline ?? null), publisher: shown(known?.publisher ?? null) }
}

function metadataOf(draft: Draft, damage: Damage, script: Script, region: Region): MetadataTruth[] {
  const shown = (text: string) => {
    const worded = damage === 'folded' ? foldText(text) : text
    return script === 'hant' ? inScript(worded, script, region) : worded
  }
  const field = (text: string | null) => (text === null ? null : shown(text))
  return draft.metadata.map((known) => ({
    headline: field(known.headline),
    kicker: field(known.kicker),
    deck: field(known.deck),
    series: field(known.series),
    publisher: field(known.publisher),
    source: field(known.source),
    published: known.published,
    bylines: known.bylines.map(({ name, role }) => ({ name: shown(name), role })),
  }))
}

/** The article's body from its rows; what a printed jump cut in two is one block. */
function bodyOf(
  worded: readonly Row[],
  printed: readonly Row[],
  lines: readonly number[],
  article: number,
  kept: (text: string) => string,
): BlockTruth[] {
  const blocks: BlockTruth[] = []
  worded.forEach((row, i) => {
    if (row.article !== article) return
    const { label: type } = row
    if (type !== 'paragraph' && type !== 'subhead' && type !== 'caption') return
    const lossy = printed[i]?.lossy ?? false
    if (row.parted) {
      for (const part of row.text.split('　　'))
        blocks.push({
          type,
          text: kept(cleanText({ label: type, text: part, article })),
          line: lines[i] as number,
          lossy,
        })
      return
    }
    const text = kept(cleanText(row))
    const open = row.continues ? blocks.at(-1) : undefined
    if (open) Object.assign(open, { text: open.text + text, lossy: open.lossy || lossy })
    else blocks.push({ type, text, line: lines[i] as number, lossy })
  })
  return blocks
}
