import { captureId } from '@jianbao/core'
import { expect, it } from 'vitest'
import { contentId } from './content-id.ts'

it.each([
  ['text', '渡口新添两班船'],
  ['nothing', ''],
  ['a lone surrogate', '渡\ud800口'],
  ['bytes', Uint8Array.from([0, 0xb6, 0xc9, 0xff])],
])("is core's id of a capture: %s", async (_, content) => {
  expect(contentId(content)).toBe(await captureId(content))
})
