import { accessSync, constants } from 'node:fs'
import { delimiter, join } from 'node:path'

const names = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable']

function executable(path: string): boolean {
  try {
    accessSync(path, constants.X_OK)
    return true
  } catch {
    return false
  }
}

/** The browser that CHROMIUM names, else the first one on PATH, else null. Throws where CHROMIUM names none. */
export function installedBrowser(): string | null {
  const named = process.env.CHROMIUM
  if (named) {
    if (executable(named)) return named
    throw new Error(`CHROMIUM is ${named}, which is no program that can be run. Correct it or unset it.`)
  }
  const folders = (process.env.PATH ?? '').split(delimiter).filter(Boolean)
  return folders.flatMap((folder) => names.map((name) => join(folder, name))).find(executable) ?? null
}
