import { describe, expect, it } from 'vitest'
import { bracketed, readSettings } from './settings.ts'

describe('readSettings', () => {
  it('has an answer for everything that is not set, or set to nothing', () => {
    const defaults = {
      host: '127.0.0.1',
      port: 4747,
      rate: 600,
      data: '.jianbao',
      token: undefined,
      hosts: ['127.0.0.1'],
    }
    expect(readSettings({})).toEqual(defaults)
    expect(
      readSettings({ PORT: '', HOST: '', JIANBAO_DATA: '', JIANBAO_TOKEN: '', JIANBAO_HOSTS: '' }),
    ).toEqual(defaults)
  })

  it('takes what is set', () => {
    const env = {
      PORT: '0',
      HOST: 'fd00::7',
      JIANBAO_DATA: 'papers',
      JIANBAO_TOKEN: 'x',
      JIANBAO_RATE: '30',
      JIANBAO_HOSTS: 'paper.example, desk.example:8443,',
    }
    expect(readSettings(env)).toEqual({
      host: 'fd00::7',
      port: 0,
      rate: 30,
      data: 'papers',
      token: 'x',
      hosts: ['[fd00::7]', 'paper.example', 'desk.example:8443'],
    })
  })

  it('does not answer to the name of an address that stands for all of them', () => {
    expect(readSettings({ HOST: '0.0.0.0' }).hosts).toEqual([])
    expect(readSettings({ HOST: '::' }).hosts).toEqual([])
  })

  it.each(['0', '-1', 'many'])('says that %s is no rate', (JIANBAO_RATE) => {
    expect(() => readSettings({ JIANBAO_RATE })).toThrow(`JIANBAO_RATE is '${JIANBAO_RATE}'.`)
  })

  it.each(['-1', '65536', '80a', '1e3', '999999'])('says that %s is no port', (PORT) => {
    expect(() => readSettings({ PORT })).toThrow(`PORT is '${PORT}', which is no port.`)
  })
})

describe('bracketed', () => {
  it('puts brackets around IPv6 alone', () => {
    expect([bracketed('::1'), bracketed('127.0.0.1')]).toEqual(['[::1]', '127.0.0.1'])
  })
})
