import { expect, test } from 'vitest'
import { CaptureError, parse, withoutEdit } from './index.ts'
import type { Page, Passage } from './types.ts'

const glossed = `您所在的位置:雲嶺虛構網(wǎng) >> 新聞

夜讀的燈亮在每個村口

雲嶺虛構日報    2031年03月05日

新春以來,雲橋鎮(zhèn)圖書館聯(lián)合農(nóng)家書屋發(fā)起夜讀活動,推遲閉館時間,增設(shè)借書網(wǎng)點。

全鎮(zhèn)組建志愿服務(wù)隊12支,服務(wù)讀者3000余人次,讓晚歸的人也能借到書。`

const page = parse({ id: 'x', text: glossed })
const rebuilt = ({ pieces }: Passage) =>
  pieces.map((piece) => piece.text ?? glossed.slice(piece.start, piece.end)).join('')

function check(changed: Page) {
  for (const line of changed.lines) expect(rebuilt(line)).toBe(line.text)
  for (const { body, claims, mentions } of changed.articles) {
    for (const block of body) expect(rebuilt(block)).toBe(block.text)
    for (const mention of [...claims, ...Object.values(mentions).flat()]) {
      expect(body[mention.block]?.text.slice(mention.at.start, mention.at.end)).toBe(mention.text)
    }
  }
}

test('every edit of a page can be undone alone', () => {
  expect(page.edits.length).toBeGreaterThan(6)
  for (const edit of page.edits) {
    const changed = withoutEdit(page, edit.id)
    expect(changed.edits.map(({ id }) => id)).toEqual(
      page.edits.filter(({ id }) => id !== edit.id).map(({ id }) => id),
    )
    check(changed)
  }
})

test('an undone gloss stands in the text again, and the rest stays repaired', () => {
  const gloss = page.edits.find(({ raw }) => raw === '(fā)')
  const block = withoutEdit(page, gloss?.id ?? '').articles[0]?.body[0]?.text
  expect(block).toContain('农家书屋发(fā)起夜读活动')
  expect(block).not.toContain('(lián)')
})

test('undoing the conversion of a line brings its Traditional characters back', () => {
  const line = page.lines.find(({ text }) => text.includes('志愿服务队'))
  const edit = page.edits.find(
    ({ kind, start, end }) =>
      kind === 'script' && start <= (line?.pieces[0]?.start ?? -1) && end >= (line?.pieces[0]?.end ?? 0),
  )
  const changed = withoutEdit(page, edit?.id ?? '')
  expect(changed.articles[0]?.body[1]?.text).toContain('全鎮組建志愿服務隊')
  expect(changed.articles[0]?.claims.map(({ text }) => text)).toEqual(
    page.articles[0]?.claims.map(({ text }) => text.replace('余', '余')),
  )
})

test('all edits undone, one after another: the lines are the capture', () => {
  const bare = page.edits.reduce((current, edit) => withoutEdit(current, edit.id), page)
  expect(bare.edits).toEqual([])
  check(bare)
  expect(bare.articles[0]?.metadata.headline?.value).toBe('夜讀的燈亮在每個村口')
})

test('an unknown edit is an error that says so', () => {
  expect(() => withoutEdit(page, 'e-none')).toThrow(CaptureError)
})
