import { expect, it } from 'vitest'
import { sql } from '../../src/sql/sql.ts'
import { openExampleHouse, temporaryFolder } from '../server/example-house.ts'
import { run, start } from './run-command.ts'

it('erases whom one means for ever only, and maintains, beside a server too', async () => {
  const folder = temporaryFolder()
  const house = await openExampleHouse(folder)
  await house.warehouse.write(async (inside) => {
    await inside.execute(sql`update customers set email = 'twin@example.com' where customer_key in (1, 2)`)
    await inside.execute(sql`insert into touched select customer_key from customers`)
  })
  await house.close()
  const flags = ['--data', folder]
  expect(await run(['erase', 'cleo', ...flags])).toMatchObject({ code: 1, told: expect.stringContaining('Say --yes') })
  expect(await run(['erase', 'twin@example.com', '--yes', ...flags])).toMatchObject({
    code: 1,
    told: expect.stringContaining('2 customers bear "twin@example.com"'),
  })
  expect((await run(['erase', 'cleo', '--yes', ...flags])).printed).toContain(
    'cleo is erased. The orders stay with a customer',
  )
  expect(await run(['erase', 'cleo', '--yes', ...flags])).toMatchObject({
    code: 1,
    told: expect.stringContaining('no customer "cleo"'),
  })
  await run(['settings', 'set', 'erasureKeeps', 'nothing', ...flags])
  const served = await start(['serve', '--port', '0', ...flags])
  expect((await run(['erase', 'dan', '--yes', ...flags])).printed).toContain('orders of nobody')
  expect((await run(['erase', 'eve', '--yes', '--anonymous', ...flags])).printed).toContain('stay with a customer')
  expect((await run(['maintain', ...flags])).printed).toContain('written anew')
  expect((await run(['customers', '--csv', ...flags])).printed).not.toMatch(/cleo|dan|^eve,/m)
  await served.stop()
})
