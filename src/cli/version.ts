import { readPackageManifest } from '../package-manifest.ts'

/** The package's version; nothing else is loaded for it. */
export function readVersion(): string {
  return readPackageManifest().version
}
