import type { Locator, Page, Request } from 'playwright-core'
import { expect, test } from 'vitest'
import { z } from 'zod'
import { afterAnswers } from './after-answers.ts'
import { shareStore } from './open-store.ts'

const answer = z.object({ rows: z.array(z.record(z.string(), z.union([z.string(), z.number(), z.null()]))) })
const count = new Intl.NumberFormat('en-GB')
const inStore = shareStore({ demoCustomers: 2_000 })

const search = (page: Page) => new URL(page.url()).searchParams
const region = (page: Page, title: string) => page.getByRole('region', { name: title, exact: true })
const figureCard = (page: Page, title: string) => page.getByRole('article', { name: title, exact: true })
const pressed = (place: Locator, name: string) => place.getByRole('button', { name, exact: true, pressed: true })

async function rowsOf(url: string, id: string, asked = '') {
  return answer.parse(await (await fetch(`${url}/api/metrics/${id}?${asked}`)).json()).rows
}

test(
  'E-mail and SMS: the switch changes the numbers, the address follows, Back returns',
  inStore(async ({ page, url }) => {
    await page.goto('/crm?table=subscription-status')
    const card = region(page, 'Subscription status')
    const rows = await rowsOf(url, 'subscription-status')
    const shows = async (channel: string) => {
      for (const row of rows.filter((one) => one.channel === channel))
        await card
          .getByRole('cell', { name: count.format(Number(row.customers)), exact: true })
          .first()
          .waitFor()
    }
    await shows('email')
    await card.getByRole('button', { name: 'SMS', exact: true }).click()
    await shows('sms')
    expect(search(page).get('show')).toBe('subscription-status:sms')

    await page.goBack()
    await pressed(card, 'E-mail').waitFor()
    await shows('email')
    expect(search(page).get('show')).toBeNull()
  }),
)

test(
  'each card of the base says what the API says',
  inStore(async ({ page, url }) => {
    const says = async (title: string, value: unknown) =>
      await figureCard(page, title)
        .getByText(count.format(Number(value)), { exact: true })
        .first()
        .waitFor()
    await page.goto('/crm')
    for (const [id, title] of [
      ['email-subscribed', 'E-mail subscribed'],
      ['email-unsubscribed', 'E-mail unsubscribed'],
      ['email-unknown', 'E-mail unknown'],
      ['sms-subscribed', 'SMS subscribed'],
      ['sms-unsubscribed', 'SMS unsubscribed'],
      ['sms-unknown', 'SMS unknown'],
    ] as const) {
      const [row] = await rowsOf(url, id)
      await says(title, row?.value)
      await figureCard(page, title)
        .getByText(`before: ${count.format(Number(row?.before))}`)
        .waitFor()
    }
    await page.getByRole('navigation').getByRole('link', { name: 'Users' }).click()
    const [any, email, sms] = await rowsOf(url, 'consented-users')
    await says('Consent, any channel', any?.customers)
    await says('Consent, e-mail', email?.customers)
    await says('Consent, SMS', sms?.customers)
    await says('Identified', (await rowsOf(url, 'identified-over-time')).at(-1)?.identified)
    for (const [id, title] of [
      ['users', 'All users'],
      ['new-users', 'New users'],
      ['spenders', 'Spenders'],
      ['valid-emails', 'Valid e-mails'],
      ['valid-phones', 'Valid phones'],
    ] as const)
      await says(title, (await rowsOf(url, id))[0]?.value)
  }),
)

const choose = async (page: Page, filter: string, option: string) => {
  await page.getByRole('combobox', { name: filter }).click()
  await page.getByRole('option', { name: option, exact: true }).click()
}

test(
  'filters narrow every number of the purchases, stand as chips, and go one by one',
  inStore(async ({ page, url }) => {
    const says = async (asked: string) => {
      for (const [id, title] of [
        ['purchases', 'Purchases'],
        ['buyers', 'Buyers'],
      ] as const) {
        const [row] = await rowsOf(url, id, asked)
        await figureCard(page, title)
          .getByText(count.format(Number(row?.value)), { exact: true })
          .first()
          .waitFor()
      }
    }
    await page.goto('/purchases')
    await says('')
    await choose(page, 'Consent', 'With e-mail consent')
    await says('consent=with-email')
    await choose(page, 'Recency', 'New in the last 12 months')
    await says('consent=with-email&recency=last-12-months')
    await page.getByRole('group', { name: 'Channel' }).getByRole('button', { name: 'Store', exact: true }).click()
    await says('consent=with-email&recency=last-12-months&channel=store')
    const chips = page.getByRole('list', { name: 'Filters in force' }).getByRole('listitem')
    expect(await chips.count()).toBe(3)
    expect(Object.fromEntries(search(page))).toEqual({
      consent: 'with-email',
      recency: 'last-12-months',
      channel: 'store',
    })

    await page.goBack()
    await says('consent=with-email&recency=last-12-months')
    await page.getByRole('button', { name: /^Remove the filter Consent/ }).click()
    await says('recency=last-12-months')
    expect(search(page).get('consent')).toBeNull()
    await page.getByRole('button', { name: /^Remove the filter Customers/ }).click()
    await says('')
    expect([...search(page)]).toEqual([])
  }),
)

test(
  'several stores are found by name, stand as a chip each, and go one by one',
  inStore(async ({ page, url }) => {
    const says = async (asked: string) => {
      const [row] = await rowsOf(url, 'purchases', asked)
      await figureCard(page, 'Purchases')
        .getByText(count.format(Number(row?.value)), { exact: true })
        .first()
        .waitFor()
    }
    const [first, second] = ['Kraków Kazimierz', 'Poznań Stary Browar'] as const
    const both = new URLSearchParams([
      ['store', first],
      ['store', second],
    ]).toString()
    const one = new URLSearchParams({ store: second }).toString()
    const chips = page.getByRole('list', { name: 'Filters in force' }).getByRole('listitem')
    await page.goto('/purchases')
    const trigger = page.getByRole('combobox', { name: 'Store', exact: true })
    await trigger.click()
    const names = page.getByRole('combobox', { name: 'Search stores' })
    await names.fill('browar')
    await page.getByRole('option', { name: second, exact: true }).click()
    await says(one)
    await names.fill('')
    await page.getByRole('option', { name: first, exact: true }).click()
    await says(both)
    await page.keyboard.press('Escape')
    await trigger.getByText('2 stores').waitFor()
    expect(search(page).getAll('store')).toEqual([first, second])
    expect(await chips.allInnerTexts()).toEqual([`Store: ${first}`, `Store: ${second}`])

    await page.goBack()
    await says(one)
    expect(await chips.count()).toBe(1)
    await page.goForward()
    await says(both)
    await page.reload()
    await says(both)
    await page.getByRole('button', { name: `Remove the filter Store: ${first}` }).click()
    await says(one)
    await trigger.getByText(second, { exact: true }).waitFor()
    expect([...search(page)]).toEqual([['store', second]])
  }),
)

test(
  'no page asks the same question twice, and a longer period asks no state of its last day again',
  inStore(async ({ page }) => {
    const asked: string[] = []
    const questionOf = (request: Request) => {
      const { pathname, search: words } = new URL(request.url())
      return pathname.startsWith('/api/') ? pathname + words : null
    }
    page.on('request', (request) => {
      const question = questionOf(request)
      if (question !== null) asked.push(question)
    })
    // A connection that broke gave no answer, so its question is rightly asked again; what the page itself drops is not.
    page.on('requestfailed', (request) => {
      const place = asked.indexOf(questionOf(request) ?? '')
      if (request.failure()?.errorText !== 'net::ERR_ABORTED' && place >= 0) asked.splice(place, 1)
    })
    for (const path of ['/crm', '/users', '/purchases']) {
      asked.length = 0
      await page.goto(path, { waitUntil: 'networkidle' })
      expect(asked.toSorted()).toEqual([...new Set(asked)].toSorted())
    }
    await page.goto('/crm?compare=none', { waitUntil: 'networkidle' })
    asked.length = 0
    await page.getByRole('button', { name: /^Period/ }).click()
    await afterAnswers(page, () => page.getByRole('button', { name: 'Last 90 days' }).click())
    expect(asked.length).toBeGreaterThan(0)
    expect(asked.filter((one) => /rfm|spenders|gender|email|sms|tags/.test(one))).toEqual([])
  }),
)
