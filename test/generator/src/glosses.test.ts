import { type Page, parse } from '@jianbao/core'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { generate, layoutNames } from './index.ts'

const read = (text: string) => parse({ id: 'x', text }, { script: 'hans' })
const clean = ({ lines }: Page) => lines.map(({ line, text, label }) => `${line} ${label} ${text}`)

test('a glossed page reads as the page without glosses: words, labels, nested brackets', () => {
  fc.assert(
    fc.property(fc.integer(), fc.constantFrom(...layoutNames), (seed, layout) => {
      const { text = '', truth } = generate(seed, { layout, damage: 'glosses', form: 'text' })
      const [glossed, whole] = [read(text), read(truth.text)]
      if (!glossed.edits.some(({ kind }) => kind === 'pinyin-gloss')) return
      expect(clean(glossed)).toEqual(clean(whole))
      expect(glossed.articles.map(({ body }) => body.map((block) => block.text))).toEqual(
        whole.articles.map(({ body }) => body.map((block) => block.text)),
      )
    }),
  )
})

test('blanks inside the brackets and between them and their character are part of the gloss', () => {
  const glosses = ['(guǎn)', '(guǎn )', '( guǎn )', '（guǎn）', '（ guǎn ）']
  fc.assert(
    fc.property(fc.array(fc.constantFrom(...glosses), { minLength: 3, maxLength: 9 }), (list) => {
      const text = `來源：${list.map((gloss) => `書館${gloss}`).join('的')}開門了。`
      const [line] = read(text).lines
      expect(line?.text).toBe(`来源：${list.map(() => '书馆').join('的')}开门了。`)
    }),
  )
})
