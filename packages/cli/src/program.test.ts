import { expect, test } from 'vitest'
import packageJson from '../package.json' with { type: 'json' }
import { jianbao, lines } from './jianbao.fixture.ts'

test('--version prints the version', async () => {
  expect(await jianbao(['--version'])).toEqual({ code: 0, stdout: `${packageJson.version}\n`, stderr: '' })
})

test('--help names every command with an example of it, and so does the help of each', async () => {
  const { code, stdout } = await jianbao(['--help'])
  expect(code).toBe(0)
  for (const command of ['parse', 'add', 'search', 'claims', 'export']) {
    expect(stdout).toMatch(new RegExp(`^  jianbao ${command} \\S`, 'm'))
    const own = await jianbao([command, '--help'])
    expect(own).toMatchObject({ code: 0, stderr: '' })
    expect(own.stdout).toMatch(new RegExp(`Examples:\\n  jianbao ${command} `))
    expect((await jianbao(['help', command])).stdout).toBe(own.stdout)
  }
})

test('without a command prints the help and exits 2', async () => {
  const { code, stdout, stderr } = await jianbao([])
  expect({ code, stdout }).toEqual({ code: 2, stdout: '' })
  expect(stderr).toContain('Usage: jianbao')
})

test.each([
  [['prase'], /Unknown command 'prase'\. Did you mean parse\? See 'jianbao --help'\./],
  [['parse'], /Missing required argument 'file'\. See 'jianbao parse --help'\./],
  [['parse', 'x', '--scrpt', 'hans'], /Unknown option '--scrpt'\. Did you mean --script\?/],
  [['parse', 'x', '--script', 'latin'], /'latin' is invalid\. Allowed choices are auto, asis, hans, hant\./],
  [['parse', 'x', '--limit', '0'], /'0' is invalid\. It must be a whole number from 1\./],
  [['add', 'x', '--max-errors', '-1'], /'-1' is invalid\. It must be a whole number from 0\./],
  [['search', 'x', '--format', 'xml'], /Allowed choices are table, json, csv\./],
])('%j is told in a sentence and exits 2', async (args, sentence) => {
  const { code, stdout, stderr } = await jianbao(args)
  expect({ code, stdout }).toEqual({ code: 2, stdout: '' })
  expect(lines(stderr)).toEqual([{ level: 'error', message: expect.stringMatching(sentence) }])
})
