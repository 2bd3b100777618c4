import { momentFrom, printDay } from '../dates.ts'
import { type Draft, row } from '../draft.ts'
import type { Desk } from './desk.ts'

/** A channel's list: titles with their days. */
export function titleList(desk: Desk): Draft {
  const { random } = desk
  return {
    rows: [
      row('masthead', desk.site),
      desk.path(),
      row('sectionLabel', desk.section),
      ...Array.from({ length: random.int(8, 30) }, () =>
        row('teaser', `${desk.title()} ${printDay(momentFrom(random), random).text}`),
      ),
      row('pager', '首页 上一页 1 2 3 4 5 下一页 尾页 共12页'),
      desk.notice(),
    ],
    metadata: [],
  }
}

/** A front page: blocks of titles under their sections. */
export function frontPage(desk: Desk): Draft {
  const { random } = desk
  return {
    rows: [
      desk.menu(),
      desk.menu(),
      ...Array.from({ length: random.int(3, 7) }, () => desk.others(random.int(3, 9))).flat(),
      desk.notice(),
    ],
    metadata: [],
  }
}

/** A list of titles, each with the beginning of its text, cut off. */
export function snippetList(desk: Desk): Draft {
  const { random } = desk
  return {
    rows: [
      desk.menu(),
      desk.path(),
      ...Array.from({ length: random.int(5, 15) }, desk.snippet).flat(),
      row('pager', '上一页 1 2 3 下一页'),
      desk.notice(),
    ],
    metadata: [],
  }
}
