import { beforeAll, describe, expect, it } from 'vitest'
import { addTeams } from './teams.fixture.ts'
import { problemIn, temporaryApi } from './temporary-api.ts'

interface Operation {
  parameters?: { name: string; in: string }[]
}

const { app, post, faults } = await temporaryApi()
const document: unknown = await (await app.request('/v1/openapi.json')).json()
const { paths } = document as { paths: Record<string, Record<string, Operation>> }

const reads = Object.entries(paths).flatMap(([path, { get }]) => (get ? [{ path, ...get }] : []))
const taking = (name: string) =>
  reads.filter(({ parameters }) => parameters?.some((one) => one.name === name))

beforeAll(() => addTeams(post))

/** An address with something in the place of its parameters. */
const filled = (path: string, value: string) => path.replaceAll(/\{\w+\}/g, value)

async function refused(address: string, status = 400) {
  const response = await app.request(address)
  expect([address, response.status]).toEqual([address, status])
  await problemIn(response)
  expect(faults).toEqual([])
}

describe('what no reader sends', () => {
  it.each(taking('cursor'))('cursors that are huge, of no list, or sent twice: $path', async ({ path }) => {
    const address = filled(path, 'anji')
      .replace('groups', 'groups?group_by=place&')
      .replace('kwic', 'kwic?q=a&')
    const more = address.includes('?') ? address : `${address}?`
    for (const cursor of ['A'.repeat(1025), '9'.repeat(9000)]) await refused(`${more}cursor=${cursor}`)
    for (const cursor of ['e30', 'W10', '%00']) await refused(`${more}cursor=${cursor}`)
    await refused(`${more}cursor=a&cursor=b`)
    await refused(`${more}limit=1&limit=2`)
  })

  it.each(reads)('broken UTF-8 in a parameter or in the path: $path', async ({ path }) => {
    for (const broken of ['%FF', '%E6%9', '%C0%80']) {
      await refused(`${filled(path, 'anji')}?q=${broken}`)
      if (path.includes('{')) await refused(filled(path, broken))
    }
  })

  const named = reads.filter(({ path }) => path.includes('{') && !path.includes('{indicator}'))
  it.each(named)('ids that do not exist: $path', async ({ path }) => {
    for (const id of ['none', "'%20or%201=1--", '%F0%9F%98%80', 'a%0d%0aset-cookie:b', '__proto__'])
      await refused(filled(path, id), 404)
    await refused(filled(path, 'x'.repeat(700)))
  })
})
