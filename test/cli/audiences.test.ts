import { expect, it } from 'vitest'
import { openExampleHouse, temporaryFolder } from '../server/example-house.ts'
import { run, start } from './run-command.ts'

const flags = (folder: string) => ['--data', folder]

it('makes, lists, suggests and removes audiences, beside a server too', async () => {
  const folder = temporaryFolder()
  await (await openExampleHouse(folder)).close()
  const make = ['audiences', 'make', 'Spenders', '--who', 'spending group=spenders', '--fixed', ...flags(folder)]
  expect((await run(make)).printed).toMatch(/1 +Spenders +fixed list +6/)
  expect(await run(make)).toMatchObject({ code: 1, told: expect.stringContaining('already') })
  expect((await run(['audiences', 'suggest', ...flags(folder)])).printed).toContain('Best 5 %: 1 customers.')
  const served = await start(['serve', '--port', '0', ...flags(folder)])
  const words = ['audiences', 'make', 'Vips', '--who', 'tag tag=vip', 'gender gender=female', ...flags(folder)]
  expect((await run(words)).printed).toMatch(/2 +Vips +alive +1/)
  const plan = ['engagements', 'new', 'Spring', '--audience', '1', '--file', 'own', ...flags(folder)]
  expect(await run(plan)).toMatchObject({ code: 0 })
  const remove = ['audiences', 'remove', '1', ...flags(folder)]
  const fate = 'The draft "Spring" cannot be started until another audience is chosen for it.'
  expect(await run(remove)).toMatchObject({ code: 1, told: expect.stringMatching(`Say --yes[^]*${fate}`) })
  expect((await run([...remove, '--yes'])).printed).toBe(`Audience 1 is removed; its people stay.\n${fate}`)
  expect(await run(['audiences', 'remove', '1', ...flags(folder)])).toMatchObject({
    code: 1,
    told: 'There is no audience 1.',
  })
  expect((await run(['audiences', ...flags(folder)])).printed).not.toContain('Spenders')
  await served.stop()
})
