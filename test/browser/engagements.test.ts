import type { Page } from 'playwright-core'
import { expect, test } from 'vitest'
import { z } from 'zod'
import { addDays, dayIn } from '../../src/sql/day.ts'
import { type Received, startMailServer } from '../audience/mail-server.ts'
import { accessibilityFaults } from './accessibility-faults.ts'
import { ask, idIn, numberIn, removeAudiences } from './ask.ts'
import { shareStore } from './open-store.ts'

/** So many that by no seed a group of those who hold the tag has fewer than two people. */
const withShop = shareStore({ demoCustomers: 3_000 })

const counted = z.array(z.object({ outcome: z.string(), reason: z.string().nullable(), people: z.int() }))
const project = z.object({ timeZone: z.string() })
const engagement = z.object({ id: z.int(), state: z.string(), counts: counted })
const listedPeople = z.object({ total: z.int(), people: z.array(z.object({ key: z.int() })) })

/** Opens each count that is shown, and sees that the people are as many, and those whom the API names. */
async function openEachCount(page: Page, url: string): Promise<void> {
  const { counts } = engagement.parse(await ask(url, `/api/engagements/${idIn(page)}`))
  const part = page.getByRole('region', { name: 'What became of everyone' })
  const links = part.getByRole('link', { expanded: false })
  expect(await links.count()).toBe(counts.length)
  for (const { outcome, reason, people } of counts) {
    await page.goto(`${new URL(page.url()).pathname}?people=${outcome}${reason === null ? '' : `:${reason}`}`)
    const open = part.getByRole('link', { expanded: true })
    expect(numberIn((await open.textContent())?.replace(/^\D+/, '') ?? null)).toBe(people)
    const words = `outcome=${outcome}${reason === null ? '' : `&reason=${reason}`}`
    const told = listedPeople.parse(await ask(url, `/api/engagements/${idIn(page)}/people?${words}`))
    expect(told.total).toBe(people)
    const addresses = part
      .getByRole('list')
      .getByRole('link', { name: /./ })
      .and(part.locator('a[href^="/customers/"]'))
    await expect.poll(() => addresses.count()).toBe(told.people.length)
  }
}

/** Follows the link of a message to its end, as its reader sees it. */
async function unsubscribe(page: Page, { text }: Received): Promise<void> {
  const [, path = ''] = /<https:[^>]+(\/unsubscribe\/[^>]+)>/.exec(text.replaceAll('\r\n ', ' ')) ?? []
  await page.goto(path)
  const button = page.getByRole('button', { name: 'Unsubscribe' })
  await button.waitFor()
  expect(await accessibilityFaults(page)).toEqual([])
  expect(await page.evaluate('document.documentElement.scrollWidth <= innerWidth')).toBe(true)
  await button.click()
  await page.getByRole('heading', { name: 'You are unsubscribed' }).waitFor()
  expect(await accessibilityFaults(page)).toEqual([])
}

test(
  'an engagement by e-mail is written, tried on oneself, started, done and judged; each count opens its people',
  withShop(async ({ page, url }) => {
    const { port, received } = await startMailServer()
    const { id: audience } = await ask(url, '/api/audiences', 'POST', {
      name: 'Friends',
      who: { kind: 'tag', tag: 'vip' },
    })
    await page.goto('/engagements')
    await page.getByText('No engagement yet.').waitFor()
    await page.getByRole('link', { name: 'Engage Friends' }).click()
    await page.getByText('No mail server is set, so e-mails cannot leave yet.').waitFor()
    expect(await accessibilityFaults(page)).toEqual([])

    await page.getByRole('main').getByRole('link', { name: 'How messages leave' }).click()
    await page.getByLabel('Mail server', { exact: true }).fill('localhost')
    await page.getByLabel('Port', { exact: true }).fill(String(port))
    await page.getByLabel('Sender', { exact: true }).fill('Shop <shop@example.com>')
    await page.getByLabel('Public address').fill('https://shop.example/r')
    await page.getByLabel('Allow private networks').check()
    await page.getByRole('button', { name: 'Save', exact: true }).click()
    await page.getByText('Saved.').waitFor()
    expect(await accessibilityFaults(page)).toEqual([])
    await page.goBack()
    await page.getByText('Sent from Shop <shop@example.com>.').waitFor()

    await page.getByRole('button', { name: 'Start', exact: true }).click()
    expect(await page.getByRole('dialog').count()).toBe(0)
    await page.getByLabel('Name', { exact: true }).fill('Spring letter')
    await page.getByLabel('Subject', { exact: true }).fill('Hello ')
    await page.getByRole('button', { name: 'First name into: Subject' }).click()
    await page.getByLabel('Message', { exact: true }).fill('Spring is here.')
    await page.getByLabel('Messages a minute, at most').fill('6000')
    await page.getByLabel('Control group, percent').fill('25')
    expect(await page.getByLabel('Subject', { exact: true }).inputValue()).toBe('Hello {{first_name|there}}')
    const preview = page.getByRole('region', { name: 'As they read it' })
    const reader = preview.getByText(/^For .+, 1 of \d+$/)
    const [, name = ''] = /^For (\S+) /.exec((await reader.textContent()) ?? '') ?? []
    await preview.getByText(`Hello ${name}`).waitFor()
    await preview.getByRole('button', { name: 'The next reader' }).click()
    await preview.getByText(/, 2 of /).waitFor()
    await preview.getByLabel('Your own address').fill('me@example.com')
    await preview.getByRole('button', { name: 'Send a test' }).click()
    await preview.getByText('Sent to me@example.com.').waitFor()
    expect(received.map(({ to }) => to)).toEqual(['me@example.com'])

    const reach = page.getByRole('region', { name: 'Who is written to' })
    const figure = async (label: RegExp) =>
      numberIn((await reach.getByRole('link', { name: label }).textContent())?.replace(/^\D+/, '') ?? null)
    const [written, held] = [await figure(/^To be written to/), await figure(/^Held back/)]
    expect(written).toBeGreaterThan(held)
    await page.getByRole('button', { name: 'Save draft' }).click()
    await page.waitForURL(/\/engagements\/\d+/)
    await page.getByRole('button', { name: 'Start', exact: true }).click()
    await page.getByRole('dialog').getByText(`Start now for ${written} people?`).waitFor()
    await page.getByRole('dialog').getByRole('button', { name: 'Start', exact: true }).click()
    await page.getByText('Done', { exact: true }).waitFor()
    expect(received).toHaveLength(1 + written)
    expect(new Set(received.map(({ to }) => to)).size).toBe(received.length)
    await page.getByText('Too early to tell: none of its days is over in your data.').waitFor()
    await openEachCount(page, url)

    const id = idIn(page)
    const one = listedPeople.extend({ people: z.array(z.object({ person: z.object({ email: z.string() }) })) })
    const { people } = one.parse(await ask(url, `/api/engagements/${id}/people?outcome=sent`))
    // The shop's day: towards midnight it is another than in UTC, and what was bought before a start brings nothing.
    const { timeZone } = project.parse(await ask(url, '/api/project'))
    const today = dayIn(timeZone, new Date())
    const orders = people.map(({ person }, index) => `N${index},${person.email},${today},${40 + (index % 5)}.00`)
    const file = new Blob([`order_id,email,ordered_at,paid\n${orders.join('\n')}\n`])
    const form = new FormData()
    form.append('files', file, 'orders.csv')
    const { job } = await (await fetch(`${url}/api/imports`, { method: 'POST', body: form })).json()
    await expect.poll(async () => (await ask(url, `/api/imports/jobs/${job}`)).state, { timeout: 20_000 }).toBe('done')
    await ask(url, '/api/settings', 'PATCH', { today: addDays(today, 5) })
    await page.goto(`/engagements/${id}`)
    await page.getByText(/^Brought €4\d\.\d\d more per head than not writing; with 95% confidence €4\d/).waitFor()
    const result = page.getByRole('region', { name: 'What it brought' })
    expect(await accessibilityFaults(page)).toEqual([])
    for (const [group, size] of [
      ['Written to', written],
      ['Held back', held],
    ] as const) {
      await result.getByRole('link', { name: new RegExp(`^${group}: ${size} customers`) }).click()
      const count = page.getByRole('status').filter({ hasText: 'as of' }).locator('strong')
      expect(numberIn(await count.textContent())).toBe(size)
      await page.goBack()
      await result.waitFor()
    }
    await ask(url, '/api/settings', 'PATCH', { today: null })
    for (const letter of received.slice(1, 2)) await unsubscribe(page, letter)
    await ask(url, `/api/audiences/${audience}`, 'DELETE')
  }),
)

test(
  'on a phone in the dark a file is made, a letter scheduled and taken back, and a slow one stopped',
  withShop(
    async ({ page, url }) => {
      const { port, received } = await startMailServer()
      const sender = { host: 'localhost', port, from: 'shop@example.com' }
      await ask(url, '/api/sending', 'PUT', {
        publicUrl: 'https://shop.example',
        allowsPrivateHosts: true,
        smtp: sender,
      })
      const who = { kind: 'tag', tag: 'vip' }
      const { id: audience } = await ask(url, '/api/audiences', 'POST', { name: 'Phoned', who })
      await page.goto(`/engagements/new?audience=${audience}`)
      await page.getByLabel('Name', { exact: true }).fill('For ads')
      await page.getByRole('button', { name: 'File', exact: true }).click()
      await page.getByLabel('Format').selectOption('Meta')
      await page
        .getByRole('region', { name: 'Who is written to' })
        .getByRole('link', { name: /^To be/ })
        .waitFor()
      expect(await page.evaluate('document.documentElement.scrollWidth <= innerWidth')).toBe(true)
      await page.getByRole('button', { name: 'Start', exact: true }).click()
      expect(await accessibilityFaults(page)).toEqual([])
      await page.getByRole('dialog').getByRole('button', { name: 'Start', exact: true }).click()
      await page.getByText('The file is ready.').waitFor()
      const download = page.waitForEvent('download')
      await page.getByRole('link', { name: 'Download the file of For ads' }).click()
      expect((await download).suggestedFilename()).toBe('For ads meta.csv')
      await page.getByText('Done', { exact: true }).waitFor()
      expect(await accessibilityFaults(page)).toEqual([])

      const channel = { kind: 'email', subject: 'Hello', body: 'Slowly.', perMinute: 1 }
      const draft = engagement
        .omit({ counts: true })
        .parse(await ask(url, '/api/engagements', 'POST', { name: 'Slow', audience, channel, controlPercent: 0 }))
      await page.goto(`/engagements/${draft.id}`)
      await page.getByLabel('On a day, at an hour').check()
      await page.getByRole('button', { name: 'Schedule' }).click()
      await page.getByRole('dialog').getByRole('button', { name: 'Schedule' }).click()
      await page.getByText('Scheduled', { exact: true }).waitFor()
      expect(await accessibilityFaults(page)).toEqual([])
      await page.getByRole('button', { name: 'Back to draft' }).click()
      await page.getByLabel('As soon as it is started').check()
      await page.getByRole('button', { name: 'Start', exact: true }).click()
      await page.getByRole('dialog').getByRole('button', { name: 'Start', exact: true }).click()
      await expect.poll(() => received.length).toBe(1)
      await page.getByText(/^1 of \d+ settled$/).waitFor()
      expect(await accessibilityFaults(page)).toEqual([])
      await page.getByRole('button', { name: 'Stop', exact: true }).click()
      await page
        .getByRole('dialog')
        .getByText(/have not been written to, and will not be\./)
        .waitFor()
      await page.getByRole('button', { name: 'Stop it' }).click()
      await page.getByText('Stopped', { exact: true }).waitFor()
      await openEachCount(page, url)

      await page.goto('/engagements')
      await page.getByRole('list', { name: 'Engagements' }).getByRole('link', { name: 'Slow' }).waitFor()
      expect(await page.evaluate('document.documentElement.scrollWidth <= innerWidth')).toBe(true)
      expect(await accessibilityFaults(page)).toEqual([])
      for (const letter of received) await unsubscribe(page, letter)
      await removeAudiences(url)
    },
    { viewport: { width: 375, height: 800 }, colorScheme: 'dark' },
  ),
)

test(
  'what was written is not left behind unasked, an unknown one is told, and a draft is removed',
  withShop(async ({ page, url }) => {
    const { id: audience } = await ask(url, '/api/audiences', 'POST', { name: 'Kept', who: { kind: 'everyone' } })
    const channel = { kind: 'webhook', url: 'https://shop.example/in', secret: 'a secret of sixteen', consent: 'sms' }
    const { id } = engagement
      .pick({ id: true })
      .parse(await ask(url, '/api/engagements', 'POST', { name: 'By SMS', audience, channel }))
    await page.goto(`/engagements/${id}`)
    await page.getByText('One is kept and not shown.').waitFor()
    await page.getByLabel('People a batch').fill('50')
    const questions: string[] = []
    page.on('dialog', (dialog) => {
      questions.push(dialog.message())
      void dialog.dismiss()
    })
    await page.getByRole('link', { name: 'All engagements' }).click()
    await expect.poll(() => questions).toEqual(['What you changed is not saved. Leave it?'])
    expect(idIn(page)).toBe(String(id))
    await page.getByRole('button', { name: 'Save draft' }).click()
    await page.getByText('Saved.').waitFor()
    const kept = await ask(url, `/api/engagements/${id}`)
    expect(kept.draft.channel).toMatchObject({ batchSize: 50, secret: '' })
    await page.getByRole('button', { name: 'Remove' }).click()
    await page.getByRole('dialog').getByText('Nothing has been sent.').waitFor()
    await page.getByRole('button', { name: 'Remove it' }).click()
    await page.waitForURL(/\/engagements(\?|$)/)
    await page.goto(`/engagements/${id}`)
    await page.getByRole('heading', { name: 'No such engagement' }).waitFor()
    await removeAudiences(url)
  }),
)
