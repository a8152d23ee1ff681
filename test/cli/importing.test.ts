import { existsSync, mkdirSync, readdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import { beforeEach, describe, expect, it } from 'vitest'
import { importReportSchema } from '../../src/contract/import-report.ts'
import { answerSchema } from '../../src/contract/metrics.ts'
import { openWarehouse } from '../../src/warehouse/warehouse.ts'
import { openExampleHouse, temporaryFolder } from '../server/example-house.ts'
import { run, runProcess, start } from './run-command.ts'

let folder: string
let sales: string
beforeEach(() => {
  folder = temporaryFolder()
  sales = join(folder, 'sales.csv')
  writeFileSync(sales, 'customer,date,amount\nada,2024-05-01,10.00\nben,2024-05-02,20.50\nben,no day,1.00\n')
})

const revenueIn = async (data: string): Promise<unknown> => {
  const asked = ['metric', 'revenue', '--from', '2024-05-01', '--to', '2024-05-31', '--data', data, '--json']
  return answerSchema.parse(JSON.parse((await run(asked)).printed)).rows[0]?.value
}

describe('regulars import', () => {
  it('prints a report whose rows add up, and puts the numbers in place', async () => {
    const data = join(folder, 'shop')
    const { code, printed } = await run([
      'import',
      sales,
      '--data',
      data,
      '--currency',
      'GBP',
      '--time-zone',
      'Europe/London',
    ])
    expect(code).toBe(0)
    expect(printed).toContain('Imported sales.csv')
    expect(printed).toMatch(/rows +3\n +imported +2\n +merged +0\n +rejected +1\n +1 {2}\S/)
    expect(printed).toContain('money in GBP')
    expect(await revenueIn(data)).toBe(3050)
  })

  it('changes no number when run again', async () => {
    const data = join(folder, 'shop')
    await run(['import', sales, '--data', data])
    const again = await run(['import', sales, '--data', data, '--json'])
    const report = importReportSchema.parse(JSON.parse(again.printed))
    expect(report.imported + report.merged + report.rejected).toBe(report.rows)
    expect(report).toMatchObject({ rows: 3, customersAdded: 0, ordersAdded: 0 })
    expect(await revenueIn(data)).toBe(3050)
  })

  it('beside a running server hands the files over and prints the same report', async () => {
    const [alone, served] = [join(folder, 'alone'), join(folder, 'served')]
    const here = importReportSchema.parse(JSON.parse((await run(['import', sales, '--data', alone, '--json'])).printed))
    const server = await start(['serve', '--data', served, '--port', '0'])
    const { code, printed } = await run(['import', sales, '--data', served, '--json'])
    const there = importReportSchema.parse(JSON.parse(printed))
    expect(code).toBe(0)
    expect({ ...there, seconds: 0 }).toEqual({ ...here, seconds: 0 })
    expect(await revenueIn(served)).toBe(3050)
    await server.stop()
    expect(await revenueIn(served)).toBe(3050)
    expect(existsSync(join(served, 'server.json'))).toBe(false)
  })
})

describe('regulars import --dry-run', () => {
  it('prints the plan and makes nothing', async () => {
    const data = join(folder, 'shop')
    const { code, printed } = await run(['import', sales, '--data', data, '--dry-run'])
    expect(code).toBe(0)
    expect(printed).toContain('Plan for sales.csv (Transactions); nothing was imported')
    expect(printed).toContain('Would add 2 customers and 2 orders.')
    expect(existsSync(data)).toBe(false)
  })

  it('beside a running server prints the same plan', async () => {
    const [alone, served] = [join(folder, 'alone'), join(folder, 'served')]
    const server = await start(['serve', '--data', served, '--port', '0'])
    const there = await run(['import', sales, '--data', served, '--dry-run'])
    expect(there.printed).toBe((await run(['import', sales, '--data', alone, '--dry-run'])).printed)
    expect(await revenueIn(served)).toBe(0)
    await server.stop()
  })
})

describe('regulars undo', () => {
  it('takes the newest import back, alone or beside a running server', async () => {
    const data = join(folder, 'shop')
    await run(['import', sales, '--data', data])
    writeFileSync(sales, 'customer,date,amount\nada,2024-05-07,1.00\n')
    await run(['import', sales, '--data', data])
    expect(await revenueIn(data)).toBe(3150)
    const { code, printed } = await run(['undo', '--data', data])
    expect([code, printed.trim()]).toEqual([0, 'Import 2 is undone: every number is as before it.'])
    expect(await revenueIn(data)).toBe(3050)
    const server = await start(['serve', '--data', data, '--port', '0'])
    expect((await run(['undo', '1', '--data', data])).code).toBe(0)
    expect(await revenueIn(data)).toBe(0)
    expect((await run(['undo', '--data', data])).code).toBe(1)
    await server.stop()
    expect((await run(['undo', 'first', '--data', data])).told).toContain('"first" is no number of an import')
  })
})

type BadInput = [name: string, make: () => string, sentence: RegExp]
const written = (name: string, content: string | Uint8Array) => () => {
  writeFileSync(join(folder, name), content)
  return join(folder, name)
}
const badInputs: BadInput[] = [
  ['an empty file', written('empty.csv', ''), /empty\.csv/],
  [
    'a binary file',
    written(
      'picture.csv',
      new Uint8Array(4096).map((_, index) => (index * 7919) % 256),
    ),
    /picture\.csv/,
  ],
  ['a file with a missing column', written('short.csv', 'customer,amount\nada,10\n'), /date/],
  ['a directory', () => folder, /director/],
  ['a path that does not exist', () => join(folder, 'nowhere.csv'), /nowhere\.csv/],
]

describe('bad input: one clear sentence, exit code 1, nothing written', () => {
  it.each(badInputs)('%s', async (_, make, sentence) => {
    const path = make()
    const parent = temporaryFolder()
    const outcome = await runProcess(['import', path, '--data', join(parent, 'deep', 'shop')])
    expect(outcome).toMatchObject({ code: 1, printed: '' })
    expect(outcome.told).toMatch(sentence)
    expect(outcome.told).not.toMatch(/\n +at |bug/)
    expect(readdirSync(parent)).toEqual([])
  })

  it.each(badInputs)('%s, beside a running server', async (_, make, sentence) => {
    const data = join(folder, 'served')
    const server = await start(['serve', '--data', data, '--port', '0'])
    const { code, told } = await run(['import', make(), '--data', data])
    expect(code).toBe(1)
    expect(told).toMatch(sentence)
    await server.stop()
  })

  it('a file where the data folder should be', async () => {
    const outcome = await run(['import', sales, '--data', sales])
    expect(outcome.code).toBe(1)
    expect(outcome.told).toContain('is a file, and the data needs a folder')
  })

  it('leaves what stood in the folder', async () => {
    const data = join(folder, 'mixed')
    mkdirSync(data)
    writeFileSync(join(data, 'notes.txt'), 'mine')
    expect((await run(['import', join(folder, 'nowhere.csv'), '--data', data])).code).toBe(1)
    expect(readdirSync(data)).toEqual(['notes.txt'])
  })
})

describe('a data folder of a newer version is refused, untouched', () => {
  const commands = [
    ['metric', 'revenue'],
    ['serve', '--port', '0'],
    ['import', 'SALES'],
  ]

  it.each(commands)('newer facts: %s', async (...argv) => {
    const data = join(folder, 'shop')
    await (await openExampleHouse(data)).close()
    const warehouse = await openWarehouse(data)
    await warehouse.engine.load('meta', ['name', 'value'], [['schema', 9999]])
    await warehouse.close()
    const outcome = await run([...argv.map((word) => (word === 'SALES' ? sales : word)), '--data', data])
    expect(outcome).toMatchObject({ code: 1, printed: '' })
    expect(outcome.told).toMatch(/newer Regulars/)
    expect(existsSync(join(data, 'server.json'))).toBe(false)
  })

  it.each(commands)('newer settings: %s', async (...argv) => {
    const data = join(folder, 'shop')
    await (await openExampleHouse(data)).close()
    const settings = new DatabaseSync(join(data, 'state.sqlite'))
    settings.exec('pragma user_version = 9999')
    settings.close()
    const outcome = await run([...argv.map((word) => (word === 'SALES' ? sales : word)), '--data', data])
    expect(outcome).toMatchObject({ code: 1, printed: '' })
    expect(outcome.told).toMatch(/newer Regulars/)
  })
})
