import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { gzipSync } from 'node:zlib'
import { expect, test } from 'vitest'

const web = join(import.meta.dirname, '../../dist/web')
/** Bytes, gzipped: what a page may load before it shows anything. */
const most = 250_000

const sizeOf = (file: string): number => gzipSync(readFileSync(join(web, file))).length

/** The scripts that the document names: its own and those that it begins to load at once. */
function initialScripts(): string[] {
  if (!existsSync(join(web, 'index.html'))) throw new Error('Nothing is built: run `npm run build` first.')
  const document = readFileSync(join(web, 'index.html'), 'utf8')
  return [...document.matchAll(/(?:src|href)="\/([^"]+\.js)"/g)].map(([, file = '']) => file)
}

test('the initial script is at most 250 kB gzipped', () => {
  const scripts = initialScripts().map((file) => ({ file, bytes: sizeOf(file) }))
  const bytes = scripts.reduce((sum, script) => sum + script.bytes, 0)
  expect(scripts.length).toBeGreaterThan(1)
  expect(bytes, JSON.stringify(scripts, null, 2)).toBeLessThanOrEqual(most)
})

test('pages and languages are not in the initial script', () => {
  const initial = initialScripts()
    .map((file) => readFileSync(join(web, file), 'utf8'))
    .join('\n')
  const parts = readdirSync(join(web, 'assets')).filter((file) => file.endsWith('.js'))
  const pages = ['CrmPage', 'UsersPage', 'PurchasesPage', 'DataPage', 'PeriodPanel', 'fr']
  expect(pages.filter((page) => !parts.some((file) => file.startsWith(`${page}-`)))).toEqual([])
  expect(initial).not.toContain('Tableau de bord CRM')
  expect(initial).not.toContain('recharts-')
})
