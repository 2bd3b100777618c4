import fc from 'fast-check'
import iconv from 'iconv-lite'
import { describe, expect, test } from 'vitest'
import { findShiftedGbk } from './shifted-gbk.ts'

/** Full-width marks to ASCII, as captures often have them. */
const fold = (text: string) => text.replaceAll('？', '?').replaceAll('，', ',').replaceAll('：', ':')

/**
 * `before`, `lost` and `after` in GBK, the first byte of `lost` dropped, read on two bytes at a time; pairs that are no
 * character are '?', and so is the dropped byte. An ASCII byte below 0x40 that such a pair takes with it is gone.
 */
function damaged(before: string, lost: string, after: string): string {
  const bytes = [...[...iconv.encode(lost, 'gbk')].slice(1), ...iconv.encode(after, 'gbk')]
  let read = ''
  for (let i = 0; i < bytes.length; i++) {
    const lead = bytes[i] as number
    if (lead < 0x80) {
      read += String.fromCharCode(lead)
      continue
    }
    const char = iconv.decode(Buffer.from([lead, bytes[i + 1] ?? 0]), 'gbk')
    read += char.length === 1 && char !== '\ufffd' ? char : '?'
    i++
  }
  return fold(`${before}?${read}`)
}

/** The damage and what it is read as. */
const check = (text: string) => findShiftedGbk(text).map(({ raw, text: repaired }) => `${raw} > ${repaired}`)

describe('shifted-gbk', () => {
  test.each([
    ['夜里涨水', '。云桥镇派', '24名木匠守夜,大家放心。'],
    ['夜里涨水', '。康乐县又派出', '24名木匠守夜,大家放心。'],
    ['夜里涨水', '。康定市', '24名木匠守夜,大家放心。'],
    ['渡口的灯', '在康乐县又亮了', '30天。'],
    ['这座桥', '由康定市', '20名工匠修成。'],
    ['夜里', '青山村组织', '24名木匠守夜。'],
  ])('%s %s %s: what stands between the edges is fact', (before, lost, after) => {
    const [edit, ...others] = findShiftedGbk(damaged(before, lost, after))
    expect(others).toEqual([])
    expect(edit).toMatchObject({ kind: 'mojibake', certain: false })
    expect(edit?.text.slice(1)).toContain(lost.slice(1, -1))
    expect(edit?.candidates).toContain(edit?.text)
  })

  test('the edges are inferred: the likeliest stands in the text, others are candidates', () => {
    const [edit] = findShiftedGbk(damaged('夜里涨水', '。康定市', '24名木匠守夜。'))
    expect(edit?.text).toBe('。康定市\ufffd')
    expect(edit?.candidates?.length).toBeGreaterThan(2)
    for (const candidate of edit?.candidates ?? []) expect(candidate.slice(1)).toContain('康定')
  })

  test('what the page writes elsewhere decides an edge', () => {
    const text = damaged('夜里涨水', '。云桥镇派', '24名木匠。')
    const elsewhere = '去年也是云桥镇派人来的。'
    expect(findShiftedGbk(`${elsewhere}\n${text}`)[0]?.text).toBe('。云桥镇派\ufffd')
  })

  test('a digit that the last byte took with it is never guessed', () => {
    const [edit] = findShiftedGbk(damaged('夜里涨水', '。康定市', '24名木匠。'))
    expect(edit?.text).not.toMatch(/\d/)
    expect(edit?.text.endsWith('\ufffd')).toBe(true)
  })

  test('full-width figures that only the other way of reading shows are candidates, never the text', () => {
    const [edit] = findShiftedGbk(damaged('夜里涨水', '又派出工作队２４人组织村', '20名。'))
    expect(edit?.text.slice(1)).toContain('派出工作队\ufffd\ufffd人组织')
    expect(edit?.candidates?.[0]?.slice(1)).toContain('派出工作队２４人组织')
    expect(findShiftedGbk('?。刀ㄊ?4')[0]?.text).not.toMatch(/[０-９]/)
  })

  test('where a mark follows, no lost character is claimed', () => {
    const [edit] = findShiftedGbk(`${damaged('渡口的灯', '在康乐县又亮了', '')},船来了。`)
    expect(edit?.text.slice(1, -1)).toBe('康乐县又亮')
    expect(edit?.text.endsWith('\ufffd')).toBe(false)
  })

  test('U+FFFD marks the loss as well as a question mark', () => {
    const text = damaged('夜里涨水', '。康定市', '24名木匠。')
    expect(check(text.replaceAll('?', '\ufffd').replace('\ufffd\ufffd', '\ufffd?'))).toHaveLength(1)
  })

  test('a byte that a reader of GB2312 gave up begins a character that GB2312 lacks: none is picked among several', () => {
    const bytes = iconv.encode('陈喆、何小佳）', 'gbk')
    const late = iconv.decode(bytes.subarray(3, bytes.length - 1), 'gbk')
    const [edit] = findShiftedGbk(`（记者陈\ufffd${late}\ufffd 渡口的灯亮了。`)
    expect(edit?.text.slice(0, 5)).toBe('\ufffd、何小佳')
    expect(edit?.candidates?.every((candidate) => /^[^何在又的来]、何小佳/.test(candidate))).toBe(true)
    expect(edit?.certain).toBe(false)
  })

  const places = [
    '康定市',
    '云桥镇',
    '康乐县',
    '青山村',
    '柳河县',
    '东城区',
    '石渠县',
    '白水镇',
    '长桥乡',
    '玉山县',
  ]
  const heads = ['。', '，', '；', '在', '从', '由']
  const verbs = ['', '派出', '组织', '已有', '又派出']
  test('whatever is lost, an interior that is read is right', () => {
    const wrong: string[] = []
    let read = 0
    for (const head of heads) {
      for (const place of places) {
        for (const verb of verbs) {
          const lost = head + place + verb
          const [edit] = findShiftedGbk(damaged('夜里涨水', lost, '24名木匠守夜,大家放心。'))
          if (!edit) continue
          read++
          const inner = edit.text.replace('\ufffd', '').slice(1, -1)
          if (!lost.includes(inner)) wrong.push(`${lost}: ${edit.text}`)
        }
      }
    }
    expect(wrong).toEqual([])
    expect(read).toBeGreaterThan(50)
  })
})

describe('characters beyond the ideographs of GB2312', () => {
  test.each([
    [
      'cells of the user, where a comma is read with its neighbours',
      '夜里以来，登记的木匠已有',
      '4600余人次。',
      '里以来，登记的木匠已',
    ],
    ['a dash, an ellipsis, a middle dot', '大家都知道——这座桥…组织·', '20名工匠。', '家都知道——这座桥…组织'],
    ['full-width letters', '又派出工作队分甲人组织Ｂ组', '20名。', '派出工作队分甲人组织Ｂ'],
    ['Greek and Cyrillic letters', '由工作组织的Ωж号工程有', '20名。', '工作组织的Ωж号工程'],
    ['a rare character of GBK', '由陈喆同志组织的工作队', '20名。', '陈喆同志组织的工作'],
  ])('%s', (_, lost, after, inner) => {
    const read = iconv.decode(iconv.encode(lost, 'gbk').subarray(1), 'gbk')
    const text = `夜里涨水?${read.replaceAll('\ufffd', '?')}${after}`
    expect(findShiftedGbk(text)[0]?.text.slice(1)).toContain(inner)
  })

  test('the bracket that is open is closed', () => {
    const [edit] = findShiftedGbk(`（记者${damaged('', '又派出工作队）', '')}船来了`)
    expect(edit?.text).toMatch(/工作队）/)
  })

  test('where a converter made one character of two, both are candidates and neither is claimed', () => {
    const read = iconv.decode(iconv.encode('上游做起，三年挖出淤泥', 'gbk').subarray(1), 'gbk')
    const [edit] = findShiftedGbk(`工程从?${read.replace('\ufffd', '?').replace('鲇', '鯰')}5000方`)
    expect(edit?.text).toMatch(/^.游做起，三年挖出\ufffd/)
    expect(
      edit?.candidates
        ?.slice(0, 2)
        .map((candidate) => candidate.slice(1, 10))
        .sort(),
    ).toEqual(['游做起，三年挖出淤', '游做起，三年挖出筚'])
  })
})

describe('clean text stays as it is', () => {
  test.each([
    '船来了吗??灯亮了吗??都来了!',
    '船来了吗?来了?真的来了?他问了三遍。',
    '1.渡口在哪?\n2.船几点开?\n3.灯谁来点?\n4.桥修好了?',
    'Where is the ferry? When does it leave? Who lights the lamp?',
    '选择题:渡口的灯是()?A.红灯?B.绿灯?C.没有灯?',
    '他姓亓,名叫甯骉,住在圐圙,会唱巜和丶?没有人信?',
    '什么是“窎远”?什么是“亹源”?请看说明。',
    '這座橋叫什麼?渡船幾點開?燈誰來點?',
    '???',
    '?渡口?',
    '渡口?4名',
    'https://example.org/?a=1&b=2?c=渡口?d',
    '谁?我?你?他?',
    '渡口\ufffd灯\ufffd船',
  ])('%s', (text) => expect(check(text)).toEqual([]))

  test('a list of question marks of any length', () => {
    const words = ['渡口', '灯亮了吗', '船来不来', '桥', '谁点的灯', '为什么', '窒息', '圐圙', '甯']
    fc.assert(
      fc.property(fc.array(fc.constantFrom(...words), { maxLength: 12 }), (list) => {
        expect(check(list.join('?'))).toEqual([])
      }),
    )
  })
})

test('in any text edits lie in order and say what was there', () => {
  const unit = fc.constantFrom('?', '\ufffd', '道', '窒', '刀', 'ㄊ', '4', '渡', '。', '\n', '鎮', '\ud83d')
  fc.assert(
    fc.property(fc.string({ unit, maxLength: 60 }), (text) => {
      let last = 0
      for (const { start, end, raw } of findShiftedGbk(text)) {
        expect(start).toBeGreaterThanOrEqual(last)
        expect(raw).toBe(text.slice(start, end))
        last = end
      }
    }),
  )
})
