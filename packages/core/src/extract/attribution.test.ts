import { expect, test } from 'vitest'
import { issuerOf, type Named, speakerOf } from './attribution.ts'
import { byEnd } from './by-end.ts'
import { findDocuments } from './documents.ts'
import { findOrganisations } from './organisations.ts'
import { findPersons } from './persons.ts'
import { findQuotes } from './quotes.ts'
import { viewOf } from './regions.ts'

function read(text: string) {
  const view = viewOf(text)
  const organisations = findOrganisations(view, [])
  const persons = findPersons(view, [], organisations, new Set())
  const named: Named = { persons, organisations, places: [] }
  const slice = (span: { start: number; end: number } | null) => span && text.slice(span.start, span.end)
  return {
    speakers: findQuotes(view).map((quote) => slice(speakerOf(view.text, quote, named))),
    issuers: findDocuments(view).map((document) =>
      slice(issuerOf(view.text, document, named, byEnd(named.organisations))),
    ),
  }
}

test('q-speaker: named before the quotation, after it, or by a pronoun that leaves one reading', () => {
  expect(read('县水利局局长陈大山说：“水明天就到田里。”').speakers).toEqual(['陈大山'])
  expect(read('“水明天就到田里，大家放心。”局长陈大山说。').speakers).toEqual(['陈大山'])
  expect(read('局长陈大山来了。他说：“水明天就到田里。”').speakers).toEqual(['陈大山'])
  expect(read('局长陈大山和镇长李安来了。他说：“水明天就到田里。”').speakers).toEqual([null])
  expect(read('县水利局表示：“水明天就到田里。”').speakers).toEqual(['县水利局'])
  expect(read('有人喊：“我们的水到了！”').speakers).toEqual([null])
})

test('d-issuer: who issues a document, or null', () => {
  expect(read('省水利厅近日印发《春灌办法》。').issuers).toEqual(['省水利厅'])
  expect(read('县水利局的《春灌日志》很厚。').issuers).toEqual(['县水利局'])
  expect(read('他读了《春灌日志》。').issuers).toEqual([null])
})
