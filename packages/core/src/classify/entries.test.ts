import { expect, test } from 'vitest'
import { structure } from '../structure.ts'

const texts = [
  '傍晚六点，柳溪镇的夜校亮起灯，三十位村民带着竹篾走进教室，跟老篾匠学编鱼篓。课程每周两次，由镇文化站排课，教室设在旧粮仓。',
  '渡口的老船翻新完工，船工把缆绳换了一遍，又在船头挂了两盏灯。头班船坐满了去镇上赶集的人，票价不变。',
  '桥头的石狮搬家用了三周，工匠垫好木板，用滚木把两尊石像推到公园门口。封路期间行人绕行渡口，渡船加开班次。',
]
const read = (between: string) => structure({ id: 'page', text: texts.join(`\n${between}\n`) })

test('stamped-entries: texts of a feed, each with its sender and hour, are no article', () => {
  const { articles, diagnostics } = read('撑船的人... 07:08\n灯下编篓')
  expect(articles).toEqual([])
  expect(diagnostics.find(({ code }) => code === 'no-article')?.message).toContain('list of entries')
})

test('paragraphs with pictures between them are one', () => {
  expect(read('图为渡口\n方敏 摄\n图为桥头').articles).toHaveLength(1)
  expect(read('灯下的手艺').articles).toHaveLength(1)
})
