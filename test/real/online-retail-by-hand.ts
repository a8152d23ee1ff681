import { readFileSync } from 'node:fs'
import { gunzipSync } from 'node:zlib'

/** A row of the file as a person would read it. Amounts in pence, rounded per row. */
export type Row = { invoice: string; quantity: number; at: string; price: number; amount: number; customer: string }

const fieldsOf = (line: string): string[] =>
  [...line.matchAll(/("([^"]|"")*"|[^,]*)(,|$)/g)].map(([, field = '']) => field.replace(/^"|"$/g, ''))

const roundHalfAway = (value: number): number => Math.sign(value) * Math.round(Math.abs(value) + 1e-9)

/** Every row of the UCI Online Retail file. The file has no line break inside a field. */
export function readOnlineRetail(path: URL): Row[] {
  const [, ...lines] = gunzipSync(readFileSync(path)).toString('utf8').trimEnd().split(/\r?\n/)
  return lines.map((line) => {
    const [invoice = '', , , quantity, at = '', price, customer = ''] = fieldsOf(line)
    return {
      invoice,
      quantity: Number(quantity),
      at,
      price: Number(price),
      amount: roundHalfAway(Number(quantity) * Number(price) * 100),
      customer: customer.replace(/\.0$/, ''),
    }
  })
}

const earlier = (one: string, other: string): string => (one.localeCompare(other) < 0 ? one : other)

/** An invoice that is a sale or a refund: neither a bad-debt nor a stock adjustment. */
type Invoice = { id: string; customer: string; at: string; paid: number; items: number }

function invoicesOf(rows: readonly Row[]): Invoice[] {
  const invoices = new Map<string, Invoice>()
  for (const { invoice: id, quantity, at, amount, customer } of rows) {
    if (id.startsWith('A') || (quantity < 0 && !id.startsWith('C'))) continue
    const so = invoices.get(id) ?? { id, customer, at, paid: 0, items: 0 }
    invoices.set(id, { ...so, at: earlier(at, so.at), paid: so.paid + amount, items: so.items + quantity })
  }
  return [...invoices.values()]
}

const sum = (values: readonly number[]): number => values.reduce((total, value) => total + value, 0)
const isPurchase = ({ paid }: Invoice): boolean => paid > 0

/** Purchases and revenue of each customer who bought. */
function spendersOf(invoices: readonly Invoice[]) {
  const customers = new Map<string, { purchases: number; revenue: number }>()
  for (const { customer, paid } of invoices.filter((invoice) => invoice.customer !== '')) {
    const so = customers.get(customer) ?? { purchases: 0, revenue: 0 }
    customers.set(customer, { purchases: so.purchases + (paid > 0 ? 1 : 0), revenue: so.revenue + paid })
  }
  return [...customers.values()].filter(({ purchases }) => purchases > 0)
}

/** What each number must be over the whole file, by another way than SQL. Money in pence. */
export function numbersByHand(rows: readonly Row[]) {
  const invoices = invoicesOf(rows)
  const purchases = invoices.filter(isPurchase)
  const attributed = purchases.filter(({ customer }) => customer !== '')
  const spenders = spendersOf(invoices)
  const revenues = spenders.map(({ revenue }) => revenue).sort((one, other) => one - other)
  const again = spenders.filter((spender) => spender.purchases > 1)
  const at = (share: number) => revenues[Math.floor((revenues.length - 1) * share)]
  return {
    customers: new Set(rows.map(({ customer }) => customer).filter((customer) => customer !== '')).size,
    revenue: sum(invoices.map(({ paid }) => paid)),
    refunds: -sum(invoices.filter(({ paid }) => paid < 0).map(({ paid }) => paid)),
    purchases: purchases.length,
    buyers: new Set(attributed.map(({ customer }) => customer)).size,
    averageOrderValue: sum(purchases.map(({ paid }) => paid)) / purchases.length,
    itemsPerPurchase: sum(purchases.map(({ items }) => items)) / purchases.length,
    unattributed: sum(invoices.filter(({ customer }) => customer === '').map(({ paid }) => paid)),
    attributedSales: sum(attributed.map(({ paid }) => paid)),
    spenders: spenders.length,
    repeatSpenders: again.length,
    frequencyAverage: sum(again.map((spender) => spender.purchases)) / again.length,
    mediumAbove: at(0.8),
    bigAbove: at(0.99),
  }
}

const dayNumber = (at: string): number => Date.parse(at.slice(0, 10)) / 86_400_000

/** Days since the last purchase on a day, purchases and revenue of each customer who bought, by customer number. */
export function rawValuesByHand(rows: readonly Row[], day: string) {
  const spenders = new Map<number, { recency: number; frequency: number; monetary: number }>()
  for (const invoice of invoicesOf(rows).filter(({ customer }) => customer !== '')) {
    const so = spenders.get(Number(invoice.customer)) ?? {
      recency: Number.POSITIVE_INFINITY,
      frequency: 0,
      monetary: 0,
    }
    const days = isPurchase(invoice) ? dayNumber(day) - dayNumber(invoice.at) : Number.POSITIVE_INFINITY
    spenders.set(Number(invoice.customer), {
      recency: Math.min(so.recency, days),
      frequency: so.frequency + (isPurchase(invoice) ? 1 : 0),
      monetary: so.monetary + invoice.paid,
    })
  }
  return [...spenders].filter(([, { frequency }]) => frequency > 0).map(([key, values]) => ({ key, values }))
}
