import { type ArticleFormatName, articleFormats } from '@jianbao/corpus/export'
import fc from 'fast-check'
import { type RelaxNGValidator, XmlDocument } from 'libxml2-wasm'
import { beforeAll, describe, expect, test } from 'vitest'
import { anySample, generated, type Sample } from './articles.arbitrary.ts'
import {
  cite,
  newsArticleProblems,
  readMarkdown,
  schemaProblems,
  teiProblems,
  teiSchema,
  texts,
} from './readers.ts'
import { cslList } from './schemas/csl-item.schema.ts'
import { ninjsItem } from './schemas/ninjs.schema.ts'
import { annotationCollection } from './schemas/web-annotation.schema.ts'

const write = (name: ArticleFormatName, { article, page, options }: Sample) =>
  articleFormats[name].write(article, page, options)

/** What text formats show: one line, without what drives terminals or is no character. */
function shown(text: string): string {
  const cleaned = Array.from(text.toWellFormed(), (character) =>
    /[\p{Cc}\uFFFE\uFFFF]/u.test(character) && !/[\t\n\r]/.test(character) ? '\uFFFD' : character,
  )
  return cleaned.join('').replace(/\s+/gu, ' ').replace(/^ | $/g, '')
}
const stated = (field: { value: string } | null) => (field === null ? [] : [field.value])

let samples: Sample[]
beforeAll(() => {
  samples = generated(150)
})

/** Checks every article of the generator, and hundreds that no page ever printed. */
function everyArticle(check: (sample: Sample) => void): void {
  for (const sample of samples) check(sample)
  fc.assert(
    fc.property(anySample, (sample) => {
      check(sample)
    }),
    { numRuns: 300 },
  )
}

test('the generator gives articles to check', () => {
  expect(samples.length).toBeGreaterThan(100)
})

test('JSON is text inside HTML too', () => {
  everyArticle((sample) => {
    for (const name of ['jsonld', 'ninjs', 'csl', 'annotations'] as const)
      expect(write(name, sample)).not.toMatch(/[<\u2028\u2029]/)
  })
})

describe('Markdown', () => {
  test('reads back as the same blocks, without markup of their own', () => {
    everyArticle((sample) => {
      const { metadata, body } = sample.article
      const { blocks, inside } = readMarkdown(write('md', sample))
      const kinds = { paragraph: 'paragraph', subhead: 'heading', caption: 'blockquote' }
      expect(blocks).toEqual([
        ...stated(metadata.headline).map((text) => ({ type: 'heading', text: shown(text) })),
        ...body.map(({ type, text }) => ({ type: kinds[type], text: shown(text) })),
      ])
      expect([...inside].filter((type) => type !== 'text' && type !== 'paragraph')).toEqual([])
    })
  })

  test('has front matter that YAML reads back as printed', () => {
    everyArticle((sample) => {
      const { id, metadata } = sample.article
      const { head } = readMarkdown(write('md', sample))
      expect(head).toMatchObject({ id, lang: expect.stringMatching(/^zh(-Han[st])?$/) })
      expect(head.title).toBe(metadata.headline?.value)
      expect(head.published).toBe(metadata.published?.value)
      expect(head.source).toBe(metadata.source?.value)
      expect(head.name).toBe(sample.options.name ?? undefined)
      expect(head.bylines ?? []).toEqual(metadata.bylines.map(({ name, role }) => ({ name, role })))
    })
  })
})

test('plain text is the titles and blocks, parted by blank lines', () => {
  everyArticle((sample) => {
    const { metadata, body } = sample.article
    const titles = [metadata.kicker, metadata.headline, metadata.deck].flatMap(stated)
    const parts = [...titles, ...body.map(({ text }) => text)].map(shown)
    expect(write('txt', sample)).toBe(parts.map((part) => `${part}\n`).join('\n'))
  })
})

describe('TEI', () => {
  let schema: RelaxNGValidator
  beforeAll(() => {
    schema = teiSchema()
  })
  const reading = (sample: Sample, check: (document: XmlDocument) => void) => {
    const document = XmlDocument.fromString(write('tei', sample))
    try {
      check(document)
    } finally {
      document.dispose()
    }
  }

  test('the schema refuses what is no TEI', () => {
    const document = XmlDocument.fromString('<TEI xmlns="http://www.tei-c.org/ns/1.0"><text/></TEI>')
    expect(teiProblems(schema, document).length).toBeGreaterThan(0)
    document.dispose()
  })

  test('is valid against tei_all', () => {
    everyArticle((sample) => reading(sample, (document) => expect(teiProblems(schema, document)).toEqual([])))
  })

  test('holds every block and title word for word', () => {
    everyArticle((sample) => {
      const { body, metadata } = sample.article
      reading(sample, (document) => {
        expect(texts(document, '//*[starts-with(@xml:id,"block-")][not(self::tei:anchor)]')).toEqual(
          body.map(({ text }) => shown(text)),
        )
        expect(texts(document, '//tei:head[@type="main"]')).toEqual(stated(metadata.headline).map(shown))
        expect(texts(document, '//tei:titleStmt/tei:author/tei:persName')).toEqual(
          metadata.bylines
            .filter(({ role }) => ['reporter', 'correspondent', 'author'].includes(role))
            .map(({ name }) => shown(name)),
        )
      })
    })
  })

  test('tags every mention around its words, or off them where it crosses another', () => {
    everyArticle((sample) => {
      const { mentions, claims } = sample.article
      reading(sample, (document) => {
        const tagged = (element: string) => [
          ...texts(document, `//tei:text//tei:${element}`),
          ...texts(document, `//tei:standOff//tei:span[@type="${element}"]`),
        ]
        const inBody = (list: readonly { text: string }[]) => list.map(({ text }) => shown(text)).sort()
        const plain = (list: readonly string[]) => list.map(shown).sort()
        expect(plain(tagged('placeName'))).toEqual(inBody(mentions.places))
        expect(plain(tagged('persName'))).toEqual(inBody(mentions.persons))
        expect(plain(tagged('q'))).toEqual(inBody(mentions.quotes))
        expect(plain(tagged('date'))).toEqual(inBody(mentions.dates))
        expect(plain(tagged('measure'))).toEqual(inBody(claims))
      })
    })
  })
})

/** schema.org lets every property repeat, the JSON Schemas only some: the same thing with one value of each, for each value. */
function singles(thing: Record<string, unknown>): Record<string, unknown>[] {
  const lists = Object.entries(thing).filter(([, value]) => Array.isArray(value)) as [string, unknown[]][]
  const first = { ...thing, ...Object.fromEntries(lists.map(([name, [value]]) => [name, value])) }
  return [
    first,
    ...lists.flatMap(([name, values]) => values.slice(1).map((value) => ({ ...first, [name]: value }))),
  ]
}

test('JSON-LD fits the schemas of schema.org and holds the body', () => {
  const problems = newsArticleProblems()
  everyArticle((sample) => {
    const { body, metadata } = sample.article
    const read = JSON.parse(write('jsonld', sample))
    for (const single of singles(read)) expect(problems(single)).toEqual([])
    expect(read.articleBody ?? '').toBe(body.map(({ text }) => text).join('\n'))
    expect(read.headline).toBe(metadata.headline?.value)
    expect(read.datePublished).toBe(metadata.published?.value)
  })
})

test('ninjs fits its schema and holds the body', () => {
  const problems = schemaProblems(ninjsItem)
  everyArticle((sample) => {
    const read = JSON.parse(write('ninjs', sample))
    expect(problems(read)).toEqual([])
    const text = sample.article.body.map((block) => block.text).join('\n')
    expect(read.bodies?.[0].value ?? '').toBe(text)
  })
})

describe('Web Annotation', () => {
  const problems = schemaProblems(annotationCollection)

  test('fits the model', () => {
    everyArticle((sample) => expect(problems(JSON.parse(write('annotations', sample)))).toEqual([]))
  })

  test('every target is found in its text by code points and by its quotation', () => {
    everyArticle((sample) => {
      const { body } = sample.article
      const { first } = JSON.parse(write('annotations', sample))
      for (const { target } of first.items) {
        for (const { source, selector } of target) {
          const block = /#block-(\d+)$/.exec(source.id)
          const text = block ? (body[Number(block[1])]?.text ?? '') : sample.options.text
          const [position, quote] = selector
          const found = Array.from(text).slice(position.start, position.end).join('')
          // A span of core parts no surrogate pair; made-up ones may, and then the quotation is the part.
          expect(found).toContain(quote.exact.isWellFormed() ? quote.exact : '')
          expect(text).toContain(quote.exact + (quote.suffix?.isWellFormed() ? quote.suffix : ''))
        }
      }
    })
  })
})

describe('citations', () => {
  const names = (list: Sample['article']['metadata']['bylines'], ...roles: string[]) => [
    ...new Set(list.filter(({ role }) => roles.includes(role)).map(({ name }) => name)),
  ]
  const written = ['reporter', 'correspondent', 'author']
  const parts = (published: { value: string } | null) =>
    published?.value.split('T')[0]?.split('-').map(Number)

  test('CSL-JSON fits its schema and keeps the printed precision', () => {
    const problems = schemaProblems(cslList)
    everyArticle((sample) => {
      const { metadata } = sample.article
      const text = write('csl', sample)
      expect(problems(JSON.parse(text))).toEqual([])
      const [item] = cite(JSON.parse(text), '@csl/list+object')
      expect(item?.title).toBe(metadata.headline?.value)
      expect(item?.issued?.['date-parts'][0]).toEqual(parts(metadata.published))
      expect(item?.author ?? []).toEqual(names(metadata.bylines, ...written).map((literal) => ({ literal })))
      expect(item?.editor ?? []).toEqual(names(metadata.bylines, 'editor').map((literal) => ({ literal })))
    })
  })

  test('BibTeX reads back with its title, names, newspaper and date', () => {
    everyArticle((sample) => {
      const { metadata } = sample.article
      const entries = cite(write('bib', sample), '@biblatex/text')
      expect(entries).toHaveLength(1)
      const titles = [metadata.headline, metadata.deck].flatMap(stated).map(shown)
      const [item] = entries
      if (metadata.headline) expect(item?.title).toBe(titles.join(': '))
      expect(item?.['container-title']).toBe(
        (metadata.source ?? metadata.publisher)
          ? shown((metadata.source ?? metadata.publisher)?.value ?? '')
          : undefined,
      )
      expect((item?.author ?? []).map(nameOf)).toEqual(names(metadata.bylines, ...written).map(shown))
      expect((item?.editor ?? []).map(nameOf)).toEqual(names(metadata.bylines, 'editor').map(shown))
      expect(item?.issued?.['date-parts'][0]).toEqual(parts(metadata.published))
    })
  })

  test('RIS is one record that reads back with its title, newspaper and date', () => {
    everyArticle((sample) => {
      const { metadata } = sample.article
      const text = write('ris', sample)
      for (const line of text.split('\r\n').slice(0, -1)) expect(line).toMatch(/^[A-Z][A-Z0-9] {2}- /)
      const records = cite(text, '@ris/file')
      expect(records).toHaveLength(1)
      const [item] = records
      expect(item?.title).toBe(metadata.headline ? shown(metadata.headline.value) : undefined)
      expect(item?.['container-title']).toBe(
        (metadata.source ?? metadata.publisher)
          ? shown((metadata.source ?? metadata.publisher)?.value ?? '')
          : undefined,
      )
      // citation-js reads the year alone; DA holds the rest for readers that do.
      const date = parts(metadata.published)
      expect(item?.issued?.['date-parts'][0]).toEqual(date?.slice(0, 1))
      const day = /^DA {2}- (\d{4})\/(\d{2})?\/(\d{2})?\//m.exec(text)?.slice(1).filter(Boolean)
      expect(day?.map(Number)).toEqual(date)
    })
  })

  const nameOf = (name: string | { family?: string; given?: string; literal?: string }) =>
    typeof name === 'string' ? name : (name.literal ?? [name.given, name.family].filter(Boolean).join(' '))
})
