import { expect, test } from 'vitest'
import { z } from 'zod'
import { accessibilityFaults } from './accessibility-faults.ts'
import { ask, idIn } from './ask.ts'
import { shareStore } from './open-store.ts'

const withShop = shareStore({ demoCustomers: 300 })
const draftsIn = async (url: string) => z.array(z.unknown()).parse(await ask(url, '/api/engagements')).length

test(
  'what cannot be sent is refused in a sentence, once kept however often it is tried, and in two windows nothing is lost',
  withShop(async ({ page, context, url }) => {
    await page.goto('/engagements/new')
    await page.getByText('There is no audience to write to yet.').waitFor()
    await page.getByLabel('Name', { exact: true }).fill('Refused')
    await page.getByRole('button', { name: 'File', exact: true }).click()
    await page.getByRole('button', { name: 'Start', exact: true }).click()
    expect(await page.evaluate('document.activeElement.tagName')).toBe('SELECT')
    await ask(url, '/api/audiences', 'POST', { name: 'All', who: { kind: 'everyone' } })
    await ask(url, '/api/audiences', 'POST', { name: 'None', who: { not: { kind: 'everyone' } } })
    await ask(url, '/api/sending', 'PUT', { publicUrl: null, allowsPrivateHosts: false, smtp: null })
    page.on('dialog', (dialog) => void dialog.accept())
    await page.reload()

    const start = async () => {
      await page.getByRole('button', { name: 'Start', exact: true }).first().click()
      await page.getByRole('dialog').getByRole('button', { name: 'Start', exact: true }).click()
    }
    const refusal = (words: string) => page.getByRole('dialog').getByRole('alert').getByText(words)
    const notYet = () => page.getByRole('dialog').getByRole('button', { name: 'Not yet' }).click()
    await page.getByLabel('Audience', { exact: true }).selectOption({ label: 'None (0)' })
    await page.getByLabel('Name', { exact: true }).fill('Refused')
    await page.getByRole('button', { name: 'File', exact: true }).click()
    await start()
    await refusal('Nobody would be written to now').waitFor()
    await notYet()
    await page.getByRole('button', { name: 'Webhook', exact: true }).click()
    const address = page.getByLabel('Address', { exact: true })
    const faultOf = () =>
      address.evaluate((field) => (field instanceof HTMLInputElement ? field.validationMessage : ''))
    await address.fill('ftp://127.0.0.1/in')
    expect(await faultOf()).toBe('An address that begins with https:// or http://.')
    await address.fill('http://127.0.0.1:9/in')
    expect(await faultOf()).toBe('')
    await page.getByRole('button', { name: 'Make one' }).click()
    expect(await page.getByLabel('Secret', { exact: true }).inputValue()).toMatch(/^[0-9a-f]{48}$/)
    await start()
    await refusal('127.0.0.1 is on this machine or in a private network').waitFor()
    await notYet()
    expect(await draftsIn(url)).toBe(1)

    await page.getByRole('button', { name: 'E-mail', exact: true }).click()
    const days = page.getByLabel('Outcome, days')
    await days.press('Control+a')
    await days.press('Delete')
    await days.pressSequentially('7')
    expect(await days.inputValue()).toBe('7')
    await page.getByLabel('Subject', { exact: true }).fill('   ')
    await page.getByLabel('Message', { exact: true }).fill('Hello.')
    await page.getByRole('button', { name: 'Save draft' }).click()
    expect(await page.evaluate('document.activeElement.validationMessage')).toBe('Spaces alone say nothing.')
    await page.getByLabel('Subject', { exact: true }).fill('One')
    await page.getByRole('button', { name: 'Save draft' }).click()
    await page.waitForURL(/\/engagements\/\d+/)

    const other = await context.newPage()
    await other.goto(page.url())
    await other.getByLabel('Subject', { exact: true }).fill('Two')
    await page.getByLabel('Subject', { exact: true }).fill('Three')
    await other.getByRole('button', { name: 'Save draft' }).click()
    await other.getByText('Saved.').waitFor()
    await page.getByRole('button', { name: 'Save draft' }).click()
    await page.getByText(/was changed meanwhile, in another window/).waitFor()
    expect(await accessibilityFaults(page)).toEqual([])
    await page.getByRole('button', { name: 'Load what was saved' }).click()
    await expect.poll(() => page.getByLabel('Subject', { exact: true }).inputValue()).toBe('Two')
    await page.getByLabel('Subject', { exact: true }).fill('Four')
    await page.getByRole('button', { name: 'Save draft' }).click()
    await page.getByText('Saved.').waitFor()
    await other.getByLabel('Subject', { exact: true }).fill('Five')
    await other.getByRole('button', { name: 'Save draft' }).click()
    await other.getByRole('button', { name: 'Save mine over it' }).click()
    await other.getByText('Saved.').waitFor()
    expect((await ask(url, `/api/engagements/${idIn(page)}`)).draft).toMatchObject({
      outcomeDays: 7,
      channel: { subject: 'Five' },
    })
    await ask(url, `/api/engagements/${idIn(page)}`, 'DELETE')

    await page.goto('/engagements/sending')
    await page.getByLabel('Mail server', { exact: true }).fill('localhost')
    await page.getByLabel('User', { exact: true }).fill('shop')
    await page.getByLabel('Password', { exact: true }).fill('secret')
    await page.getByLabel('Encrypted from the start').check()
    await page.getByLabel('Sender', { exact: true }).fill('the shop')
    await page.getByRole('button', { name: 'Save', exact: true }).click()
    await page.getByText('"the shop" names no e-mail address to send from.').waitFor()
    await page.getByLabel('Sender', { exact: true }).fill('The shop <shop@example.com>')
    await page.getByRole('button', { name: 'Save', exact: true }).click()
    await page.getByText('Saved.').waitFor()
    expect((await ask(url, '/api/sending')).smtp).toMatchObject({ user: 'shop', secure: true, hasPassword: true })
  }),
)
