import type { Claim } from '@jianbao/core'
import { addPages } from '../add-page.ts'
import { freshStore } from '../driver.fixture.ts'
import type { Driver } from '../driver.ts'
import { newPage } from '../page.fixture.ts'

const jia = { name: '甲县', adcode: '513321' }
const yi = { name: '乙县', adcode: '513322' }
const bing = { name: '丙州', adcode: '513300' }

const lamps = { indicator: 'lamps', unit: '盏', item: '灯', verb: '点亮' }
const county = { scope: 'county' }

function claim(text: string, rest: Partial<Claim>): Partial<Claim> {
  return { text, ...rest }
}

/** Articles of our own invention that count lamps and porters in three places. */
export async function claimCorpus(): Promise<Driver> {
  const driver = await freshStore()
  await addPages(driver, [
    newPage('a', {
      headline: '甲县点灯',
      publisher: '云岭网',
      source: '云岭日报',
      published: '2021-10-28',
      paragraphs: ['甲县点亮路灯300余盏。', '25名挑夫走访约4户。'],
      claims: [
        claim('300余盏', {
          ...lamps,
          ...county,
          value: 300,
          lower: 300,
          place: jia,
          at: { start: 4, end: 9 },
        }),
        claim('25名', {
          ...{ id: 'c20', block: 1, indicator: 'porters', unit: '名', item: '挑夫', actor: '甲县挑夫队' },
          ...{ value: 25, place: jia, ...county, at: { start: 0, end: 3 } },
        }),
        claim('约4户', {
          id: 'c30',
          block: 1,
          indicator: 'visits',
          unit: '户',
          verb: '走访',
          value: 4,
          approx: true,
        }),
      ],
    }),
    newPage('b', {
      headline: '甲县灯亮',
      publisher: '湖畔网',
      published: '2021-10-28',
      paragraphs: ['甲县共312盏灯。'],
      claims: [claim('312盏', { ...lamps, ...county, value: 312, place: jia })],
    }),
    newPage('c', {
      headline: '乙县点灯',
      publisher: '湖畔网',
      published: '2021-11-02',
      paragraphs: ['乙县近80盏灯，每村3盏，占12%。'],
      claims: [
        claim('近80盏', { ...lamps, ...county, value: 80, upper: 80, place: yi }),
        claim('3盏', { ...lamps, ...county, id: 'c7', value: 3, per: '村', place: yi }),
        claim('12%', { ...lamps, ...county, id: 'c9', unit: '%', value: 12, place: yi }),
      ],
    }),
    newPage('d', {
      headline: '全州点灯',
      published: '2022',
      paragraphs: ['全州点灯1000盏，挑夫几十人。'],
      claims: [
        claim('1000盏', { ...lamps, value: 1000, place: bing, scope: 'prefecture' }),
        claim('几十人', {
          id: 'c8',
          indicator: 'porters',
          unit: '人',
          lower: 20,
          upper: 99,
          place: bing,
          scope: 'prefecture',
        }),
      ],
    }),
    newPage('e', {
      headline: '无名之地',
      paragraphs: ['点灯7盏，又不知几盏。'],
      claims: [claim('7盏', { ...lamps, value: 7 }), claim('不知几盏', { ...lamps, id: 'c5' })],
    }),
  ])
  return driver
}
