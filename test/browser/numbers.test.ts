import type { Page } from 'playwright-core'
import { expect, test } from 'vitest'
import { z } from 'zod'
import { accessibilityFaults } from './accessibility-faults.ts'
import { afterAnswers } from './after-answers.ts'
import { englishLeft } from './english-left.ts'
import { openPage } from './every-page.ts'
import { shareStore } from './open-store.ts'

const cell = z.union([z.string(), z.number(), z.null()])
type Row = Record<string, z.infer<typeof cell>>
const answerSchema = z.object({
  id: z.string(),
  period: z.object({ to: z.string() }),
  rows: z.array(z.record(z.string(), cell)),
})
type Answer = z.infer<typeof answerSchema>

const named = {
  name: z.string(),
  label: z.string(),
  unit: z.string(),
  names: z.record(z.string(), z.string()).optional(),
  unitBy: z.object({ column: z.string(), units: z.record(z.string(), z.string()) }).optional(),
}
const metricSchema = z.object({
  id: z.string(),
  label: z.string(),
  unit: z.string(),
  columns: z.array(z.object(named)),
})
type Metric = z.infer<typeof metricSchema>
type Column = Metric['columns'][number]

const shownSchema = z.object({
  tables: z.array(z.object({ title: z.string(), heads: z.array(z.string()), rows: z.array(z.array(z.string())) })),
  cards: z.array(z.object({ title: z.string(), words: z.string() })),
})
type ShownTable = z.infer<typeof shownSchema>['tables'][number]

const stores = {
  DuckDB: shareStore({ demoCustomers: 2_000 }),
  ClickHouse: shareStore({ demoCustomers: 600, isOnClickHouse: true }),
}

/** In the page: every table of a chart, and every card of one number. */
const whatIsShown = `({
  tables: [...document.querySelectorAll('main section > table')].map((table) => ({
    title: table.closest('section[aria-labelledby]').querySelector('h2, h3').innerText,
    heads: [...table.tHead.rows[0].cells].map((head) => head.innerText),
    rows: [...table.tBodies[0].rows].map((row) => [...row.cells].map((cell) => cell.innerText.trim())),
  })),
  cards: [...document.querySelectorAll('main article')].map((card) => ({
    title: document.getElementById(card.getAttribute('aria-labelledby')).innerText,
    words: card.innerText,
  })),
})`

const money = new Intl.NumberFormat('en-GB', { style: 'currency', currency: 'EUR' })
const percent = new Intl.NumberFormat('en-GB', { style: 'percent', minimumFractionDigits: 1, maximumFractionDigits: 1 })
const plain = new Intl.NumberFormat('en-GB', { maximumFractionDigits: 2 })

/** A value as an English page writes it in full. */
function inWords(value: Row[string] | undefined, { unit, names }: Pick<Column, 'unit' | 'names'>): string {
  if (value === null || value === undefined) return '–'
  if (typeof value === 'string') return names?.[value] ?? value
  if (unit === 'money') return money.format(value / 100)
  return (unit === 'percent' ? percent : plain).format(value).replace('-', '−')
}

/** Of one column that measures days, purchases or money by turns. */
const unitIn = (row: Row, { unit, unitBy }: Column): string => unitBy?.units[String(row[unitBy.column])] ?? unit

const isFigure = ({ unit }: Column): boolean => unit !== 'name' && unit !== 'day'

/** What a card shows by itself: e-mail where there is SMS too, and the stores without the web, which is told beside them. */
const shownRows = ({ rows }: Answer): Row[] => rows.filter(({ channel, kind }) => channel !== 'sms' && kind !== 'web')

/** A value for each row; where a table has one row for several of them (of its statuses), their sum. */
function rowsBy(lead: string | undefined, columns: readonly Column[], answer: Answer, own: Column): string[] {
  const rows = shownRows(answer)
  const first = columns.find(({ label }) => label === lead)
  const isPivot = answer.id === 'gender' && first !== undefined
  if (!isPivot) return rows.map((row) => inWords(row[own.name], { ...own, unit: unitIn(row, own) }))
  const groups = Map.groupBy(rows, (row) => row[first.name])
  return [...groups.values()].map((group) =>
    inWords(
      group.reduce((sum, row) => sum + Number(row[own.name]), 0),
      own,
    ),
  )
}

/** What the answer has for a column of a table: its own, or the customers whom a name of another column means. */
function expectedUnder(
  lead: string | undefined,
  head: string,
  { columns }: Metric,
  answer: Answer,
): string[] | undefined {
  const own = columns.find((column) => column.label === head && isFigure(column))
  if (own !== undefined) return rowsBy(lead, columns, answer, own)
  const parting = columns.find(({ label, names }) => label !== lead && Object.values(names ?? {}).includes(head))
  const counted = columns.find(({ name }) => name === 'customers' || name === 'spenders')
  if (parting === undefined || counted === undefined) return undefined
  const rows = shownRows(answer).filter((row) => inWords(row[parting.name], parting) === head)
  return rows.map((row) => inWords(row[counted.name], counted))
}

/** What each column of a table shows and should show, the latter from the answer; columns of the comparison left out. */
function compare({ heads, rows }: ShownTable, metric: Metric, answer: Answer) {
  const columns = heads.map((head, place) => ({
    head,
    shown: rows.map((row) => row[place] ?? ''),
    told: place === 0 ? undefined : expectedUnder(heads[0], head, metric, answer),
  }))
  return columns.flatMap(({ head, shown, told }) => (told === undefined ? [] : [{ head, shown, told }]))
}

/** Loads a page with every chart as its table, and hears what it is told. */
async function openAsTables(page: Page, path: string): Promise<Answer[]> {
  const heard: Promise<unknown>[] = []
  page.on('response', (response) => {
    if (/\/api\/metrics\/[^/?]+\?/.test(response.url())) heard.push(response.json())
  })
  await openPage(page, path)
  const switches = page.getByRole('main').getByRole('button', { name: 'Table', exact: true })
  await afterAnswers(page, async () => {
    for (let place = 0; place < (await switches.count()); place += 1) await switches.nth(place).click()
  })
  return (await Promise.all(heard)).flatMap((one) => answerSchema.safeParse(one).data ?? [])
}

/** The newest answer: not the one of the days compared with. */
const answerFor = (answers: readonly Answer[], id: string): Answer | undefined =>
  answers.filter((answer) => answer.id === id).toSorted((a, b) => b.period.to.localeCompare(a.period.to))[0]

const pages = [
  { engine: 'DuckDB', path: '/crm', tables: 12, cards: 8 },
  { engine: 'ClickHouse', path: '/crm', tables: 12, cards: 8 },
  { engine: 'DuckDB', path: '/users', tables: 3, cards: 5 },
  { engine: 'DuckDB', path: '/purchases', tables: 5, cards: 11 },
  {
    engine: 'DuckDB',
    path: '/purchases?period=last-12-months&consent=with-any&recency=last-12-months&channel=store',
    tables: 5,
    cards: 11,
  },
  { engine: 'DuckDB', path: '/rfm?period=last-90-days', tables: 5, cards: 0 },
] as const

test.each(pages)('every table and card of $path on $engine says what the API says', async (one) => {
  const { engine, path, tables, cards } = one
  await stores[engine](async ({ page, url }) => {
    const answers = await openAsTables(page, path)
    expect(await page.getByRole('main').innerText()).not.toMatch(/NaN|undefined|Infinity|null/)
    const metrics = z.array(metricSchema).parse(await (await fetch(`${url}/api/metrics`)).json())
    const shown = shownSchema.parse(await page.evaluate(whatIsShown))
    const compared = shown.tables.flatMap((table) => {
      const metric = metrics.find(({ label }) => table.title === label || table.title.startsWith(`${label} ·`))
      const answer = metric && answerFor(answers, metric.id)
      return metric && answer ? [{ title: table.title, columns: compare(table, metric, answer) }] : []
    })
    for (const { title, columns } of compared) {
      expect(columns.length, title).toBeGreaterThan(0)
      for (const { head, shown: words, told } of columns)
        expect(words.toSorted(), `${title}: ${head}`).toEqual(told.toSorted())
    }
    const told = shown.cards.flatMap(({ title, words }) => {
      const metric = metrics.find(
        ({ label, columns }) => label === title && columns.some(({ name }) => name === 'value'),
      )
      const answer = metric && answerFor(answers, metric.id)
      return metric && answer ? [{ title, words, value: inWords(answer.rows[0]?.value, metric) }] : []
    })
    for (const { title, words, value } of told) expect(words.split(/\s+/), title).toContain(value)
    expect(
      { tables: compared.length, cards: told.length },
      JSON.stringify(shown.tables.map(({ title }) => title)),
    ).toEqual({ tables, cards })
  })()
})

const unreached = { en: 'ClickHouse could not be reached at', fr: 'ClickHouse est injoignable à l’adresse' }
const bannerOf = (page: Page, words: string) => page.getByRole('main').getByRole('status').filter({ hasText: words })

/** What is away is told of on a phone, in the dark, and in French, as well. */
async function expectToldEverywhere(page: Page) {
  await page.setViewportSize({ width: 375, height: 800 })
  await page.emulateMedia({ colorScheme: 'dark', reducedMotion: 'reduce' })
  await page.waitForFunction("document.documentElement.dataset.theme === 'dark'")
  expect(await accessibilityFaults(page)).toEqual([])
  expect(await page.evaluate('document.documentElement.scrollWidth <= innerWidth')).toBe(true)
  await page.evaluate("localStorage.setItem('language', 'fr')")
  await page.reload()
  await bannerOf(page, 'Aucun nouveau chiffre').getByText(unreached.fr).waitFor()
  await page.getByRole('alert').filter({ hasText: unreached.fr }).first().waitFor()
  expect(await englishLeft(page)).toEqual([])
}

/** Imports a file meanwhile, of which the banner tells that it is not in the numbers yet. */
async function expectBehind(page: Page, url: string) {
  const body = new FormData()
  body.append('files', new Blob(['customer,date,amount\nada,2024-05-01,10\n']), 'sales.csv')
  expect((await fetch(`${url}/api/imports`, { method: 'POST', body })).status).toBe(202)
  await bannerOf(page, 'Les chiffres s’arrêtent au').getByText(unreached.fr).waitFor()
}

test(
  'a ClickHouse that goes away is told of in place, and the numbers come with it again',
  stores.ClickHouse(async ({ page, url, clickhouse }) => {
    await openPage(page, '/crm')
    expect(await bannerOf(page, 'ClickHouse').count()).toBe(0)
    await clickhouse?.die()
    await page.getByRole('link', { name: 'Users', exact: true }).click()
    await bannerOf(page, 'No new numbers can be asked for now').getByText(unreached.en).waitFor()
    const card = page.getByRole('article', { name: 'All users', exact: true })
    await card.getByRole('alert').getByText(unreached.en).waitFor()
    await card.getByRole('button', { name: 'Try again' }).waitFor()
    expect(await accessibilityFaults(page)).toEqual([])
    await expectToldEverywhere(page)
    await expectBehind(page, url)
    await clickhouse?.comeBack()
    await bannerOf(page, 'ClickHouse').waitFor({ state: 'detached' })
    await expect.poll(() => page.getByRole('alert').count()).toBe(0)
    await expect.poll(() => page.getByRole('article').first().innerText()).toMatch(/\d/)
  }),
)
