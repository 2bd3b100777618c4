import { beforeAll, describe, expect, test } from 'vitest'
import type { Driver } from '../driver.ts'
import { smallCorpus } from './corpus.fixture.ts'
import { listArticles } from './list-articles.ts'
import type { Filters } from './read-search.ts'

let driver: Driver
beforeAll(async () => {
  driver = await smallCorpus()
})

const idsOf = async (q: string, filters: Filters = {}) =>
  (await listArticles(driver, { q, filters })).items.map(({ id }) => id).sort()

describe('words', () => {
  test.each([
    ['网格 OR 志愿', ['hill', 'lake', 'loose', 'port']],
    ['网格 NOT 提灯', ['loose']],
    ['网格 -title:送信', ['loose', 'port']],
    ['-网格', ['lake']],
    ['-网格 -志愿', []],
    ['-(网格 志愿)', ['hill', 'lake', 'loose', 'port']],
    ['网格 (散 OR 党员)', ['hill', 'port']],
    ['(-网格) OR 散', ['lake', 'port']],
    ['title:(送信 OR 散场)', ['hill', 'port']],
    ['title:提燈', ['hill']],
    ['body:送信 title:网格', ['hill']],
    ['body:晚会', []],
  ])('%s', async (q, ids) => {
    expect(await idsOf(q)).toEqual(ids)
  })
})

describe('fields', () => {
  test.each([
    ['place:四川', ['hill', 'port']],
    ['place:510000', ['hill', 'port']],
    ['place:51', ['hill', 'port']],
    ['place:甘孜州', ['hill']],
    ['place:5133', ['hill']],
    ['place:北京', ['lake']],
    ['place:青石镇', ['hill']],
    ['place:青石鎮', ['hill']],
    ['source:云岭日报', ['hill', 'port']],
    ['source:*报', ['hill', 'lake', 'port']],
    ['source:湖*', ['lake']],
    ['source:*岭日*', ['hill', 'port']],
    ['source:日报', []],
    ['publisher:雲嶺網', ['hill']],
    ['person:林小禾', ['hill']],
    ['person:林*', ['hill']],
    ['org:*党委', ['hill']],
    ['org:*石镇*', ['hill']],
    ['scheme:campaign', ['hill']],
    ['scheme:提燈行動', ['hill']],
    ['indicator:party-members', ['hill', 'port']],
    ['indicator:临时党支部', ['hill']],
    ['formula:f1', ['hill', 'port']],
    ['formula:送信提燈', ['hill', 'port']],
    ['formula:送信', []],
    ['from:2021-11', ['lake', 'port']],
    ['from:2021', ['hill', 'lake', 'port']],
    ['to:2021-11', ['hill', 'port']],
    ['to:2022-05', ['hill', 'port']],
    ['to:2022', ['hill', 'lake', 'port']],
    ['date:2021', ['hill', 'port']],
    ['date:2021-10-28', ['hill']],
    ['date:2021-10..2021-11', ['hill', 'port']],
    ['month:2021-11', ['port']],
    ['is:undated', ['loose']],
    ['is:unknown', ['loose']],
    ['is:stated', ['hill', 'lake', 'port']],
    ['is:implied', []],
    ['script:hant', ['port']],
    ['damage:mojibake', ['port']],
    ['网格 place:四川 -script:hant', ['hill']],
    ['志愿 OR script:hant', ['lake', 'port']],
    ['网格 (is:undated OR 散)', ['loose', 'port']],
    ['-(网格 place:51)', ['lake', 'loose']],
  ])('%s', async (q, ids) => {
    expect(await idsOf(q)).toEqual(ids)
  })

  test('stand beside the query as filters too, where any of several values will do', async () => {
    expect(await idsOf('网格', { place: '四川' })).toEqual(['hill', 'port'])
    expect(await idsOf('', { source: ['湖畔晚报', '雲嶺日報'], from: '2021-11' })).toEqual(['lake', 'port'])
    expect(await idsOf('', { month: ['2021-10', '2021-11'] })).toEqual(['hill', 'port'])
    expect(await idsOf('，', { place: '四川' })).toEqual([])
    await expect(idsOf('', { from: 'soon' })).rejects.toThrow(/The filter 'from' cannot be used: 'soon'/)
  })

  test('are ranked where words stand beside them, and by date alone else', async () => {
    expect(await listArticles(driver, { q: '网格 place:51' })).toMatchObject({
      ordered: 'relevance',
      total: 2,
    })
    expect(await listArticles(driver, { q: 'place:51' })).toMatchObject({ ordered: 'newest', total: 2 })
    expect((await listArticles(driver, { q: 'place:51' })).items[0]?.snippet).toBeNull()
  })

  test('that are more than a statement binds are refused', async () => {
    const many = Array.from({ length: 60 }, (_, i) => `org:${i}`).join(' OR ')
    await expect(idsOf(many)).rejects.toThrow(/more conditions than can be checked at once/)
  })
})
