import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { openShop } from '../audience/shop.ts'
import { temporaryFolder } from '../server/example-house.ts'
import { run, start } from './run-command.ts'

it('plans, previews, starts, stops and removes engagements, writes their files and tells what they brought', async () => {
  const folder = temporaryFolder()
  await (await openShop(folder, 1)).close()
  const engagements = (...words: string[]) => run(['engagements', ...words, '--data', folder])
  const list = ['new', 'List', '--audience', '1', '--file', 'klaviyo', '--control', '25', '--seed', '1']
  expect((await engagements(...list)).printed).toMatch(/1 +List +Everyone +file \(klaviyo\) +draft +0 +0 +0/)
  expect(await engagements('new', 'No way', '--audience', '1')).toMatchObject({
    code: 1,
    told: 'Say by which one way: --file FORMAT, --webhook URL, or --subject WORDS with --body FILE.',
  })
  expect(await engagements('new', 'Odd', '--audience', '1', '--file', 'fax')).toMatchObject({
    code: 1,
    told: expect.stringContaining('format is one of own, klaviyo'),
  })
  const counted = (await engagements('preview', '1')).printed
  expect(counted).toMatch(/left out +no-consent +2/)
  expect((await engagements('start', '1')).printed).toBe(
    `${counted}\nIts file comes with "regulars engagements file 1".`,
  )
  expect((await engagements('result', '1')).printed).toContain('Too early to tell: none of its days is over')
  const body = join(folder, 'letter.txt')
  writeFileSync(body, 'Dear {{first_name|friend}},\n\nspring is here.')
  const letter = ['--audience', '1', '--subject', 'Hello', '--body', body, '--at', '2199-05-01T08:00:00Z']

  const served = await start(['serve', '--port', '0', '--data', folder])
  const out = join(folder, 'out')
  const [, people = ''] =
    /engagement-1-klaviyo\.csv: (\d+) people\./.exec((await engagements('file', '1', '--to', out)).printed) ?? []
  const [head, ...rows] = readFileSync(join(out, 'engagement-1-klaviyo.csv'), 'utf8').trimEnd().split('\n')
  expect([head, rows.length]).toEqual(['Email,First Name,Last Name', Number(people)])
  expect(counted).toMatch(new RegExp(`to be written to +${people}`))
  expect((await engagements('show', '1')).printed).toMatch(/klaviyo\) +done/)
  expect(await engagements('new', 'Letter', ...letter)).toMatchObject({ code: 0 })
  expect((await engagements('preview', '2')).printed).toContain('Subject: Hello\n\nDear Name1,\n\nspring is here.')
  expect((await engagements('start', '2')).printed).toContain('It begins at 2199-05-01T08:00:00Z')
  expect((await engagements('stop', '2')).printed).toBe('Engagement 2 is a draft again.')
  expect((await engagements('remove', '2')).printed).toBe('Engagement 2 is removed; it had sent nothing.')
  expect(await engagements('remove', '1')).toMatchObject({ code: 1, told: expect.stringContaining('is done') })
  const server = join(folder, 'sending.json')
  writeFileSync(
    server,
    JSON.stringify({
      smtp: { host: 'smtp.example.com', port: 587, from: 'shop@example.com', user: 'shop', password: 'a secret' },
    }),
  )
  expect(JSON.parse((await engagements('sending', '--set', server)).printed)).toEqual({
    publicUrl: null,
    allowsPrivateHosts: false,
    smtp: {
      host: 'smtp.example.com',
      port: 587,
      secure: false,
      user: 'shop',
      from: 'shop@example.com',
      hasPassword: true,
    },
  })
  await served.stop()
  expect((await engagements()).printed).toMatch(/1 +List/)
  expect((await engagements('sending')).printed).not.toContain('a secret')
})
