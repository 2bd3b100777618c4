import { expect, test } from 'vitest'
import { foldText } from '../fold.ts'
import { looksLikeByline } from './byline-form.ts'

test.each([
  '记者 方敏',
  '（编辑：方敏）',
  '□方敏',
  '□ 方敏 何佳',
  '●阿依古丽·买买提',
  '方敏 文/图',
  '责任编辑：',
  '方敏 何佳 本报记者 许多',
  '柳溪晚报记者 方敏',
  '社会中心/综合报道',
  '本报记者',
  '柳溪社记者',
  '柳溪新闻记者 方敏',
  '采写：方敏',
  '编 辑 | 方敏',
  '文 | 方敏',
  '三审：方敏',
  '方敏 摄',
  '（渡口卫视记者 方敏 何佳）',
  '（编译：方敏）',
  '本报记者方敏发自渡口',
  '《渡口周刊》记者方敏报道',
  '渡口晚報 / 記者方敏／柳溪報導',
])('a credit line: %s', (text) => expect(looksLikeByline(foldText(text))).toBe(true))

test.each([
  '记者',
  '记者：写完之后，您睡得着吗？',
  '编辑同志：',
  '记者在渡口看到，灯亮了，船来了。',
  '记者在渡口看到许多村民都带着竹篾，灯亮了。',
  '记者方敏走进教室。老篾匠说，难的是坐得住。',
  '编辑部的灯亮了一夜没有人回家',
  '柳溪镇夜校开讲竹编课',
  '（方敏 何佳）',
  '■ 破竹先看竹节',
])('none: %s', (text) => expect(looksLikeByline(foldText(text))).toBe(false))
