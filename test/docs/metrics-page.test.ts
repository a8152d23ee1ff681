import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { catalog } from '../../src/catalog/index.ts'
import { referencePage } from '../../src/catalog/reference-page.ts'

test('docs/metrics.md is what the catalogue says today (else: npm run docs)', () => {
  expect(readFileSync(new URL('../../docs/metrics.md', import.meta.url), 'utf8')).toBe(referencePage())
})

test('every metric has its section', () => {
  const page = referencePage()
  for (const id of Object.keys(catalog)) expect(page).toContain(`\n\`${id}\`: `)
})
