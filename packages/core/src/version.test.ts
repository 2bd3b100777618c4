import { expect, test } from 'vitest'
import packageJson from '../package.json' with { type: 'json' }
import { coreVersion } from './version.ts'

test('the version is that of the package', () => {
  expect(coreVersion).toBe(packageJson.version)
})
