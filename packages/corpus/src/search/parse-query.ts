import { CorpusError } from '../errors.ts'
import { hasTokens } from '../tokens.ts'
import { fields, isField } from './query-fields.ts'
import { type Lexeme, readLexemes } from './query-lexer.ts'
import { combine, negate, type Query, type TextField } from './query-tree.ts'

/** Code units. */
const maxLength = 1000
/** Brackets and negations inside one another. */
const maxDepth = 30

/** What a word belongs to: what stands before it with a colon. */
type Prefix = string | null

/**
 * What a reader typed as a tree. Words and "phrases" must all be found; AND, OR, NOT, `-` and brackets say otherwise; a
 * prefix such as `title:` or `place:` says where. Words without a letter, digit or ideograph are left out: null where nothing
 * else is there.
 *
 * @throws CorpusError 'bad-query' with the column of what cannot be read.
 */
export function parseQuery(text: string): Query | null {
  if (text.length > maxLength) {
    throw new CorpusError(
      'bad-query',
      `The query has ${text.length} characters, more than the ${maxLength} that can be searched for at once. Shorten it.`,
    )
  }
  const lexemes = readLexemes(text)
  let next = 0
  const peek = () => lexemes[next] as Lexeme

  const either = (prefix: Prefix, depth: number): Query | null => {
    const parts = [all(prefix, depth)]
    while (peek().kind === 'or') {
      next++
      parts.push(all(prefix, depth))
    }
    return combine('or', parts)
  }

  const all = (prefix: Prefix, depth: number): Query | null => {
    const parts = [one(prefix, depth)]
    while (!['or', 'close', 'end'].includes(peek().kind)) {
      if (peek().kind === 'and') next++
      parts.push(one(prefix, depth))
    }
    return combine('and', parts)
  }

  const one = (prefix: Prefix, depth: number): Query | null => {
    const lexeme = peek()
    if (depth > maxDepth) throw refused(lexeme.at, `brackets and negations stand more than ${maxDepth} deep`)
    next++
    switch (lexeme.kind) {
      case 'word':
        return leaf(prefix, lexeme)
      case 'not':
        return negate(one(prefix, depth + 1))
      case 'prefix':
        return prefixed(lexeme, depth)
      case 'open':
        return bracketed(lexeme.at, prefix, depth)
      default:
        throw refused(lexeme.at, missing[lexeme.kind])
    }
  }

  const prefixed = ({ text: name, at, end }: Extract<Lexeme, { kind: 'prefix' }>, depth: number) => {
    if (!isTextField(name) && !isAlias(name) && !isField(name)) {
      throw refused(
        at,
        `there is no field '${name}'; the fields are ${fieldNames.join(', ')}. Put quotation marks around words that hold a colon`,
      )
    }
    const value = peek()
    if (value.at !== end || (value.kind !== 'word' && value.kind !== 'open')) {
      throw refused(end, `'${name}:' needs a value right after the colon`)
    }
    return one(name, depth)
  }

  const bracketed = (at: number, prefix: Prefix, depth: number) => {
    const inside = either(prefix, depth + 1)
    if (peek().kind !== 'close')
      throw refused(
        at,
        "this bracket is never closed; add ')', or put quotation marks around text that holds brackets",
      )
    next++
    return inside
  }

  if (peek().kind === 'end') return null
  const query = either(null, 0)
  if (peek().kind === 'close')
    throw refused(
      peek().at,
      "this bracket was never opened; add '(', or put quotation marks around text that holds brackets",
    )
  return query
}

const missing = {
  and: 'AND needs something to look for on both sides',
  or: 'OR needs something to look for on both sides',
  close: 'there is nothing to look for before this bracket',
  end: 'something to look for is missing at the end',
}

/** Other ways to write a field. */
const aliases = { month: 'date' } as const

const isAlias = (name: string): name is keyof typeof aliases => Object.hasOwn(aliases, name)
const isTextField = (name: string): name is TextField => name === 'title' || name === 'body'

const fieldNames = ['title', 'body', ...Object.keys(fields), ...Object.keys(aliases)]

function leaf(prefix: Prefix, { text, at }: { text: string; at: number }): Query | null {
  if (prefix === null || isTextField(prefix)) {
    return hasTokens(text) ? { kind: 'term', field: prefix, text } : null
  }
  return readField(prefix, text, (problem) => refused(at, problem))
}

/**
 * A condition on a fact, from a field's name and the value it was given. `date` takes a range too: 2021-10..2022-03, either end
 * may be left out.
 *
 * @throws what `refuse` makes of the sentence that says what is wrong.
 */
export function readField(name: string, text: string, refuse: (problem: string) => Error): Query | null {
  const value = text.trim()
  if (value === '') throw refuse(`'${name}:' needs a value`)
  if (name === 'month' && !/^\d{4}-\d\d$/.test(value)) {
    throw refuse(`'${value}' cannot be read: month is a year and a month such as 2021-10`)
  }
  const [from = '', to] = name === 'date' ? value.split('..', 2) : [value]
  if (to !== undefined) {
    return combine('and', [
      from === '' ? null : readField('from', from, refuse),
      to === '' ? null : readField('to', to, refuse),
    ])
  }
  const field = isAlias(name) ? aliases[name] : name
  if (!isField(field)) throw refuse(`there is no field '${name}'; the fields are ${fieldNames.join(', ')}`)
  const reading = fields[field](value)
  if ('problem' in reading) throw refuse(`'${value}' cannot be read: ${name} ${reading.problem}`)
  return { kind: 'field', field, value: reading.value }
}

function refused(at: number, problem: string): CorpusError {
  return new CorpusError('bad-query', `The query cannot be read at column ${at + 1}: ${problem}.`, {
    column: at + 1,
  })
}
