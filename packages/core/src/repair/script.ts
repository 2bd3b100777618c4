import type { Diagnostic, ParseOptions, Script } from '../types.ts'
import { isSimplifiedForm, isTraditionalOnly, simplify } from './simplify.ts'

/**
 * Characters that are Traditional in their own right and Simplified for another, in company where a writer of Traditional
 * script takes the other one: a converter that goes character by character leaves them. Each pattern is one such character.
 */
const wrongChoices: readonly RegExp[] = [
  /[以之最然今隨随此先背事午戰飯]后|后[來来面續期備勤天代悔]/g,
  /[這那哪家心手夜屋村嘴眼城山店鄉]里|里[面邊頭的]/g,
  /[好十]几|几[個年天次位名十百千萬乎]/g,
  /[0-9０-９十百千萬]余[名人次件戶個萬輛元]|其余|業余/g,
  /[位由對關屬至終處等低高大小鑒基置忠敢善急利便]于/g,
  /干[部警群擾涉淨燥]|骨干|才干|實干|能干/g,
  /[戰奮搏爭決]斗|斗[爭志]/g,
  /[研監編]制造|制[造作]/g,
  /[一兩三幾]只|只只/g,
  /面[粉包條食館]/g,
  /准[備確時]|標准|水准/g,
  /[聯關]系/g,
  /采[取用訪購集納摘]|開采/g,
  /[規模示師典防]范|范[圍例]/g,
  /[重繁]復|復[雜制印合]/g,
  /旅游|游[客戲覽]/g,
  /沖[鋒擊突破]/g,
  /[稻五]谷|谷物/g,
  /占[地領據用全比]/g,
]
/** What native text writes in their place. */
const nativeChoices = /[後裡裏幾餘於幹鬥製麵準採遊範複衝穀髮佔繫]|[一兩三]隻/g

const occurrences = (text: string, patterns: readonly RegExp[]) =>
  patterns.reduce((sum, pattern) => sum + (text.match(pattern)?.length ?? 0), 0)

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
  const native = occurrences(text, [nativeChoices])
  return glossed || (wrong >= leastWrongChoices && wrong > 2 * native) ? 'hant-converted' : 'hant'
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
