import { expect, test } from 'vitest'
import { parse } from '../index.ts'

/** The places of the numbers of an article without a place in its head, in order. */
const placesOf = (...paragraphs: string[]) =>
  parse({ id: 'places', text: ['天晴了 船又开了', ...paragraphs].join('\n') }).articles[0]?.claims.map(
    ({ place }) => place?.name ?? null,
  )
const filler = '船工们说，天亮以前就能过河，等船的老人也有了坐的地方，大家都很高兴。'

test('a body that is named after a place does not say where things happen', () => {
  expect(placesOf(`南京航空公司的30名员工来了，${filler}`)).toEqual([null])
  expect(placesOf(`南京的30名员工来了，${filler}`)).toEqual(['南京市'])
})

test('places in one clause stand for what contains them', () => {
  expect(placesOf(`泸定县、巴塘县共有30名教师，${filler}`)).toEqual(['甘孜藏族自治州'])
})

test('each number of a list belongs to its own place', () => {
  expect(placesOf(`泸定县30名教师、巴塘县12名教师到岗，${filler}`)).toEqual(['泸定县', '巴塘县'])
})

test('a paragraph that names no place does not take that of another', () => {
  expect(placesOf(`泸定县来了30名教师，${filler}`, `国内共有12条渡船，${filler}`)).toEqual(['泸定县', null])
})

test('before any place is named, the first that follows in the paragraph', () => {
  expect(placesOf(`建了4年的渡船停了。这是泸定县唯一的渡船，${filler}`)).toEqual(['泸定县'])
})

test('the capital in a dateline says nothing of where things happen, any other place does', () => {
  expect(placesOf(`新华社北京7月19日电 记者获悉，共有30名教师上船，${filler}`)).toEqual([null])
  expect(placesOf(`新华社南京7月19日电 记者获悉，共有30名教师上船，${filler}`)).toEqual(['南京市'])
})
