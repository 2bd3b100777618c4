import type { AlignedPassage, BlockSpan, Comparison } from '@jianbao/corpus'

/** Words of one article; `differs` where the other has not these. */
export interface Piece {
  text: string
  differs: boolean
  /** Whether a paragraph begins with it. */
  opens: boolean
  /** Index of its block in the body. */
  block: number
}

/** Passages of one paragraph: `changed` where these are of several kinds. */
export interface AlignedRow {
  kind: AlignedPassage['kind']
  a: Piece[]
  b: Piece[]
}

interface Stretch extends BlockSpan {
  passage: number
  differs: boolean
}

/**
 * The passages of a comparison with their words. Alignment knows letters alone: the marks that stand between two stretches go
 * with the first of them, so that both texts are whole.
 *
 * @param a the blocks of the first article.
 */
export function alignedRows(
  { passages }: Pick<Comparison, 'passages'>,
  a: readonly string[],
  b: readonly string[],
): AlignedRow[] {
  const [inA, inB] = [piecesOf(passages, 'a', a), piecesOf(passages, 'b', b)]
  const rows: AlignedRow[] = []
  passages.forEach(({ kind }, passage) => {
    const row = { kind, a: inA.get(passage) ?? [], b: inB.get(passage) ?? [] }
    const before = rows.at(-1)
    if (before === undefined || opensRow(row) || before.kind === 'moved') rows.push(row)
    else
      rows[rows.length - 1] = {
        kind: before.kind === row.kind ? row.kind : 'changed',
        a: [...before.a, ...row.a],
        b: [...before.b, ...row.b],
      }
  })
  return rows
}

const opensRow = ({ kind, a, b }: AlignedRow) => kind === 'moved' || a[0]?.opens || b[0]?.opens

function piecesOf(passages: readonly AlignedPassage[], side: 'a' | 'b', blocks: readonly string[]) {
  const stretches = passages.flatMap((passage, index): Stretch[] => {
    const parts = passage.parts.length > 0 ? passage.parts : [passage]
    return parts.flatMap((part) => {
      const differs = part.kind === 'changed' || part.kind === `only-${side}`
      return part[side].map((span) => ({ ...span, passage: index, differs }))
    })
  })
  stretches.sort((x, y) => x.block - y.block || x.start - y.start)
  const pieces = stretches.map(({ block, start, passage, differs }, i) => {
    const opens = stretches[i - 1]?.block !== block
    const next = stretches[i + 1]
    const end = next?.block === block ? next.start : undefined
    return { passage, text: (blocks[block] ?? '').slice(opens ? 0 : start, end), differs, opens, block }
  })
  return Map.groupBy(pieces, ({ passage }) => passage)
}
