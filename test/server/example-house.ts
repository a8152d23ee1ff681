import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { onTestFinished } from 'vitest'
import { type House, openHouse } from '../../src/server/house.ts'
import { loadExampleShop } from '../engines/load-example-shop.ts'

/** An empty folder that is gone after the test. */
export function temporaryFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'regulars-'))
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }))
  return folder
}

/** The moment at which the tests take place. */
export const clock = () => new Date('2024-05-10T12:00:00Z')

/** A data folder with the shop of the worked examples, left open. */
export async function openExampleHouse(folder: string): Promise<House> {
  const house = await openHouse(folder, clock)
  await house.warehouse.write(async (inside) => {
    await loadExampleShop(inside)
    await inside.load(
      'stores',
      ['store', 'channel'],
      [
        ['Oak', 'store'],
        ['Elm', 'store'],
      ],
    )
  })
  house.state.changeSettings({ name: 'Example shop', currency: 'EUR' })
  return house
}
