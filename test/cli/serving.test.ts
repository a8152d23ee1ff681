import { existsSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import { expect, it, onTestFinished } from 'vitest'
import { projectSchema } from '../../src/contract/project.ts'
import { startHttpServer } from '../clickhouse/http-server.ts'
import { openExampleHouse, temporaryFolder } from '../server/example-house.ts'
import { run, runProcess, start } from './run-command.ts'

const projectAt = async (url: string) => projectSchema.parse(await (await fetch(`${url}/api/project`)).json())

it.each(['SIGINT', 'SIGTERM'] as const)(
  'regulars serves an empty folder until %s, and leaves no note',
  async (signal) => {
    const data = join(temporaryFolder(), 'shop')
    let signalled = false
    const outcome = await runProcess(['--data', data, '--port', '0'], (printed, child) => {
      if (signalled || !printed.includes('Data: ')) return
      signalled = true
      child.kill(signal)
    })
    const [line, about] = outcome.printed.split('\n')
    expect(line).toMatch(/^Regulars is at http:\/\/127\.0\.0\.1:\d+$/)
    expect(about).toContain(`Data: ${data}, still empty.`)
    expect(outcome).toMatchObject({ code: 0, told: 'Stopping…\n' })
    expect(readdirSync(data).sort()).toEqual(['state.sqlite', 'warehouse.duckdb'])
  },
)

it('regulars serve refuses a folder that another one serves, and says where', async () => {
  const data = temporaryFolder()
  await (await openExampleHouse(data)).close()
  const server = await start(['serve', '--data', data, '--port', '0'])
  const second = await run(['serve', '--data', data, '--port', '0'])
  expect(second.code).toBe(1)
  expect(second.told).toContain(`Regulars is already at ${server.url}`)
  await server.stop()
})

it('a folder that another process holds without serving is refused with a sentence', async () => {
  const data = temporaryFolder()
  const house = await openExampleHouse(data)
  const outcome = await runProcess(['metric', 'revenue', '--data', data])
  await house.close()
  expect(outcome.code).toBe(1)
  expect(outcome.told).toContain('is open in another program')
})

it('reads the environment where no flag is given', async () => {
  const data = join(temporaryFolder(), 'shop')
  const environment = { REGULARS_DATA: data, REGULARS_LOG: 'loud', REGULARS_PORT: '-1' }
  const { code, told } = await run(['serve'], { environment })
  expect(code).toBe(1)
  expect(told.split('\n')).toHaveLength(2)
  expect(existsSync(data)).toBe(false)
})

it('regulars demo makes a store until yesterday, keeps it for the day, and makes it anew the next, on ClickHouse too', async () => {
  const clickhouse = await startHttpServer()
  onTestFinished(clickhouse.stop)
  const engine = ['--engine', clickhouse.address('/shop')]
  const data = join(temporaryFolder(), 'demo')
  const argv = ['demo', '--data', data, '--port', '0', '--customers', '300']
  const first = await start(argv)
  expect(await projectAt(first.url)).toMatchObject({
    name: 'Lumen & Oak',
    isDemo: true,
    currency: 'EUR',
    timeZone: 'Europe/Warsaw',
    customers: 300,
    today: '2024-05-09',
    dataEndsEarly: false,
  })
  expect((await first.stop()).told).toContain('Making a demo store of 300 customers')
  const again = await start(['demo', '--data', data, '--port', '0', ...engine])
  expect(await projectAt(again.url)).toMatchObject({ customers: 300, publication: { isBehind: false, fault: null } })
  expect((await again.stop()).told).not.toContain('Making')
  const nextDay = await run([...argv, ...engine], {
    clock: () => new Date('2024-05-11T12:00:00Z'),
    untilStopped: () => Promise.resolve(),
  })
  expect(nextDay.told).toContain('Making a demo store')
  expect(nextDay.printed).toContain('(made-up demo data): 300 customers')
  expect(nextDay.printed).toMatch(/to 2024-05-10\.\nNumbers are asked of .+\.$/)
  expect(nextDay.printed).not.toContain('not as new')
})

it('regulars demo does not touch the data of a real shop', async () => {
  const data = temporaryFolder()
  await (await openExampleHouse(data)).close()
  const { code, told } = await run(['demo', '--data', data, '--port', '0'])
  expect(code).toBe(1)
  expect(told).toContain('holds the data of a real shop')
})
