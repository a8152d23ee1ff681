/** Fields of one record. Quotes inside an unquoted field stand for themselves. */
export function fieldsOf(record: string, delimiter: string): string[] {
  const fields: string[] = []
  let at = 0
  while (at <= record.length) {
    const isQuoted = record[at] === '"'
    const close = isQuoted ? closingQuote(record, at) : at
    const found = record.indexOf(delimiter, close)
    const end = found < 0 ? record.length : found
    fields.push(isQuoted ? record.slice(at + 1, close).replaceAll('""', '"') : record.slice(at, end))
    at = end + 1
  }
  return fields
}

function closingQuote(record: string, open: number): number {
  let close = record.indexOf('"', open + 1)
  while (close >= 0 && record[close + 1] === '"') close = record.indexOf('"', close + 2)
  return close < 0 ? record.length : close
}
