import { coreVersion } from '@jianbao/core'
import { beforeEach, describe, expect, test } from 'vitest'
import { addPage, addPages } from './add-page.ts'
import { freshStore } from './driver.fixture.ts'
import type { Driver } from './driver.ts'
import { getArticle, getPage } from './get.ts'
import { mention, newPage } from './page.fixture.ts'
import { countArticles, listArticles } from './search/list-articles.ts'

let driver: Driver
beforeEach(async () => {
  driver = await freshStore()
})

const found = async (q: string) => (await listArticles(driver, { q })).items.map((item) => item.id)
const rows = (table: string) => driver.all<Record<string, unknown>>(`select * from ${table}`)

describe('addPage', () => {
  test('keeps a page with its articles, as they were', async () => {
    const added = newPage('p', { headline: '提灯送信', paragraphs: ['村民提灯。'] }, { headline: '次日散会' })
    expect(await addPage(driver, added)).toEqual({ id: 'p', outcome: 'added' })
    expect(await getPage(driver, 'p')).toEqual(added)
    const { articles, ...page } = added.page
    expect(await getArticle(driver, 'p.2')).toEqual({
      article: articles[1],
      page,
      text: added.text,
      name: 'p.txt',
    })
    expect(await countArticles(driver)).toBe(2)
  })

  test('refuses an article id that another page has, and keeps that page', async () => {
    const two = newPage('p', { headline: '提灯送信', paragraphs: ['村民提灯。'] }, { headline: '次日散会' })
    const same = newPage('p.2', { headline: '桥头开市', paragraphs: ['桥头开市。'] })
    await addPage(driver, two)
    await expect(addPage(driver, same)).rejects.toThrow('the article id "p.2" belongs to the page "p"')
    await expect(addPages(driver, [newPage('q'), same])).rejects.toMatchObject({ code: 'id-taken' })
    expect(await countArticles(driver)).toBe(2)
    expect(await getPage(driver, 'q')).toBeNull()
  })

  test('keeps a page without an article', async () => {
    expect(await addPage(driver, newPage('p'))).toMatchObject({ outcome: 'added' })
    expect(await getPage(driver, 'p')).toMatchObject({ page: { id: 'p', articles: [] } })
    expect(await countArticles(driver)).toBe(0)
  })

  test('changes nothing where the same page is added again', async () => {
    const page = newPage('p', { headline: '提灯送信' })
    await addPage(driver, page)
    const before = await rows('articles')
    expect(await addPage(driver, { ...page, name: 'other.txt' })).toEqual({ id: 'p', outcome: 'unchanged' })
    expect(await rows('articles')).toEqual(before)
    expect(await getPage(driver, 'p')).toMatchObject({ name: 'p.txt' })
  })

  test('puts another capture in the place of the one with its id, and nothing of the old one stays', async () => {
    const place = { name: '甲县', text: '甲县' }
    await addPage(
      driver,
      newPage('q', { headline: '提灯', paragraphs: ['村民提灯。'], claims: [{}], places: [place] }),
    )
    await addPage(
      driver,
      newPage('p', { headline: '提灯', claims: [{}, {}], places: [place] }, { headline: '散会' }),
    )
    const next = newPage('p', { headline: '送信', paragraphs: ['村民送信。'] })
    expect(await addPage(driver, next)).toEqual({ id: 'p', outcome: 'replaced' })
    expect(await found('提灯')).toEqual(['q'])
    expect(await found('散会')).toEqual([])
    expect(await found('送信')).toEqual(['p'])
    expect(await getArticle(driver, 'p.2')).toBeNull()
    for (const table of ['claims', 'place_mentions']) expect(await rows(table)).toHaveLength(1)
    for (const table of ['pages', 'captures', 'articles', 'bodies']) expect(await rows(table)).toHaveLength(2)
  })

  test('replaces a page that is read in another way than before', async () => {
    const page = newPage('p', { headline: '提灯' })
    await addPage(driver, page)
    const reread = newPage('p', { headline: '提燈' })
    expect(await addPage(driver, { ...reread, text: page.text })).toMatchObject({ outcome: 'replaced' })
    expect(await getArticle(driver, 'p')).toMatchObject({
      article: { metadata: { headline: { value: '提燈' } } },
    })
  })

  test('leaves the store as it was where the page cannot be kept', async () => {
    await addPage(driver, newPage('p', { headline: '提灯' }))
    const twice = newPage('p', { headline: '送信' }, { headline: '散会' })
    for (const article of twice.page.articles) article.id = 'p'
    await expect(addPage(driver, twice)).rejects.toMatchObject({ code: 'id-taken' })
    expect(await found('提灯')).toEqual(['p'])
    expect(await found('送信')).toEqual([])
  })

  test('writes claims and places as rows, however many', async () => {
    const claim = {
      id: 'c7',
      at: { start: 3, end: 6 },
      text: '25个',
      value: 25,
      unit: '个',
      approx: true,
      place: { name: '甲县', adcode: '999999' },
      per: '天',
    }
    const places = Array.from({ length: 300 }, (_, i) => ({ block: i, name: `第${i}村`, text: '村' }))
    await addPage(driver, newPage('p', { claims: [claim, { id: 'c9', lower: 4, upper: 94 }], places }))
    const [first, second] = await rows('claims')
    expect(first).toMatchObject({
      id: 'c7',
      at_start: 3,
      at_end: 6,
      text: '25个',
      value: 25,
      lower: null,
      approx: 1,
      unit: '个',
      per: '天',
      place: '甲县',
      adcode: '999999',
    })
    expect(second).toMatchObject({
      id: 'c9',
      value: null,
      lower: 4,
      upper: 94,
      approx: 0,
      per: null,
      place: null,
    })
    expect(await rows('place_mentions')).toHaveLength(300)
  })

  test('writes who and what is named as rows, with names that either script finds', async () => {
    await addPage(
      driver,
      newPage('p', {
        mentions: {
          persons: [{ ...mention, name: '陳遠', role: '站长', organisation: '灯塔站' }],
          organisations: [{ ...mention, name: '灯塔站' }],
          quotes: [{ ...mention, text: '灯不灭。', speaker: '陳遠' }],
          documents: [{ ...mention, title: '灯塔守则', issuer: null }],
          schemes: [
            {
              ...mention,
              name: '三班轮守',
              kind: 'responsibility_tiers',
              adcode: null,
              tiers: [
                { who: '站长', what: '灯' },
                { who: '学徒', what: null },
              ],
            },
          ],
        },
      }),
    )
    expect(
      (await rows('mentions')).map(({ kind, name, folded, detail }) => [kind, name, folded, detail]),
    ).toEqual([
      ['document', '灯塔守则', '灯塔守则', null],
      ['organisation', '灯塔站', '灯塔站', null],
      ['person', '陳遠', '陈远', '站长'],
      ['quote', '灯不灭。', '灯不灭。', '陳遠'],
      ['scheme', '三班轮守', '三班轮守', 'responsibility_tiers'],
    ])
    expect((await rows('scheme_tiers')).map(({ who, what }) => [who, what])).toEqual([
      ['站长', '灯'],
      ['学徒', null],
    ])
  })

  test('writes the repairs of a page as rows, and the version of core that made them', async () => {
    const added = newPage('p', { headline: '提灯' })
    const edit = { id: 'e0', start: 0, end: 2, raw: '??', text: '提\ufffd', certain: false }
    added.page.edits = [{ ...edit, kind: 'mojibake', candidates: ['灯', '登'] }]
    await addPage(driver, added)
    expect(await rows('edits')).toMatchObject([
      { id: 'e0', kind: 'mojibake', at_end: 2, candidates: '["灯","登"]' },
    ])
    expect(await rows('pages')).toMatchObject([{ core: coreVersion }])
  })
})

test('addPages tells of each page what became of it, though an id comes twice', async () => {
  await addPage(driver, newPage('b', { headline: '旧' }))
  const pages = [
    newPage('a', { headline: '提灯' }),
    newPage('b', { headline: '新' }),
    newPage('a', { headline: '提灯' }),
    newPage('a', { headline: '送信' }),
  ]
  const results = await addPages(driver, pages)
  expect(results.map(({ id, outcome }) => `${id} ${outcome}`)).toEqual([
    'a added',
    'b replaced',
    'a unchanged',
    'a replaced',
  ])
  expect([await found('提灯'), await found('送信'), await found('旧')]).toEqual([[], ['a'], []])
})

test('a capture that goes by its content stays what it was when it is captured again', async () => {
  const reading = { content: 'sha256-1', asked: {} }
  const captured = (id: string, url: string) => {
    const added = newPage(id, { headline: '提灯' })
    added.page.capture.url = url
    return { ...added, reading }
  }
  const pages = ['a', 'b'].map((name) => captured('sha256-1', `http://yunling.example/${name}`))
  expect((await addPages(driver, pages)).map(({ outcome }) => outcome)).toEqual(['added', 'unchanged'])
  expect((await addPages(driver, pages.toReversed())).map(({ outcome }) => outcome)).toEqual([
    'unchanged',
    'unchanged',
  ])
  expect(await getPage(driver, 'sha256-1')).toMatchObject({
    page: { capture: { url: 'http://yunling.example/a' } },
  })
  expect(await addPage(driver, captured('own', 'http://yunling.example/a'))).toMatchObject({
    outcome: 'added',
  })
  expect(await addPage(driver, captured('own', 'http://yunling.example/b'))).toMatchObject({
    outcome: 'replaced',
  })
})

test('addPages keeps all pages or none', async () => {
  const broken = newPage('c', { headline: '会' }, { headline: '会' })
  for (const article of broken.page.articles) article.id = 'c'
  await expect(addPages(driver, [newPage('a', { headline: '提灯' }), broken])).rejects.toMatchObject({
    code: 'id-taken',
  })
  expect(await countArticles(driver)).toBe(0)
})

test('what is not there is null', async () => {
  expect(await getPage(driver, 'absent')).toBeNull()
  expect(await getArticle(driver, 'absent')).toBeNull()
})
