import { readFileSync } from 'node:fs'

/** The bytes of a fixture, by its path below test/fixtures/formats. */
export const fixture = (path: string): Buffer =>
  readFileSync(new URL(`../../../test/fixtures/formats/${path}`, import.meta.url))
