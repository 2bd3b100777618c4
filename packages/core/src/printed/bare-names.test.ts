import { describe, expect, test } from 'vitest'
import { foldText } from '../fold.ts'
import { closingNames, namesAlone, namesBeforeRole, reportersIn } from './bare-names.ts'
import type { ReadByline } from './bylines.ts'

const check = (read: (folded: string) => ReadByline[]) => (text: string) =>
  read(foldText(text)).map(({ role, start, end }) => `${role} ${text.slice(start, end)}`)

describe('names-alone', () => {
  const names = check(namesAlone)
  test.each([
    ['方敏', ['author 方敏']],
    ['（何小佳）', ['author 何小佳']],
    ['方敏　何佳', ['author 方敏', 'author 何佳']],
    ['方敏、許多', ['author 方敏', 'author 許多']],
  ])('%s', (text, expected) => expect(names(text)).toEqual(expected))

  test.each(['（全文）', '（未完待续）', '方敏说', '渡口', '（组图）', '方敏 渡口', '金色的渡口亮了灯', ''])(
    'nobody: %s',
    (text) => expect(names(text)).toEqual([]),
  )
})

test('before another’s role and name', () => {
  const names = check(namesBeforeRole)
  expect(names('方敏　何佳　本报特约通讯员　许多')).toEqual(['author 方敏', 'author 何佳'])
  expect(names('方敏 本报记者')).toEqual([])
})

test('in a paragraph: before 报道 where it begins, in brackets with the place', () => {
  const names = check(reportersIn)
  expect(names('方敏、何佳报道：渡口的灯亮了。')).toEqual(['reporter 方敏', 'reporter 何佳'])
  expect(names('渡口的燈亮了。（何小佳／柳溪報導）')).toEqual(['reporter 何小佳'])
  expect(names('柳溪社青桥5月6日电（方敏、何佳）渡口的灯亮了。')).toEqual(['reporter 方敏', 'reporter 何佳'])
  expect(names('本报柳溪5月6日电 记者方敏报道：渡口的灯亮了。')).toEqual(['reporter 方敏'])
  expect(names('柳溪网记者何小佳5月6日报道：渡口的灯亮了。')).toEqual(['reporter 何小佳'])
  expect(names('〔即時新聞／綜合報導〕渡口的燈亮了。')).toEqual([])
  expect(names('渡口的灯亮了，晚报报道：船来了。')).toEqual([])
})

test('in brackets at the end of a paragraph', () => {
  const names = check(closingNames)
  expect(names('渡口的灯亮了。（方敏 何佳）')).toEqual(['author 方敏', 'author 何佳'])
  expect(names('渡口的灯亮了（方敏）')).toEqual([])
  expect(names('渡口的灯亮了。（完）')).toEqual([])
})
