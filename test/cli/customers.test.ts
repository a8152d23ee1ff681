import { expect, it } from 'vitest'
import { customerListSchema } from '../../src/contract/customers.ts'
import { openExampleHouse, temporaryFolder } from '../server/example-house.ts'
import { run, start } from './run-command.ts'

async function shop(): Promise<string> {
  const folder = temporaryFolder()
  await (await openExampleHouse(folder)).close()
  return folder
}

it('lists whom several conditions mean, as a table, JSON and CSV, with and without a server', async () => {
  const folder = await shop()
  const asked = [
    'customers',
    '--data',
    folder,
    '--as-of',
    '2024-03-31',
    '--who',
    'spending group=spenders asOf=2024-03-31',
  ]
  const both = [...asked, 'subscription channel=email status=subscribed asOf=2024-03-31']
  const [table, json, csv] = [await run(both), await run([...both, '--json']), await run([...both, '--csv'])]
  expect(table.printed).toMatch(/^Customers · as of 2024-03-31 · 3\n/)
  expect(table.printed).toMatch(/^ada +– +– +Loyal +2024-03-04 +3 +€180\.00$/m)
  expect(customerListSchema.parse(JSON.parse(json.printed)).rows.map(({ id }) => id)).toEqual(['cleo', 'ada', 'dan'])
  expect(csv.printed.split('\n')).toHaveLength(4)
  const server = await start(['serve', '--data', folder, '--port', '0'])
  expect(await run(both)).toEqual(table)
  expect(JSON.parse((await run([...both, '--json'])).printed)).toEqual(JSON.parse(json.printed))
  expect(await run([...both, '--csv'])).toEqual(csv)
  await server.stop()
})

it('finds a customer by text', async () => {
  const folder = await shop()
  expect((await run(['customers', '--data', folder, '--search', 'CLEO'])).printed).toMatch(/^cleo .* exact *$/m)
  expect((await run(['customers', '--data', folder, '--search', 'nobody'])).printed).toBe('Nobody was found.')
})

it('says in one sentence what is wrong', async () => {
  const folder = await shop()
  const told = async (...words: string[]) => {
    const { code, told: sentence } = await run(['customers', '--data', folder, ...words])
    expect(code).toBe(1)
    return sentence
  }
  expect(await told('--who', 'buyers')).toMatch(
    /^who is "buyers"; there is no condition "buyers"\. There are: everyone, /,
  )
  expect(await told('--csv', '--limit', '3')).toContain('it takes no --limit')
  expect(await told('--search', 'a', '--csv')).toContain('takes neither --who nor --csv')
  expect(await told('--json', '--csv')).toContain('not for both')
})
