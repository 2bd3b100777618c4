import { foldText } from '../fold.ts'
import type { Block, Claim, Diagnostic } from '../types.ts'

/** What a claim may amount to. */
interface Bounds {
  least: number
  most: number
}

function boundsOf({ value, lower, upper, approx }: Claim): Bounds | null {
  if (value === null && lower === null && upper === null) return null
  const vague = approx && lower === null && upper === null
  if (value !== null && vague) return { least: value * 0.9, most: value * 1.1 }
  if (value !== null && lower === null && upper === null) return { least: value, most: value }
  // 近2000 is not much less than 2000, and 2000余 not much more.
  const least = lower ?? (upper ?? 0) * 0.8
  const most = upper ?? (lower ?? 0) * 1.5
  return { least, most }
}

const disjoint = (a: Bounds, b: Bounds) => a.most < b.least || b.most < a.least

const report = (
  code: string,
  severity: Diagnostic['severity'],
  message: string,
  first: Claim,
  second: Claim,
): Diagnostic => {
  const span = second.spans[0]
  return {
    code,
    severity,
    message,
    ...(span ? { span: { start: span.start, end: second.spans.at(-1)?.end ?? span.end } } : {}),
    claims: [first.id, second.id],
  }
}

/** Text between two claims of one block further apart than this is no longer about the same whole. */
const longestGap = 120
const longestSentence = 400

const endsSentence = /[。！？!?]/
/** Spans of time have no parts that anyone counts. */
const uncounted = new Set(['%', '天', '日', '小时', '分钟', '秒', '年', '月', '周', '岁', '周岁', '级', '倍'])

/** Whether the two stand in one sentence: a list there counts different things by the same name. */
const inOneSentence = (body: readonly Block[], a: Claim, b: Claim): boolean =>
  a.block === b.block &&
  b.at.start - a.at.end <= longestSentence &&
  !endsSentence.test(body[a.block]?.text.slice(a.at.end, b.at.start) ?? '')

/** 其中 opens the clause of the part, in the sentence of the whole. */
function isPart(block: Block | undefined, whole: Claim, part: Claim): boolean {
  if (!block || whole.block !== part.block || part.at.start - whole.at.end > longestGap) return false
  const between = block.text.slice(whole.at.end, part.at.start)
  const at = between.lastIndexOf('其中')
  return at >= 0 && !endsSentence.test(between) && !/[,，;；]/.test(between.slice(at))
}

/** A part that is more than its whole: the last claim before 其中 with the same unit. */
function partsAndWholes(claims: readonly Claim[], body: readonly Block[]): Diagnostic[] {
  const found: Diagnostic[] = []
  const lastOfUnit = new Map<string, Claim>()
  for (const claim of claims) {
    const key = `${claim.block} ${claim.unit ?? ''}`
    const whole = lastOfUnit.get(key)
    if (whole && !uncounted.has(claim.unit ?? '') && isPart(body[claim.block], whole, claim)) {
      const [part, all] = [boundsOf(claim), boundsOf(whole)]
      if (part && all && part.least > all.most) {
        found.push(
          report(
            'part-exceeds-whole',
            'warning',
            `${claim.text} is said to be a part of ${whole.text}, which is less.`,
            whole,
            claim,
          ),
        )
      }
      continue
    }
    lastOfUnit.set(key, claim)
  }
  return found
}

/** What two claims must share to be about the same: everything that is known of them but the number. */
const subjectOf = (claim: Claim): string =>
  [
    claim.indicator ?? '',
    foldText(claim.item ?? ''),
    claim.unit ?? '',
    claim.per ?? '',
    claim.place?.adcode ?? claim.place?.name ?? '',
    claim.scope ?? '',
    foldText(claim.actor ?? ''),
    claim.cumulative ? 'sum' : '',
  ].join('|')

const isSameTime = (a: Claim, b: Claim) => a.asOf === null || b.asOf === null || a.asOf === b.asOf

/** Rates and shares differ from one line to the next without contradiction; so does time. */
const compares = ({ item, unit, indicator }: Claim) =>
  item !== null && unit !== null && indicator !== null && indicator !== 'growth-rate' && indicator !== 'share'

/** One number said again, or two numbers for what looks like the same thing. Each is compared with the first of its kind. */
function sameSubject(claims: readonly Claim[], body: readonly Block[]): Diagnostic[] {
  const found: Diagnostic[] = []
  const firsts = new Map<string, Claim>()
  for (const claim of claims) {
    if (!compares(claim)) continue
    const key = subjectOf(claim)
    const first = firsts.get(key)
    if (!first) {
      firsts.set(key, claim)
      continue
    }
    if (!isSameTime(first, claim) || inOneSentence(body, first, claim)) continue
    const [a, b] = [boundsOf(first), boundsOf(claim)]
    if (!a || !b) continue
    if (
      first.value !== null &&
      first.value === claim.value &&
      first.lower === claim.lower &&
      first.upper === claim.upper
    ) {
      found.push(
        report('number-repeated', 'info', `${claim.text} says again what ${first.text} says.`, first, claim),
      )
    } else if (disjoint(a, b)) {
      const message = `${first.text} and ${claim.text} count the same thing in the same place, and differ.`
      found.push(report('numbers-differ', 'warning', message, first, claim))
    }
  }
  return found
}

/** What claims that are put side by side show to be odd; each names the claims concerned. */
export function checkClaims(claims: readonly Claim[], body: readonly Block[]): Diagnostic[] {
  return [...partsAndWholes(claims, body), ...sameSubject(claims, body)]
}
