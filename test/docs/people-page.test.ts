import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { conditions } from '../../src/catalog/people/conditions.ts'
import { peoplePage } from '../../src/catalog/people/reference-page.ts'

test('docs/people.md is what the catalogue says today (else: npm run docs)', () => {
  expect(readFileSync(new URL('../../docs/people.md', import.meta.url), 'utf8')).toBe(peoplePage())
})

test('every kind of condition has its section', () => {
  const page = peoplePage()
  for (const kind of Object.keys(conditions)) expect(page).toContain(`\n\`${kind}\`: `)
})
