import { expect, test } from 'vitest'
import { html as reader } from '../html.ts'
import { structure } from '../structure.ts'

const first = '傍晚六点，柳溪镇的夜校亮起灯，三十位村民带着竹篾走进教室，跟老篾匠学编鱼篓。'
const rest = '课程每周两次，由镇文化站排课，教室设在旧粮仓，桌椅都是村里木匠自己打的。'
const read = (...lines: string[]) =>
  structure({ id: 'page', text: ['柳溪镇夜校开讲竹编课', '2031-05-06', ...lines].join('\n') })
/** `label rule` of the lines between the date and the last two. */
const check = (...lines: string[]) =>
  read(...lines, first, rest)
    .lines.slice(2, -2)
    .map(({ label, rule }) => `${label} ${rule}`)

test('abstract-before-story, editors-note-before-story: what is labelled so is no body', () => {
  const summary = '内容摘要：镇里把旧粮仓改成夜校，村民白天种地，晚上学手艺，三年里没有停过一堂课。'
  expect(check(summary)).toEqual(['deck abstract-before-story'])
  expect(check(`[摘要]${summary.slice(5)}`)).toEqual(['deck abstract-before-story'])
  expect(check('编者按：竹编是柳溪镇的老手艺，本期我们走进夜校，听老篾匠讲他的徒弟。', summary)).toEqual([
    'notice editors-note-before-story',
    'deck abstract-before-story',
  ])
  const { metadata, body } = read(`[${summary}]`, first, rest).articles[0] ?? {}
  expect(metadata?.deck?.value).toBe(summary.slice(5))
  expect(body?.map(({ text }) => text)).toEqual([first, rest])
})

test('a note behind the first paragraph has no front matter above it', () => {
  const note = '编者按：竹编是柳溪镇的老手艺，本期我们走进夜校，听老篾匠讲他的徒弟。'
  expect(read(first, rest, note, first, rest).articles[0]?.body.map(({ type }) => type)).toEqual(
    Array(5).fill('paragraph'),
  )
})

test('abstract-repeated-in-story: a first paragraph that a later one holds word for word', () => {
  expect(check('三十位村民带着竹篾走进教室，跟老篾匠学编鱼篓。')).toEqual(['paragraph running-text'])
  const lead = '镇里把旧粮仓改成夜校，村民白天种地，晚上学手艺，三年里没有停过一堂课。'
  const { lines } = read(lead, first, `老篾匠回忆说，${lead}`)
  expect(lines[2]).toMatchObject({ label: 'deck', rule: 'abstract-repeated-in-story' })
})

test('abstract-in-markup: a paragraph whose class says so', () => {
  const page = (name: string) =>
    `<h1>柳溪镇夜校开讲竹编课</h1><p>2031-05-06</p><div class="${name}">${rest}</div><p>${first}</p><p>${first}</p>`
  const third = (name: string) => structure({ id: 'page', html: page(name) }, { html: reader }).lines[2]
  expect(third('art-summary')).toMatchObject({ label: 'deck', rule: 'abstract-in-markup' })
  expect(third('art-text')).toMatchObject({ label: 'paragraph', rule: 'running-text' })
})

test('dateline-alone: it begins the body, behind a credit too', () => {
  const dateline = '柳溪社渡口5月6日电　题：柳溪镇夜校开讲竹编课'
  expect(check(dateline)).toEqual(['paragraph dateline-alone'])
  expect(check(dateline, '柳溪社记者')).toEqual(['paragraph dateline-alone', 'byline byline-form'])
  expect(read(dateline, first, rest).articles[0]?.body[0]?.text).toBe(dateline.replace('　', ' '))
})

test('names-above-story, names-below-story: a credit without a role', () => {
  expect(check('方敏 何佳')).toEqual(['byline names-above-story'])
  expect(check('何小佳')).toEqual(['byline names-above-story'])
  expect(check('方敏')).toEqual(['control short-below-headline'])
  const between = (line: string) =>
    structure({ id: 'page', text: `柳溪镇夜校开讲竹编课\n${line}\n2031-05-06\n${first}\n${rest}` })
      .articles[0]?.metadata.bylines
  expect(between('何小佳')).toMatchObject([{ name: '何小佳', role: 'author' }])
  for (const word of [
    '方敏',
    '江西',
    '国际',
    '法治',
    '时政',
    '文旅',
    '房产',
    '温州',
    '安徽',
    '金桥区',
    '云桥镇',
  ])
    expect(between(word)).toEqual([])
  const below = read(first, rest, '（何小佳）')
  expect(below.lines.at(-1)).toMatchObject({ label: 'byline', rule: 'names-below-story' })
  expect(below.articles[0]?.metadata.bylines).toMatchObject([{ name: '何小佳', role: 'author' }])
})

test('rules for comments, however long, are not the story', () => {
  const rules = [
    '留言规则',
    '请村民不要在留言里重复贴出同样的文章，内容相同或者相近的，夜校可以移除，也可以不另行通知。',
    '留言请就事论事，不要写与主题没有关系的话，也不要写老篾匠家里的电话和住址，更不要替人叫卖。',
    '夜校可以保留、修改或移除任何留言，写下留言的人自己承担由此而来的一切责任，夜校并不负责。',
  ]
  const whole = `${first}${rest}`
  const { articles } = read(whole, '相关新闻', '桥头石狮搬家用了三周', ...rules)
  expect(articles.map(({ body }) => body.map(({ text }) => text))).toEqual([[whole]])
})
