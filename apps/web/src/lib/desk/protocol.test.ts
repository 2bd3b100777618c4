import { expect, test } from 'vitest'
import { mediaTypeOf, sourceOf } from './protocol.ts'

test('a pasted source of a page is HTML, all else is text', () => {
  expect(sourceOf('  <!DOCTYPE html><p>灯')).toEqual({ html: '  <!DOCTYPE html><p>灯' })
  expect(sourceOf('<div class="a">灯</div>')).toHaveProperty('html')
  expect(sourceOf('夜读灯 <虚构>')).toEqual({ text: '夜读灯 <虚构>' })
  expect(sourceOf('<<夜读灯>>')).toHaveProperty('text')
})

test('the name of a file tells what it holds, or nothing', () => {
  expect(['a.html', 'A.HTM', 'b.txt', 'c.dat', 'html'].map(mediaTypeOf)).toEqual([
    'text/html',
    'text/html',
    'text/plain',
    undefined,
    undefined,
  ])
})
