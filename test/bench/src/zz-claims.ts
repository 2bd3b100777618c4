import {
  aggregateClaims,
  compareIndicator,
  listClaims,
  listEdits,
  listIndicators,
  listMentionOccurrences,
  listMentions,
  listPlaces,
} from '@jianbao/corpus'
import { openReader } from '@jianbao/corpus/node'

const driver = openReader(process.argv[2] as string)
console.log(
  await driver.all(
    'select (select count(*) from pages) pages, (select count(*) from claims) claims, (select count(*) from mentions) mentions, (select count(*) from edits) edits',
  ),
)
const time = async (name: string, f: () => Promise<unknown>) => {
  await f()
  const t = performance.now()
  await f()
  console.log(name, Math.round(performance.now() - t), 'ms')
}
const [top] = await listIndicators(driver)
await time('listClaims', () => listClaims(driver))
await time('listClaims indicator', () => listClaims(driver, { indicator: top?.id ?? '' }))
await time('listClaims largest', () => listClaims(driver, { sort: 'largest' }))
await time('listClaims place', () => listClaims(driver, { place: '51' }))
await time('listIndicators', () => listIndicators(driver))
await time('aggregate indicator', () => aggregateClaims(driver, { groupBy: 'indicator' }))
await time('aggregate month of one', () =>
  aggregateClaims(driver, { groupBy: 'month', indicator: top?.id ?? '' }),
)
await time('compare', () => compareIndicator(driver, top?.id ?? ''))
await time('persons', () => listMentions(driver, 'person'))
await time('places', () => listPlaces(driver))
await time('quotes', () => listMentionOccurrences(driver, 'quote'))
await time('edits', () => listEdits(driver))
