import { expect, test } from 'vitest'
import { withStore } from './open-store.ts'

test(
  'an empty store leads to the import',
  withStore(async ({ page }) => {
    await page.goto('/')
    await page.getByRole('main').getByRole('link', { name: 'Import a file' }).click()
    await page.getByRole('heading', { level: 1, name: 'Data' }).waitFor()
    expect(new URL(page.url()).pathname).toBe('/data')
  }),
)
