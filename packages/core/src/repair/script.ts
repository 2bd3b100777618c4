import type { Diagnostic, ParseOptions, Script } from '../types.ts'
import { isSimplifiedForm, isTraditionalOnly, simplify } from './simplify.ts'

/**
 * In a text put into Simplified: characters that are Traditional in their own right, in company where a writer of Traditional
 * script takes another one. A converter that goes character by character leaves them.
 */
const left =
  /后(?<![皇太王母影歌天封帝蜂]后)(?![妃羿土冠座里宫])|里(?<=[这那哪家心手夜屋村嘴眼城店镇省县地室院校厂]里)|里(?=[面边头])|几(?<!茶几)|干(?<![若相天饼何豆肉]干)(?![涉扰预系支戈达贝政犯城])|余(?<=[其\d十百千万]余)|于(?<=[位由对关属至终处等低高大鉴基置忠敢善急利便用乐勇出过限致源助当]于)|斗(?<=[战奋搏争决]斗)|斗(?=[争志])|只(?<=[两三几]只|(?<!唯)一只)(?![有是能要])|面(?=[粉包条馆])|制(?=[造作品药])|制(?<=[木竹]制)|准(?=[备确时])|准(?<=[标水精]准)|谷(?<=[稻五晒]谷)|谷(?=物)|松(?<=[轻放]松)|冲(?=[锋击突破刺])|系(?<=[联关]系)|范(?<=[规模示师典防]范)|范(?=[围例])/g
/** What native text writes in their place. */
const native = /[後裡裏幾餘於幹乾鬥製麵準範衝穀係繫鬆]|[一兩三]隻/g
/** Words with forms that a converter takes for theirs because it has but one. */
const wrongForms =
  /[方全]麵(?![食包店粉館條])|麵積|[體機控限]製(?![作造品圖成程藥])|製度|公裡|山穀|[若相]幹|幹[涉預]|[分刻]鍾|鍾頭/g

const leastShare = 0.02
const fewestTraces = 3

/** In a text put into Simplified: what mainland pages write. */
const mainland =
  /据[悉了]|[村县]委|党[员支]|街道办|居委|通讯员|责编|群众|视频|信息|发布时间|您[的现]|干部|要闻/

/** Whether a Traditional text was Simplified: characters are left, and clearly more of them than are right. */
function isConverted(text: string): boolean {
  const count = (pattern: RegExp) => text.match(pattern)?.length ?? 0
  const wrong = count(wrongForms)
  if (wrong >= fewestTraces) return true
  const simplified = simplify(text)
  const found = [...simplified.matchAll(left)].filter(({ 0: char, index }) => text.charAt(index) === char)
  const kinds = new Set(found.map(([char]) => char)).size
  const written = count(native)
  const traces = found.length + wrong
  if (traces >= fewestTraces && kinds > 1 && traces > 3 * written) return true
  if (traces === 0 || written > 0 || text.includes('「')) return false
  const local = mainland.test(simplified)
  return text.includes('“') ? traces + kinds + Number(local) >= fewestTraces : local && kinds > 1
}

/**
 * The script of a text, and whether a converter made it. `glossed`: pinyin glosses were found. Rule `script-converted`:
 * Traditional text with glosses, or with characters and forms that only a converter writes. Few of these are enough where
 * nothing is right and the quotation marks are those of the mainland.
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
  return glossed || isConverted(text) ? 'hant-converted' : 'hant'
}

/** Writes Traditional script; `@jianbao/core/traditional` has one, so that only those who want it load its table. */
export interface TraditionalWriter {
  /** Converts Simplified text; the result has the same length, code unit by code unit. */
  traditionalize(text: string): string
}

/** What puts the lines of a page of script `found` into the script that is wanted; undefined where they stay as captured. */
export function converterFor(
  wanted: ParseOptions['script'],
  found: Script,
  writer: TraditionalWriter | undefined,
  diagnostics: Diagnostic[],
): ((text: string) => string) | undefined {
  if (wanted === 'hans' || (wanted === 'auto' && found === 'hant-converted')) return simplify
  if (wanted !== 'hant' || found === 'hant' || found === 'none') return undefined
  if (writer) return (text) => writer.traditionalize(found === 'hans' ? text : simplify(text))
  diagnostics.push({
    code: 'traditional-table-absent',
    severity: 'warning',
    message: 'No writer of Traditional script was given; import one from "@jianbao/core/traditional".',
  })
  return undefined
}
