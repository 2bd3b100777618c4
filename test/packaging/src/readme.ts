import { readFileSync } from 'node:fs'

const readme = readFileSync(new URL('../../../README.md', import.meta.url), 'utf8')

/** A program printed in the README, and the lines it says it prints (the `// …` after each console.log). */
export interface Snippet {
  code: string
  prints: string[]
}

/** The README's first JavaScript block that imports `specifier`. Throws where there is none. */
export function snippetOf(specifier: string): Snippet {
  const blocks = [...readme.matchAll(/^```(?:js|ts)\n(.*?)^```$/gms)].map(([, code = '']) => code)
  const code = blocks.find((block) => block.includes(`from '${specifier}'`))
  if (code === undefined) throw new Error(`README.md shows no program that imports ${specifier}`)
  const prints = [...code.matchAll(/^console\.log\(.*\) \/\/ (.+)$/gm)].map(([, line = '']) => line)
  return { code, prints }
}
