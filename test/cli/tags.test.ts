import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { beforeEach, expect, it } from 'vitest'
import { openExampleHouse, temporaryFolder } from '../server/example-house.ts'
import { run, start } from './run-command.ts'

let folder: string
beforeEach(async () => {
  folder = temporaryFolder()
  await (await openExampleHouse(folder)).close()
})

const tags = (...argv: string[]) => run(['tags', ...argv, '--data', folder])
const counts = async (): Promise<Record<string, number>> =>
  Object.fromEntries(
    JSON.parse((await tags('--json')).printed).map(({ tag, customers }: { tag: string; customers: number }) => [
      tag,
      customers,
    ]),
  )

it('lists, makes, gives, takes, renames, merges and removes tags, alone and beside a server', async () => {
  expect((await tags()).printed).toMatch(/^newsletter +3 /m)
  expect(await tags('create', 'spring')).toEqual({ code: 0, printed: '"spring": 0 customers changed.', told: '' })
  const file = join(folder, 'people.txt')
  writeFileSync(file, 'ada\nben\n\nnobody\n')
  const added = await tags('add', 'spring', 'cleo', '--file', file)
  expect(added.printed).toBe('"spring": 3 customers changed.\nNo customer bears: nobody')
  const server = await start(['serve', '--data', folder, '--port', '0'])
  expect((await tags('add', 'spring', 'ada')).printed).toBe(
    '"spring": 0 customers changed; for 1 customer it was so already.',
  )
  expect((await tags('end', 'spring', 'ada')).printed).toBe('"spring": 1 customer changed.')
  expect((await tags('rename', 'spring', 'autumn')).printed).toBe('"autumn": 3 customers changed.')
  expect(await counts()).toMatchObject({ autumn: 2 })
  await server.stop()
  await tags('merge', 'autumn', 'newsletter')
  expect(await counts()).toMatchObject({ newsletter: 4 })
  expect((await tags('remove', 'sale')).printed).toBe('"sale": 2 customers changed.')
  expect(await counts()).toMatchObject({ sale: 0 })
})

it.each([
  [['rename', 'vpi', 'best'], 'There is no tag "vpi". Did you mean vip?'],
  [['create', 'a|b'], 'A tag stands on one line and contains no |'],
  [['add', 'vip'], 'Name at least one customer: by id, e-mail or phone, or with --file.'],
  [['add', 'vip', '--file', 'nowhere.txt'], 'The file nowhere.txt cannot be read.'],
])('%j is refused in one sentence', async (argv, sentence) => {
  const { code, printed, told } = await tags(...argv)
  expect([code, printed]).toEqual([1, ''])
  expect(told).toContain(sentence)
  expect(told.split('\n')).toHaveLength(1)
})
