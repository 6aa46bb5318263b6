import { readFileSync } from 'node:fs'

/** The version in package.json, which lies two folders up in a checkout and three up in the built package. */
export function readVersion(): string {
  for (const up of ['../../package.json', '../../../package.json']) {
    const manifest = readManifest(new URL(up, import.meta.url))
    if (manifest !== undefined) return manifest
  }
  throw new Error('package.json of gongkai not found')
}

function readManifest(url: URL): string | undefined {
  let text: string
  try {
    text = readFileSync(url, 'utf8')
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return undefined
    throw error
  }
  const manifest: unknown = JSON.parse(text)
  if (typeof manifest !== 'object' || manifest === null) return undefined
  if (!('name' in manifest) || manifest.name !== 'gongkai' || !('version' in manifest)) return undefined
  return String(manifest.version)
}
