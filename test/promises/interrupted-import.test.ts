import { rmSync } from 'node:fs'
import { setTimeout as wait } from 'node:timers/promises'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { look, openShopOnDisk } from './shop-process.ts'

const moments = Number(process.env.REGULARS_KILLS ?? 8)

let shop: Awaited<ReturnType<typeof openShopOnDisk>>
beforeAll(async () => {
  shop = await openShopOnDisk()
})
afterAll(() => shop.remove())

describe('an import killed at any moment', () => {
  it.each(Array.from({ length: moments }, (_, index) => index))(
    'leaves the data as before or as after, and the log says which (%i)',
    async (index) => {
      const data = shop.copyOfBase(`killed-${index}`)
      const patience = ((index + Math.random()) / moments) * shop.milliseconds
      const { child, ended } = shop.importing(data)
      await wait(patience)
      child.kill('SIGKILL')
      await ended
      const found = await look(data)
      expect([shop.before, shop.after], `killed after ${patience} ms`).toContainEqual(found)
      rmSync(data, { recursive: true, force: true })
    },
  )
})
