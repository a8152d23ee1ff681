import { afterAll, beforeAll, expect, test } from 'vitest'
import { z } from 'zod'
import { catalog } from '../../src/catalog/index.ts'
import type { AnswerRow, Asked } from '../../src/catalog/metric.ts'
import { filtersSchema, rulesSchema } from '../../src/catalog/question.ts'
import { builtInSchemes, defaultScheme } from '../../src/catalog/rfm/schemes/index.ts'
import { segmentedSpenders } from '../../src/catalog/rfm/scores.ts'
import type { ImportReport } from '../../src/contract/import-report.ts'
import { importFiles } from '../../src/import/import-files.ts'
import { daySchema } from '../../src/sql/day.ts'
import { sql } from '../../src/sql/sql.ts'
import { openWarehouse, type Warehouse } from '../../src/warehouse/warehouse.ts'
import { axes, codeOf, edgesOf, scoredBy } from '../oracle/rfm-scores.ts'
import { definedSchemes } from '../oracle/schemes.ts'
import { checkInvariants } from '../properties/invariants.ts'
import { numbersByHand, rawValuesByHand, readOnlineRetail } from './online-retail-by-hand.ts'

const file = new URL('../../../shared/data/online_retail/online_retail.csv.gz', import.meta.url)
const asked: Asked = {
  from: daySchema.parse('2010-12-01'),
  to: daySchema.parse('2011-12-09'),
  today: daySchema.parse('2011-12-09'),
  grain: 'day',
  filters: filtersSchema.parse({}),
  rules: rulesSchema.parse({}),
  scheme: defaultScheme,
}

let warehouse: Warehouse
let report: ImportReport
const rows = readOnlineRetail(file)
const byHand = numbersByHand(rows)

beforeAll(async () => {
  warehouse = await openWarehouse(':memory:')
  report = await importFiles([file.pathname], warehouse, { timeZone: 'Europe/London', baseCurrency: null })
}, 180_000)
afterAll(() => warehouse.close())

async function answer(id: keyof typeof catalog, question: Asked = asked): Promise<AnswerRow[]> {
  const metric = catalog[id]
  return warehouse.engine.query(metric.sql(question, warehouse.engine.dialect), metric.row)
}
const only = async (id: keyof typeof catalog): Promise<AnswerRow> => (await answer(id))[0] ?? {}

const pounds = (pence: unknown): string =>
  (Number(pence) / 100).toLocaleString('en-GB', { minimumFractionDigits: 2, maximumFractionDigits: 2 })
const whole = (value: unknown): string => Number(value).toLocaleString('en-GB')
const decimal = (value: unknown): string => Number(value).toFixed(4)

test('the truths of the file are met on the way in', () => {
  const cancelled = rows.filter(({ invoice }) => invoice.startsWith('C'))
  expect(report).toMatchObject({ rows: 541_909, imported: 540_570, merged: 0, rejected: 1_339, customersAdded: 4_372 })
  expect(report.reasons.map(({ rows: count }) => count)).toEqual([1_336, 3])
  expect(cancelled).toHaveLength(9_288)
  expect(byHand.refunds).toBe(89_681_249)
  // 9,747,747.934 of all rows, and 11,062.06 that the adjustments of bad debt took off, up to rounding by row.
  expect(Math.abs(byHand.revenue - 975_880_999.4)).toBeLessThan(100)
})

test('every number is the one worked out from the rows', async () => {
  expect(await only('all-customers')).toEqual({ value: byHand.customers })
  expect(await only('revenue')).toEqual({ value: byHand.revenue })
  expect(await only('refunds')).toEqual({ value: byHand.refunds })
  expect(await only('purchases')).toEqual({ value: byHand.purchases })
  expect(await only('buyers')).toEqual({ value: byHand.buyers })
  expect(await only('spenders')).toEqual({ value: byHand.spenders })
  expect((await only('average-order-value')).value).toBeCloseTo(byHand.averageOrderValue, 6)
  expect((await only('items-per-purchase')).value).toBeCloseTo(byHand.itemsPerPurchase, 9)
  expect((await only('repeat-rate')).value).toBeCloseTo(byHand.repeatSpenders / byHand.buyers, 12)
  expect((await only('unattributed-revenue')).value).toBe(byHand.unattributed)
  const [{ revenue: first = 0 } = {}, { revenue: later = 0 } = {}] = await answer('new-vs-returning')
  expect(Number(first) + Number(later)).toBe(byHand.attributedSales)
  const { frequencyAverage, ...thresholds } = await only('spender-thresholds')
  expect(thresholds).toEqual({
    mediumAbove: byHand.mediumAbove,
    bigAbove: byHand.bigAbove,
    spenders: byHand.spenders,
  })
  expect(frequencyAverage).toBeCloseTo(byHand.frequencyAverage, 9)
})

test.each([
  ['2010-12-01', '2011-12-09'],
  ['2011-03-01', '2011-03-31'],
  ['2011-11-10', '2011-12-09'],
])('what must sum, sums, %s to %s', async (from, to) => {
  const period = { from: daySchema.parse(from), to: daySchema.parse(to), grain: 'week' } as const
  expect(await checkInvariants(warehouse.engine, { ...asked, ...period })).toEqual([])
})

const spendersByHand = rawValuesByHand(rows, '2011-12-09')
const schemes = builtInSchemes.map((scheme) => {
  const defined = Object.entries(definedSchemes).find(([id]) => id === scheme.id)?.[1]
  if (defined === undefined) throw new Error(`The definitions do not know ${scheme.id}`)
  return { scheme, name: scheme.name, defined, byHand: scoredBy(defined, spendersByHand) }
})

test.each(schemes)(
  'every customer is in the segment of $name worked out from the rows',
  async ({ scheme, byHand: all }) => {
    const { dialect } = warehouse.engine
    const segmented = await warehouse.engine.query(
      sql`with ${segmentedSpenders(asked, scheme, dialect)}
      select customers.customer_id as id, segment, recency, frequency, monetary
      from segmented_spenders
      join customers on customers.customer_key = segmented_spenders.customer_key`,
      z.object({ id: z.string(), segment: z.string(), recency: z.int(), frequency: z.int(), monetary: z.int() }),
    )
    const found = segmented.map(({ id, segment, ...values }) => [Number(id), { segment, ...values }] as const)
    expect(new Map(found)).toEqual(new Map(all.map(({ key, state, values }) => [key, { segment: state, ...values }])))
  },
)

const shownCustomers = [12_346, 12_347, 12_348]
const units = { recency: 'days', frequency: 'purchases', monetary: 'pounds' } as const

/** The cut-points of an axis as a person would list them. */
function cutPointsOf({ defined }: (typeof schemes)[number], axis: keyof typeof units): string {
  const edges = edgesOf(
    defined.axes[axis],
    spendersByHand.map(({ values }) => values[axis]),
  )
  return `${axis} ${edges.map((edge) => (axis === 'monetary' ? pounds(edge) : whole(edge))).join(', ')} ${units[axis]}`
}

async function sectionOf(each: (typeof schemes)[number]): Promise<string[]> {
  const segments = await answer('rfm-segments', { ...asked, scheme: each.scheme })
  const people = each.byHand.filter(({ key }) => shownCustomers.includes(key)).toSorted((a, b) => a.key - b.key)
  return [
    `## ${each.name} as of 9 December 2011`,
    '',
    '| segment | spenders | revenue |',
    '| --- | --- | --- |',
    ...segments.map(({ segment, customers, revenue }) => `| ${segment} | ${whole(customers)} | ${pounds(revenue)} |`),
    '',
    `Cut-points, each the largest value of its bin: ${axes.map((axis) => cutPointsOf(each, axis)).join('; ')}.`,
    '',
    '| customer | days since the last purchase | purchases | revenue | R F M | segment |',
    '| --- | --- | --- | --- | --- | --- |',
    ...people.map(
      ({ key, values, scores, state }) =>
        `| ${key} | ${values.recency} | ${values.frequency} | ${pounds(values.monetary)} | ${scores === null ? '' : codeOf(scores)} | ${state} |`,
    ),
    '',
  ]
}

test('docs/online-retail.md shows these numbers (else: npx vitest run -u test/real)', async () => {
  const lines: [string, string, string][] = [
    ['all-customers', whole((await only('all-customers')).value), 'distinct CustomerID'],
    [
      'revenue',
      pounds((await only('revenue')).value),
      'Σ quantity × price of all rows but the three `A…` and the 1,336 stock adjustments, each row rounded to pence: 9,747,747.934 + 11,062.06',
    ],
    [
      'refunds',
      pounds((await only('refunds')).value),
      'Σ quantity × price of the 9,288 rows of `C…` invoices, as a positive number',
    ],
    ['purchases', whole((await only('purchases')).value), 'invoices that sum to more than 0'],
    ['buyers', whole((await only('buyers')).value), 'distinct CustomerID of those invoices'],
    ['average-order-value', pounds((await only('average-order-value')).value), 'Σ of those invoices ÷ their number'],
    [
      'items-per-purchase',
      decimal((await only('items-per-purchase')).value),
      'Σ quantity of those invoices ÷ their number',
    ],
    ['unattributed-revenue', pounds((await only('unattributed-revenue')).value), 'Σ over invoices without CustomerID'],
    ['repeat-rate', decimal((await only('repeat-rate')).value), 'customers with two or more such invoices ÷ buyers'],
    [
      'spender-thresholds, medium above',
      pounds((await only('spender-thresholds')).mediumAbove),
      'revenue at position ⌊4,337 · 0.80⌋ of the 4,338 spenders in ascending order',
    ],
    [
      'spender-thresholds, big above',
      pounds((await only('spender-thresholds')).bigAbove),
      'revenue at position ⌊4,337 · 0.99⌋',
    ],
    [
      'spender-thresholds, frequent above',
      decimal((await only('spender-thresholds')).frequencyAverage),
      'purchases per customer with two or more',
    ],
  ]
  const sections = []
  for (const each of schemes) sections.push(...(await sectionOf(each)))
  const page = [
    '# UCI Online Retail, number by number',
    '',
    'The public file of a British web shop, imported whole: 1 December 2010 to 9 December 2011, in pounds. Each number is computed',
    'a second time in the tests, from the rows of the file and without SQL, and must be the same to the penny.',
    '',
    '| number | value | how it follows from the file |',
    '| --- | --- | --- |',
    ...lines.map(([name, value, how]) => `| ${name} | ${value} | ${how} |`),
    '',
    'Of its 541,909 rows 540,570 are imported; 1,336 adjustments of stock and 3 of bad debt are reported and left out.',
    'Customer 12346 bought for 77,183.60 and cancelled it 16 minutes later: a spender with one purchase and no revenue.',
    '',
    'Below, every spender by each of the built-in RFM schemes, and three customers to follow by hand: 12346 who bought and took it',
    'all back, 12347 who came every other month, and 12348 who had not come for a while. The segment of each of the 4,338 is compared.',
    '',
    ...sections,
  ].join('\n')
  await expect(page).toMatchFileSnapshot('../../docs/online-retail.md')
})
