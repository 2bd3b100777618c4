/** What the API alone is told by its environment. */
export interface Settings {
  host: string
  port: number
  /** Folder of the database. */
  data: string
  token: string | undefined
  /** Names, beside the loopback ones, that the server answers to. */
  hosts: string[]
  /** Costly requests a minute that one address may make. */
  rate: number
}

/** A setting that cannot be used; the message is a sentence for the person who set it. */
export class SettingsError extends Error {
  constructor(message: string) {
    super(message)
    this.name = 'SettingsError'
  }
}

/** Names in a setting, parted by commas. */
export const namesIn = (setting = ''): string[] => setting.split(',').flatMap((name) => name.trim() || [])

/** Costly requests a minute that one address may make where nothing is set. */
export const defaultRate = 600

const everyAddress = ['0.0.0.0', '::']

/**
 * Reads PORT, HOST, JIANBAO_DATA, JIANBAO_TOKEN, JIANBAO_HOSTS (names parted by commas) and JIANBAO_RATE. An empty value
 * counts as none. A HOST that is one address is a name the server answers to as well.
 *
 * @throws SettingsError for a port or rate that is none.
 */
export function readSettings(env: Record<string, string | undefined>): Settings {
  const port = env.PORT || '4747'
  if (!/^\d{1,5}$/.test(port) || Number(port) > 65535) {
    throw new SettingsError(
      `PORT is '${port}', which is no port. Use a whole number from 0 to 65535 (0: any free one).`,
    )
  }
  const rate = env.JIANBAO_RATE || String(defaultRate)
  if (!/^[1-9]\d{0,8}$/.test(rate)) {
    throw new SettingsError(
      `JIANBAO_RATE is '${rate}'. Use a whole number from 1 up: how many costly requests a minute one address may make.`,
    )
  }
  const host = env.HOST || '127.0.0.1'
  const named = namesIn(env.JIANBAO_HOSTS)
  return {
    host,
    port: Number(port),
    data: env.JIANBAO_DATA || '.jianbao',
    token: env.JIANBAO_TOKEN || undefined,
    rate: Number(rate),
    hosts: everyAddress.includes(host) ? named : [bracketed(host), ...named],
  }
}

/** An address as it stands in a URL: IPv6 in brackets. */
export function bracketed(address: string): string {
  return address.includes(':') ? `[${address}]` : address
}
