import pako from 'pako'

/** What the types of pako leave out. */
type Member = pako.Inflate & { ended: boolean; strm: { avail_in: number } }

const isPacked = (bytes: Uint8Array): boolean => bytes[0] === 0x1f && bytes[1] === 0x8b

/**
 * The bytes of a source, unpacked where it begins as gzip does: one member, or many in a row as crawlers write them. `DecompressionStream` ends with
 * the first member, and the reader of warcio takes a damaged member for the end.
 *
 * @throws Error where a member is damaged or cut.
 */
export async function* unpack(source: AsyncIterable<Uint8Array>): AsyncGenerator<Uint8Array> {
  const chunks = source[Symbol.asyncIterator]()
  let head = new Uint8Array()
  for (let next = await chunks.next(); !next.done; next = await chunks.next()) {
    head = joined(head, next.value)
    if (head.length > 1) break
  }
  const rest = {
    async *[Symbol.asyncIterator]() {
      if (head.length > 0) yield head
      yield* { [Symbol.asyncIterator]: () => chunks }
    },
  }
  yield* isPacked(head) ? members(rest) : rest
}

async function* members(packed: AsyncIterable<Uint8Array>): AsyncGenerator<Uint8Array> {
  let member: Member | null = null
  for await (const chunk of packed) {
    for (let left = member ? chunk : unpadded(chunk); left.length > 0; ) {
      member ??= new pako.Inflate() as Member
      const parts: Uint8Array[] = []
      member.onData = (part) => parts.push(part as Uint8Array)
      member.push(left, false)
      if (member.err) throw new Error(`a packed part is damaged (${member.msg})`)
      yield* parts
      left = member.ended ? unpadded(left.subarray(left.length - member.strm.avail_in)) : new Uint8Array()
      if (member.ended) member = null
    }
  }
  if (member) throw new Error('it ends inside a packed part')
}

/** Without the zeros that may stand after a member, as tapes and block devices leave them. */
function unpadded(bytes: Uint8Array): Uint8Array {
  const start = bytes.findIndex((byte) => byte !== 0)
  return start < 0 ? new Uint8Array() : bytes.subarray(start)
}

function joined(a: Uint8Array, b: Uint8Array): Uint8Array<ArrayBuffer> {
  const both = new Uint8Array(a.length + b.length)
  both.set(a)
  both.set(b, a.length)
  return both
}
