import { type Capture, capturedText, parse } from '@jianbao/core'
import type { NewPage } from './prepare-page.ts'

/** A converted capture of our own, with glosses that core takes out. */
export const glossed = `雲嶺縣融媒體中心
提燈人走進山村(cūn) 老人夜裡不再摸黑
2021-10-28 12:13 來源：雲嶺日報
本報訊（記者 林小禾）入冬以來，雲嶺縣青石鎮(zhèn)的提燈人每晚沿著山路走一遍，給獨居老人送去熱水和報紙。
全鎮(zhèn)共有25名提燈人，走訪老人300餘戶。
老人們說，燈一亮，心裡就踏實了。
`

/** A capture as core reads it. */
export function parsed(capture: Capture): NewPage {
  const page = parse(capture)
  return { page, text: capturedText(capture, page), name: 'glossed.txt' }
}
