import type { Edit, EditKind, Script } from '@jianbao/core'
import { addPages } from '../add-page.ts'
import { freshStore } from '../driver.fixture.ts'
import type { Driver } from '../driver.ts'
import { mention, newPage } from '../page.fixture.ts'
import type { NewPage } from '../prepare-page.ts'

/** Four articles of our own invention that differ in everything that can be asked for. */
export async function smallCorpus(): Promise<Driver> {
  const driver = await freshStore()
  await addPages(driver, [
    newPage('hill', {
      headline: '网格员提灯送信',
      source: '云岭日报',
      publisher: '云岭网',
      published: '2021-10-28',
      paragraphs: ['网格员走进甘孜县。', '党员25人提灯送信。'],
      places: [
        { name: '甘孜县', adcode: '513328' },
        { name: '康定市', adcode: '513301' },
        { name: '青石镇', level: 'town' },
      ],
      claims: [{ indicator: 'party-members' }, { indicator: 'temporary-branch' }],
      mentions: {
        persons: [{ ...mention, name: '林小禾', role: '书记', organisation: null }],
        organisations: [{ ...mention, name: '青石镇党委' }],
        schemes: [{ ...mention, name: '提灯行动', kind: 'campaign', tiers: [], adcode: null }],
      },
    }),
    captured(
      newPage('port', {
        headline: '晚會散場',
        source: '雲嶺日報',
        published: '2021-11',
        paragraphs: ['網格員回家，提燈的人散了。'],
        places: [{ name: '成都市', adcode: '510100', level: 'prefecture' }],
        claims: [{ indicator: 'party-members' }],
      }),
      'hant',
      ['mojibake', 'mojibake', 'whitespace'],
    ),
    newPage('lake', {
      headline: '志愿者清理湖面',
      source: '湖畔晚报',
      published: '2022',
      paragraphs: ['志愿者划船三次。'],
      places: [{ name: '东城区', adcode: '110101' }],
    }),
    captured(newPage('loose', { paragraphs: ['没有标题，也没有日期的网格。'] }), 'hans', ['suspected']),
  ])
  await driver.batch([
    {
      sql: `insert into formulas (key, id, text, letters, articles, publishers, class, sign, sign_share)
        values (1, 'f1', '提灯送信', '提灯送信', 1, 1, 'slogan', '', 0)`,
    },
    { sql: "insert into formula_variants values (1, 0, '提灯送信', 1), (1, 1, '送信提灯', 1)" },
    {
      sql: `insert into formula_occurrences
        select 1, key, key, 1, 5, 9, 0 from articles where id in ('hill', 'port')`,
    },
  ])
  return driver
}

function captured(added: NewPage, script: Script, kinds: readonly EditKind[]): NewPage {
  const edits = kinds.map((kind, i): Edit => {
    return { id: `e${i}`, kind, start: i, end: i + 1, raw: '', text: '', certain: true }
  })
  const { page } = added
  return { ...added, page: { ...page, edits, capture: { ...page.capture, script } } }
}
