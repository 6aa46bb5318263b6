import { readFileSync } from 'node:fs'

/** What the program needs to know of its own package.json. */
export interface PackageManifest {
  readonly version: string
  readonly dependencies: Readonly<Record<string, string>>
}

/** From package.json, one folder up in a checkout and two up in the built package. */
export function readPackageManifest(): PackageManifest {
  for (const up of ['../package.json', '../../package.json']) {
    const manifest = readOwn(new URL(up, import.meta.url))
    if (manifest !== undefined) return manifest
  }
  throw new Error('package.json of gongkai not found')
}

function readOwn(url: URL): PackageManifest | undefined {
  let text: string
  try {
    text = readFileSync(url, 'utf8')
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return undefined
    throw error
  }
  const manifest: unknown = JSON.parse(text)
  return isOwn(manifest) ? manifest : undefined
}

/** In a checkout there may lie another package.json above it, which is somebody else's. */
function isOwn(manifest: unknown): manifest is PackageManifest {
  if (typeof manifest !== 'object' || manifest === null) return false
  if (!('name' in manifest) || manifest.name !== 'gongkai' || !('version' in manifest)) return false
  return 'dependencies' in manifest && typeof manifest.dependencies === 'object' && manifest.dependencies !== null
}
