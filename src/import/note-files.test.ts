import { appendFileSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { openShop } from './test-shop.ts'

it.each([
  ['changed', (path: string) => appendFileSync(path, 'bob,2024-01-02,1\n')],
  ['vanished', (path: string) => rmSync(path)],
])('a file that %s while it was read is refused, and goes in when it is whole', async (what, change) => {
  const shop = await openShop()
  const file = { 'sales.csv': 'customer,date,amount\nann,2024-01-01,1\n' }
  const onProgress = (step: string) => {
    if (step === 'Reading') change(join(shop.folder, 'sales.csv'))
  }
  await expect(shop.importAll(file, { onProgress })).rejects.toThrow(
    `sales.csv ${what} while it was read, and nothing was imported.`,
  )
  expect((await shop.importAll(file)).imported).toBe(1)
  await shop.close()
})
