import { expect, it } from 'vitest'
import { extractorVersion } from '../src/extractor-version.ts'
import { readPackageManifest } from '../src/package-manifest.ts'

it('is the package’s version and a fingerprint of the reading code, the same at every call', () => {
  const { version } = readPackageManifest()
  expect(extractorVersion()).toMatch(new RegExp(`^${version.replaceAll('.', '\\.')}\\+[0-9a-f]{10}$`, 'u'))
  expect(extractorVersion()).toBe(extractorVersion())
})
