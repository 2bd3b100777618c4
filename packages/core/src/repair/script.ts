import type { Script } from '../types.ts'
import { isSimplifiedForm, isTraditionalOnly } from './simplify.ts'

/** Spellings that a writer of Traditional script never uses and a character-by-character converter always leaves. */
const wrongChoices = [
  '干部',
  '戰斗',
  '斗爭',
  '奮斗',
  '最后',
  '以后',
  '之后',
  '然后',
  '今后',
  '后來',
  '前后',
  '落后',
  '這里',
  '那里',
  '里面',
  '家里',
  '沖鋒',
  '沖擊',
  '復雜',
  '收獲',
  '准備',
  '聯系',
  '余名',
  '余人',
  '余萬',
  '余次',
  '余件',
  '制造',
  '制作',
  '谷物',
  '稻谷',
  '面粉',
  '凶猛',
  '周圍',
  '家俱',
  '只有一只',
  '發表于',
  '位于',
  '由于',
  '對于',
  '關于',
  '屬于',
  '至于',
  '終于',
]
/** What native Traditional text writes in their place. */
const nativeChoices = [
  '幹部',
  '戰鬥',
  '鬥爭',
  '奮鬥',
  '最後',
  '以後',
  '之後',
  '然後',
  '今後',
  '後來',
  '前後',
  '這裡',
  '這裏',
  '裡',
  '複雜',
  '準備',
  '聯繫',
  '餘',
  '製造',
  '製作',
  '位於',
  '由於',
  '對於',
  '關於',
  '屬於',
  '於',
]

const occurrences = (text: string, words: readonly string[]) =>
  words.reduce((sum, word) => sum + text.split(word).length - 1, 0)

const leastShare = 0.02
const leastWrongChoices = 3

/**
 * The script of a text, and whether a converter made it. `glossed`: pinyin glosses were found. Rule `script-converted`:
 * Traditional text with glosses, or with clearly more spellings that only a converter writes than native ones.
 */
export function detectScript(text: string, glossed: boolean): Script {
  let han = 0
  let traditional = 0
  let simplified = 0
  for (let i = 0; i < text.length; i++) {
    const code = text.charCodeAt(i)
    if (code < 0x3400 || code > 0x9fff) continue
    han++
    if (isTraditionalOnly(code)) traditional++
    else if (isSimplifiedForm(code)) simplified++
  }
  if (han === 0) return 'none'
  const mostlyTraditional = traditional > leastShare * han && traditional > simplified / 2
  if (!mostlyTraditional) return 'hans'
  const wrong = occurrences(text, wrongChoices)
  const native = occurrences(text, nativeChoices)
  return glossed || (wrong >= leastWrongChoices && wrong > 2 * native) ? 'hant-converted' : 'hant'
}
