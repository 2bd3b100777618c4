import { describe, expect, test } from 'vitest'
import { structure } from '../structure.ts'

const title = '柳溪镇夜校开讲竹编课\n2031-05-06'
const first = '傍晚六点，柳溪镇的夜校亮起灯，三十位村民带着竹篾走进教室，跟老篾匠学编鱼篓。'
const last = '课程每周两次，由镇文化站排课，教室设在旧粮仓，桌椅都是村里木匠自己打的。'

const read = (between: string) => {
  const text = `${title}\n${first}\n${between}\n${last}`
  return { text, page: structure({ id: 'page', text }) }
}
/** Blocks between the first and the last paragraph, edits, and the edition's jumps. */
function check(between: string): string[] {
  const { articles, edits } = read(between).page
  const { body = [], metadata } = articles[0] ?? {}
  const { jumpTo, jumpFrom } = metadata?.edition ?? {}
  return [
    ...body.slice(1, -1).map(({ type, text }) => `${type} ${text}`),
    ...edits.map(({ kind, raw, text }) => `${kind} ${JSON.stringify(raw)} > ${text}`),
    ...(jumpTo || jumpFrom ? [`to ${jumpTo}, from ${jumpFrom}`] : []),
  ]
}

describe('a jump line', () => {
  test('inside a sentence: the paragraph is stitched, with an edit', () => {
    expect(check('老篾匠说，手艺不难，难的是\n下转第3版\n上接第2版\n坐得住，夜校打算把课开到春天。')).toEqual(
      [
        'paragraph 老篾匠说，手艺不难，难的是坐得住，夜校打算把课开到春天。',
        'jump "\\n下转第3版\\n上接第2版\\n" > ',
        'to 第3版, from 第2版',
      ],
    )
  })

  test('between sentences: the paragraphs stay two', () => {
    expect(
      check('老篾匠说，手艺不难，难的是坐得住。\n（下转第3版）\n夜校打算把课开到春天，灯照样亮。'),
    ).toEqual([
      'paragraph 老篾匠说，手艺不难，难的是坐得住。',
      'paragraph 夜校打算把课开到春天，灯照样亮。',
      'to 第3版, from null',
    ])
  })

  test('a subhead behind it begins anew', () => {
    expect(check('老篾匠说，手艺不难，难的是\n下转第3版\n一盏灯\n坐得住，夜校打算把课开到春天。')).toEqual([
      'paragraph 老篾匠说，手艺不难，难的是',
      'subhead 一盏灯',
      'paragraph 坐得住，夜校打算把课开到春天。',
      'to 第3版, from null',
    ])
  })

  test('a stitched block leads back to both lines', () => {
    const { text, page } = read('老篾匠说，手艺不难，难的是\n下转第3版\n坐得住，夜校打算把课开到春天。')
    const block = page.articles[0]?.body[1]
    expect(block?.pieces.map(({ start, end }) => text.slice(start, end))).toEqual([
      '老篾匠说，手艺不难，难的是',
      '坐得住，夜校打算把课开到春天。',
    ])
    expect(block?.line).toBe(4)
  })
})

describe('a jump inside a paragraph', () => {
  test.each([
    [
      '老篾匠说，难的是 ■下转第3版 ■上接第2版 坐得住，课要开到春天。',
      ' ■下转第3版 ■上接第2版 ',
      'to 第3版, from 第2版',
    ],
    ['老篾匠说，难的是(下转第3版)坐得住，课要开到春天。', '(下转第3版)', 'to 第3版, from null'],
    ['老篾匠说，难的是【上接二版】坐得住，课要开到春天。', '【上接二版】', 'to null, from 二版'],
    ['老篾匠说，难的是●轉A3版坐得住，课要开到春天。', '●轉A3版', 'to A3版, from null'],
  ])('%s', (line, raw, pages) => {
    expect(check(line)).toEqual([
      'paragraph 老篾匠说，难的是坐得住，课要开到春天。',
      `jump ${JSON.stringify(raw)} > `,
      pages,
    ])
    const { text, page } = read(line)
    const parts = page.lines[3]?.parts ?? []
    expect(parts.map(({ label }) => label)).toEqual(parts.map(() => 'jump'))
    expect(parts.map(({ start, end }) => text.slice(start, end)).join('')).toContain(raw.trim().slice(0, 4))
  })

  test('words that no mark sets apart are part of the sentence', () => {
    expect(check('老篾匠说，翻到下转第3版的地方，夜校打算把课开到春天。')).toEqual([
      'paragraph 老篾匠说，翻到下转第3版的地方，夜校打算把课开到春天。',
    ])
  })
})

test('blocks in reading order, with the lines where they begin', () => {
  const { page } = read('图为渡口\n一盏灯照亮旧粮仓\n老篾匠说，手艺不难，难的是坐得住。')
  expect(page.articles[0]?.body.map(({ type, line }) => `${type} ${line}`)).toEqual([
    'paragraph 3',
    'caption 4',
    'subhead 5',
    'paragraph 6',
    'paragraph 7',
  ])
})

describe('credits in captions and paragraphs', () => {
  const people = (between: string) =>
    read(between).page.articles[0]?.metadata.bylines.map(({ role, name }) => `${role} ${name}`)
  test.each<[string, string[]]>([
    ['图为夜校的课堂。方敏 摄', ['photographer 方敏']],
    ['▲村民在编鱼篓（方敏摄）', ['photographer 方敏']],
    ['村民在编鱼篓 通讯员 何佳 摄', ['photographer 何佳']],
    ['村民在编鱼篓。方敏供图', ['photographer 方敏']],
    ['村民在编鱼篓。(资料图片)', []],
    [
      `${last.slice(0, -1)}，手艺不难，难的是坐得住。（记者 方敏 编辑 何佳）`,
      ['reporter 方敏', 'editor 何佳'],
    ],
    ['本报讯（通讯员 何佳）老篾匠说，手艺不难，难的是坐得住。', ['correspondent 何佳']],
  ])('%s', (line, expected) => expect(people(line)).toEqual(expected))

  test('once for each role', () => {
    expect(people('图为课堂。方敏 摄\n图为渡口。方敏 摄\n记者 方敏')).toEqual([
      'photographer 方敏',
      'reporter 方敏',
    ])
  })
})

describe('edition', () => {
  const edition = (above: string) =>
    structure({ id: 'page', text: `${above}\n${title}\n${first}\n${last}` }).articles[0]?.metadata.edition
  const nothing = { page: null, sectionName: null, jumpTo: null, jumpFrom: null }
  test('the page from 当前版, its name from the index of pages', () => {
    expect(edition('当前版：03版\n01版：要闻\n03版：副刊')).toEqual({
      ...nothing,
      page: '03版',
      sectionName: '副刊',
    })
    expect(edition('当前版:第3版\n01版：要闻')).toEqual({ ...nothing, page: '3版' })
  })

  test('the page from a line of metadata', () => {
    const text = `柳溪镇夜校开讲竹编课\n柳溪晚报（2031年5月6日 第03版）\n${first}\n${last}`
    expect(structure({ id: 'page', text }).articles[0]?.metadata.edition).toEqual({
      ...nothing,
      page: '03版',
    })
  })

  test('null where the page says nothing of it', () => expect(edition('渡口')).toBeNull())
})
