import { spawn } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { inject, onTestFinished } from 'vitest'

/** The command as it is shipped. */
export const command = inject('command')

export interface Run {
  code: number | null
  stdout: string
  stderr: string
}

/** Runs the real command in a process of its own. */
export function jianbao(
  args: readonly string[],
  { input = '', env = {} }: { input?: string | Uint8Array; env?: Record<string, string> } = {},
): Promise<Run> {
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, [command, ...args], {
      env: { ...process.env, JIANBAO_DATA: '', ...env },
    })
    let stdout = ''
    let stderr = ''
    child.stdout.setEncoding('utf8').on('data', (text) => {
      stdout += text
    })
    child.stderr.setEncoding('utf8').on('data', (text) => {
      stderr += text
    })
    // The command may have ended before it has read all we send.
    child.stdin.on('error', () => {})
    child.stdin.end(input)
    child.on('error', reject)
    child.on('close', (code) => resolve({ code, stdout, stderr }))
  })
}

/** The objects of NDJSON. */
export function lines(text: string): Record<string, unknown>[] {
  return text
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => JSON.parse(line))
}

/** An empty folder that is gone after the test. */
export function temporaryFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'jianbao-'))
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }))
  return folder
}

/** A capture of our own invention. */
export const clipping = `云岭县融媒体中心
提灯人走进山村 老人夜里不再摸黑
2021-10-28 12:13 来源：云岭日报（虚构）
本报讯（记者 林小禾）入冬以来，云岭县青石镇的提灯人每晚沿着山路走一遍，给独居老人送去热水和报纸。
全镇共有25名提灯人，走访老人300余户。
老人们说，灯一亮，心里就踏实了。
`
