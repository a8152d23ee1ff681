import type { ImportReport } from '../contract/import-report.ts'

const amount = (count: number, one: string, many: string, locale: string | undefined): string =>
  `${count.toLocaleString(locale)} ${count === 1 ? one : many}`

function showCounts(report: ImportReport, locale: string | undefined): string[] {
  const { rows, imported, merged, rejected } = report
  const counts = { rows, imported, merged, rejected }
  const width = Math.max(...Object.values(counts).map((count) => count.toLocaleString(locale).length))
  const line = (name: string, count: number) => `  ${name.padEnd(9)} ${count.toLocaleString(locale).padStart(width)}`
  return [
    line('rows', rows),
    line('imported', imported),
    line('merged', merged),
    line('rejected', rejected),
    ...report.reasons.map((reason) => `    ${reason.rows.toLocaleString(locale).padStart(width)}  ${reason.reason}`),
  ]
}

function showGains(report: ImportReport, verb: string, locale: string | undefined): string[] {
  const gains = [
    amount(report.customersAdded, 'customer', 'customers', locale),
    amount(report.ordersAdded, 'order', 'orders', locale),
  ]
  const others = [
    [report.ordersReplaced, 'order', 'orders', 'replaced'],
    [report.ordersUnchanged, 'order', 'orders', 'unchanged'],
    [report.customersChanged, 'customer', 'customers', 'changed'],
  ] as const
  const rest = others
    .filter(([count]) => count > 0)
    .map(([count, one, many, became]) => `; ${amount(count, one, many, locale)} ${became}`)
  const days =
    report.firstDay === null
      ? []
      : [`  Facts from ${report.firstDay} to ${report.lastDay}, money in ${report.currency}.`]
  return [`  ${verb} ${gains.join(' and ')}${rest.join('')}.`, ...days, ...showRates(report, locale)]
}

/** What became of exchange rates, and which are wanting. */
function showRates({ ratesAdded, ratesReplaced, missingRates }: ImportReport, locale: string | undefined): string[] {
  const rates = amount(ratesAdded, 'exchange rate', 'exchange rates', locale)
  const missing = missingRates.map(({ currency, firstDay, lastDay, rows }) => {
    const days = firstDay === lastDay ? `on ${firstDay}` : `from ${firstDay} to ${lastDay}`
    return `${currency} ${days} (${amount(rows, 'row', 'rows', locale)})`
  })
  return [
    ...(ratesAdded + ratesReplaced > 0 ? [`  New: ${rates}; ${ratesReplaced.toLocaleString(locale)} replaced.`] : []),
    ...(missing.length > 0
      ? [`  Exchange rates are missing for ${missing.join(', ')}. A file of date, currency, rate brings them.`]
      : []),
  ]
}

/** An import's report in lines a person reads. */
export function showReport(report: ImportReport, locale: string | undefined): string {
  const seconds = report.seconds.toLocaleString(locale, { maximumFractionDigits: 1 })
  return [
    `Imported ${report.files.join(', ')} (${report.formatLabel}) in ${seconds} s`,
    ...showCounts(report, locale),
    ...showGains(report, 'Added', locale),
    ...report.notes.map(({ text }) => `  ${text}`),
    `  This was import ${report.id}; "regulars undo ${report.id}" takes it back.`,
  ].join('\n')
}

/** What an import would do, in lines a person reads. */
export function showPlan(plan: ImportReport, locale: string | undefined): string {
  return [
    `Plan for ${plan.files.join(', ')} (${plan.formatLabel}); nothing was imported`,
    ...showCounts(plan, locale),
    ...showGains(plan, 'Would add', locale),
    ...plan.notes.map(({ text }) => `  ${text}`),
  ].join('\n')
}
