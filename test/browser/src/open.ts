import { type Browser, chromium } from 'playwright-core'
import { bundledBrowser } from './bundled.ts'
import { installedBrowser } from './installed.ts'

/** A test's browser asks nothing of the network by itself, and containers have neither a sandbox nor a GPU. */
const quiet = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
]

/** Starts a Chromium; the caller closes it. */
export async function openBrowser(): Promise<Browser> {
  const installed = installedBrowser()
  if (installed) return chromium.launch({ executablePath: installed, args: quiet })
  const { path, env } = await bundledBrowser()
  return chromium.launch({ executablePath: path, args: quiet, env: { ...definedEnvironment(), ...env } })
}

function definedEnvironment(): Record<string, string> {
  return Object.fromEntries(
    Object.entries(process.env).filter((pair): pair is [string, string] => pair[1] !== undefined),
  )
}
