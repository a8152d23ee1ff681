import type { Page } from 'playwright-core'
import { expect, test } from 'vitest'
import { z } from 'zod'
import { accessibilityFaults } from './accessibility-faults.ts'
import { shareStore } from './open-store.ts'

const inStore = shareStore({ demoCustomers: 300 })
const listed = z.object({
  rows: z.array(z.object({ key: z.int(), id: z.string(), email: z.string(), phone: z.string(), name: z.string() })),
})

const option = (page: Page, text: string) => page.getByRole('option').filter({ hasText: text }).first()

/** A customer of whom everything is known. */
async function someone(url: string) {
  const who = JSON.stringify({ all: ['email', 'phone'].map((contact) => ({ kind: 'valid-contact', contact })) })
  const asked = new URLSearchParams({ who, columns: 'id,name,email,phone', limit: '1' })
  const [row] = listed.parse(await (await fetch(`${url}/api/customers?${asked}`)).json()).rows
  if (row === undefined) throw new Error('Nobody has both contacts')
  return row
}

test(
  'finds a customer by id, e-mail, phone in any spelling and name, and goes there by keyboard alone',
  inStore(async ({ page, url }) => {
    const { key, id, email, phone, name } = await someone(url)
    await page.goto('/crm')
    await page.getByRole('heading', { name: 'CRM dashboard' }).waitFor()
    const spelled = `00${phone.slice(1).replaceAll(/(\d{3})/g, '$1 ')}`
    for (const typed of [id, email.toUpperCase(), phone, spelled, name.normalize('NFD').replaceAll(/\p{M}/gu, '')]) {
      await page.keyboard.press('/')
      await page.keyboard.type(typed)
      await option(page, email).waitFor()
      if (typed !== name) expect(await page.getByRole('option').first().textContent(), typed).toContain(email)
      await page.keyboard.press('Escape')
      await page.getByRole('dialog').waitFor({ state: 'detached' })
    }
    await page.keyboard.press('Control+k')
    await page.keyboard.type(id)
    await option(page, email).waitFor()
    await page.keyboard.press('Enter')
    await page.waitForURL((at) => at.pathname === `/customers/${key}`)
    await page.getByRole('heading', { level: 1, name }).waitFor()

    await page.keyboard.press('/')
    await page.getByRole('group', { name: 'Lately' }).getByText(name).waitFor()
  }),
)

test(
  'goes to pages, segments and tags, and to the list of all that match',
  inStore(async ({ page }) => {
    const go = async (typed: string, shown: string) => {
      await page.keyboard.press('Control+k')
      await page.keyboard.type(typed)
      await option(page, shown).waitFor()
      await option(page, shown).click()
    }
    await page.goto('/crm?period=last-90-days')
    await page.getByRole('heading', { name: 'CRM dashboard' }).waitFor()
    await go('purch', 'Purchases')
    await page.waitForURL(/\/purchases\?period=last-90-days/)
    await go('champ', 'Champions')
    await page.getByText('segment: Champions').waitFor()
    await go('newsl', 'newsletter')
    await page.getByText('tag: newsletter').waitFor()
    await go('anna', 'Everyone with “anna”')
    await page.getByText('“anna”').first().waitFor()
    expect(await page.getByRole('searchbox').inputValue()).toBe('anna')
  }),
)

test(
  'says what it does not find and what does not answer, and has no fault that axe finds',
  inStore(async ({ page }) => {
    await page.goto('/crm')
    await page.getByRole('heading', { name: 'CRM dashboard' }).waitFor()
    await page.getByRole('button', { name: 'Search customers, pages, segments and tags' }).click()
    await page.getByRole('option', { name: 'Purchases' }).waitFor()
    expect(await accessibilityFaults(page)).toEqual([])
    await page.keyboard.type('qqqqzz')
    await page.getByText('Nothing is found for “qqqqzz”').waitFor()
    await page.route('**/api/customers/search*', (route) => route.abort())
    await page.keyboard.type('x')
    await page.getByText('The search does not answer').waitFor()
    await page.unroute('**/api/customers/search*')
    await page.getByRole('button', { name: 'Try again' }).click()
    await page.getByText('Nothing is found for “qqqqzzx”').waitFor()
  }),
)
