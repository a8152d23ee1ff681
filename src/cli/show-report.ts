import type { ImportReport } from '../server/contract.ts'

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
  const replaced =
    report.ordersReplaced > 0 ? `; ${amount(report.ordersReplaced, 'order', 'orders', locale)} replaced` : ''
  const days =
    report.firstDay === null
      ? []
      : [`  Facts from ${report.firstDay} to ${report.lastDay}, money in ${report.currency}.`]
  return [`  ${verb} ${gains.join(' and ')}${replaced}.`, ...days]
}

/** An import's report in lines a person reads. */
export function showReport(report: ImportReport, locale: string | undefined): string {
  const seconds = report.seconds.toLocaleString(locale, { maximumFractionDigits: 1 })
  return [
    `Imported ${report.files.join(', ')} (${report.formatLabel}) in ${seconds} s`,
    ...showCounts(report, locale),
    ...showGains(report, 'Added', locale),
    ...report.notes.map((note) => `  ${note}`),
    `  This was import ${report.id}; "regulars undo ${report.id}" takes it back.`,
  ].join('\n')
}

/** What an import would do, in lines a person reads. */
export function showPlan(plan: ImportReport, locale: string | undefined): string {
  return [
    `Plan for ${plan.files.join(', ')} (${plan.formatLabel}); nothing was imported`,
    ...showCounts(plan, locale),
    ...showGains(plan, 'Would add', locale),
    ...plan.notes.map((note) => `  ${note}`),
  ].join('\n')
}
