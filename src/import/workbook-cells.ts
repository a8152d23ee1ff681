/** Place of a column by its letters: 0 for `A12`, 27 for `AB3`. */
export function columnOf(reference: string): number {
  let place = 0
  for (const letter of reference) {
    const value = letter.charCodeAt(0) - 64
    if (value < 1 || value > 26) break
    place = place * 26 + value
  }
  return place - 1
}

/** Whether a number format of a workbook (ECMA-376 18.8.30: its id, else its code) shows a date or a time. */
export function isDateFormat(id: number, code: string | undefined): boolean {
  if (code === undefined) return (id >= 14 && id <= 22) || (id >= 27 && id <= 36) || (id >= 45 && id <= 58)
  return /[dmyhs]/i.test(code.replaceAll(/"[^"]*"|\\.|\[[^\]]*\]|General|_./g, ''))
}

const millisecondsOfDay = 86_400_000
/** Day 0 of a workbook; two days before 1900-01-01, for Excel counts from 1 and believes in 1900-02-29. */
const dayZero = { from1900: Date.UTC(1899, 11, 30), from1904: Date.UTC(1904, 0, 1) } as const

/** A serial day as `YYYY-MM-DD`, with its time to the second where it has one. */
function serialText(serial: number, is1904: boolean): string {
  const seconds = Math.round((serial * millisecondsOfDay) / 1000)
  const instant = new Date((is1904 ? dayZero.from1904 : dayZero.from1900) + seconds * 1000)
  if (Number.isNaN(instant.getTime())) return String(serial)
  const text = instant.toISOString()
  return text.slice(11, 19) === '00:00:00' ? text.slice(0, 10) : text.slice(0, 19).replace('T', ' ')
}

/** Fifteen digits are what a workbook keeps: 0.1 + 0.2 is 0.3. */
const numberText = (text: string): string => {
  const number = Number(text)
  if (!Number.isFinite(number) || /^-?[0-9]+([.][0-9]{1,10})?$/.test(text)) return text
  const short = Number(number.toPrecision(15))
  return Math.abs(short) < 1e15 && Math.abs(short) >= 1e-6 ? String(short) : short.toFixed(short === 0 ? 0 : 6)
}

/** The text of a cell as its kind (`t`) and format tell. */
export function cellText(text: string, kind: string | undefined, isDate: boolean, is1904: boolean): string {
  if (kind === 'b') return text === '1' ? 'true' : 'false'
  if (kind !== undefined && kind !== 'n') return text
  const number = Number(text)
  return isDate && Number.isFinite(number) ? serialText(number, is1904) : numberText(text)
}
