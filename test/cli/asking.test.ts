import { readdirSync } from 'node:fs'
import { join } from 'node:path'
import { beforeEach, describe, expect, it } from 'vitest'
import { catalog } from '../../src/catalog/index.ts'
import { answerSchema } from '../../src/contract/metrics.ts'
import { openExampleHouse, temporaryFolder } from '../server/example-house.ts'
import { run, start } from './run-command.ts'

const march = ['--from', '2024-03-01', '--to', '2024-03-31']

describe('regulars metric', () => {
  let folder: string
  beforeEach(async () => {
    folder = temporaryFolder()
    await (await openExampleHouse(folder)).close()
  })

  it('shows a table that lines up, money with its currency', async () => {
    const { code, printed } = await run(['metric', 'revenue-over-time', '--data', folder, ...march, '--grain', 'month'])
    expect(code).toBe(0)
    const [title, empty, header, rule, row] = printed.split('\n')
    expect([title, empty]).toEqual(['Revenue over time · 2024-03-01 to 2024-03-31', ''])
    expect(header?.length).toBe(rule?.length)
    expect(row?.length).toBe(rule?.length)
    expect(row).toMatch(/^2024-03-01 +€\d+\.\d\d /)
  })

  it('says names in words and of which day they are', async () => {
    const { printed } = await run(['metric', 'prospects-vs-spenders', '--data', folder, '--to', '2024-03-31'])
    expect(printed).toMatch(/ · as of 2024-03-31\n/)
    expect(printed).toMatch(/^Prospects .* \d+(\.\d)?%$/m)
  })

  it('gives the same answer as JSON, as CSV and from a server that runs on the folder', async () => {
    const asked = ['metric', 'revenue', '--data', folder, ...march, '--channel', 'web']
    const [json, csv] = [await run([...asked, '--json']), await run([...asked, '--csv'])]
    const answer = answerSchema.parse(JSON.parse(json.printed))
    expect(answer).toMatchObject({ id: 'revenue', filters: { channel: 'web' }, currency: 'EUR' })
    expect(csv.printed).toBe(`value\n${(Number(answer.rows[0]?.value) / 100).toFixed(2)}`)
    const server = await start(['serve', '--data', folder, '--port', '0'])
    expect(await run([...asked, '--json'])).toEqual(json)
    expect(await run([...asked, '--csv'])).toEqual(csv)
    expect(
      answerSchema.parse(
        await (await fetch(`${server.url}/api/metrics/revenue?from=2024-03-01&to=2024-03-31&channel=web`)).json(),
      ),
    ).toEqual(answer)
    const both = ['metric', 'revenue', '--data', folder, ...march, '--store', 'Oak', '--store', 'Elm', '--json']
    const there = await run(both)
    await server.stop()
    expect(answerSchema.parse(JSON.parse(there.printed)).filters).toEqual({ store: ['Elm', 'Oak'] })
    expect(await run(both)).toEqual(there)
  })

  const refusals = [
    [['metric', 'revenu'], 'There is no metric "revenu". Did you mean revenue'],
    [['metric', 'all-customers', '--channel', 'web'], '"all-customers" does not answer to the filter "channel"'],
    [['metric', 'revenue', '--from', 'yesterday'], 'from is "yesterday"; it must be a day'],
    [['metric', 'revenue', '--json', '--csv'], 'Ask for --json or for --csv, not for both.'],
  ] as const
  it.each(refusals)('%j is refused in one sentence, beside a server too', async (argv, sentence) => {
    const alone = await run([...argv, '--data', folder])
    expect(alone).toMatchObject({ code: 1, printed: '' })
    expect(alone.told).toContain(sentence)
    expect(alone.told.split('\n')).toHaveLength(1)
    const server = await start(['serve', '--data', folder, '--port', '0'])
    expect(await run([...argv, '--data', folder])).toEqual(alone)
    await server.stop()
  })
})

it('regulars metric without data says what to do, and makes nothing', async () => {
  const parent = temporaryFolder()
  const { code, told } = await run(['metric', 'revenue', '--data', join(parent, 'nothing')])
  expect(code).toBe(1)
  expect(told).toMatch(/^There is no data in .*nothing\. Import a file first: regulars import FILE/)
  expect(readdirSync(parent)).toEqual([])
})

it('regulars metrics lists the whole catalogue', async () => {
  const { code, printed } = await run(['metrics'])
  expect(code).toBe(0)
  expect(
    printed
      .split('\n')
      .slice(2)
      .map((line) => line.split(' ')[0]),
  ).toEqual(Object.keys(catalog))
  const listed: { id: string }[] = JSON.parse((await run(['metrics', '--json'])).printed)
  expect(listed.map(({ id }) => id)).toEqual(Object.keys(catalog))
})

describe('regulars', () => {
  it.each([
    [['serv'], 'There is no command "serv". There are:'],
    [['metric'], "missing required argument 'id'"],
    [['metric', 'revenue', '--colour', 'red'], "unknown option '--colour'"],
    [['serve', '--port', 'x'], '--port is "x"; it must be a whole number from 0 to 65535.'],
    [['demo', '--customers', '-3'], '--customers is "-3"; it must be a whole number from 1'],
  ])('%j is refused in one sentence', async (argv, sentence) => {
    const { code, told } = await run(argv)
    expect(code).toBe(1)
    expect(told).toContain(sentence)
  })

  it('tells its version and its commands', async () => {
    expect((await run(['--version'])).printed).toMatch(/^\d+\.\d+\.\d+$/)
    const help = await run(['--help'])
    expect(help.code).toBe(0)
    for (const command of ['serve', 'demo', 'import', 'metric', 'metrics'])
      expect(help.printed).toContain(`  ${command}`)
  })

  it('says that a bug is a bug, with its trace', async () => {
    const { code, told } = await run(['metrics'], {
      print: () => {
        throw new TypeError('the paper is out')
      },
    })
    expect(code).toBe(2)
    expect(told).toMatch(/^This is a bug in Regulars.*\nTypeError: the paper is out\n +at /)
  })
})
