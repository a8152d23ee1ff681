import { strToU8, Zip, ZipDeflate, ZipPassThrough } from 'fflate'
import { type Column, unitOfCell } from '../catalog/column.ts'
import type { AnswerRow, Columns } from '../catalog/metric.ts'
import { namesIn } from '../catalog/rfm/scheme-names.ts'
import type { Answer } from '../contract/metrics.ts'
import { currencyDigits, inMainUnits } from '../currency.ts'
import { daySchema, daysBetween } from '../sql/day.ts'

/** Rows of a sheet of Excel, the header among them. */
export const mostSheetRows = 1_048_576

const declaration = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'
const packages = 'http://schemas.openxmlformats.org/package/2006'
const documents = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships'
const sheets = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main'
const spreadsheet = 'application/vnd.openxmlformats-officedocument.spreadsheetml'

/** What a workbook of one sheet has beside the sheet (ECMA-376): where its parts are, and how a day is written. */
const frame = {
  '[Content_Types].xml': `<Types xmlns="${packages}/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/xl/workbook.xml" ContentType="${spreadsheet}.sheet.main+xml"/><Override PartName="/xl/styles.xml" ContentType="${spreadsheet}.styles+xml"/><Override PartName="/xl/worksheets/sheet1.xml" ContentType="${spreadsheet}.worksheet+xml"/></Types>`,
  '_rels/.rels': `<Relationships xmlns="${packages}/relationships"><Relationship Id="r1" Type="${documents}/officeDocument" Target="xl/workbook.xml"/></Relationships>`,
  'xl/_rels/workbook.xml.rels': `<Relationships xmlns="${packages}/relationships"><Relationship Id="r1" Type="${documents}/worksheet" Target="worksheets/sheet1.xml"/><Relationship Id="r2" Type="${documents}/styles" Target="styles.xml"/></Relationships>`,
  'xl/workbook.xml': `<workbook xmlns="${sheets}" xmlns:r="${documents}"><sheets><sheet name="Customers" sheetId="1" r:id="r1"/></sheets></workbook>`,
  'xl/styles.xml': `<styleSheet xmlns="${sheets}"><numFmts count="1"><numFmt numFmtId="164" formatCode="yyyy\\-mm\\-dd"/></numFmts><fonts count="1"><font/></fonts><fills count="1"><fill/></fills><borders count="1"><border/></borders><cellStyleXfs count="1"><xf/></cellStyleXfs><cellXfs count="3"><xf/><xf numFmtId="164" applyNumberFormat="1"/><xf quotePrefix="1"/></cellXfs></styleSheet>`,
} as const

const entities: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;' }
// biome-ignore lint/suspicious/noControlCharactersInRegex: these are what XML 1.0 has no way to write.
const unwritable = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/g
const escaped = (value: string): string =>
  value
    .toWellFormed()
    .replaceAll(unwritable, '')
    .replaceAll(/[&<>]/g, (sign) => entities[sign] ?? sign)

/** Text is marked as text, and would stay so when someone edits the cell (`quotePrefix`): it is never taken for a formula. */
const textCell = (value: string): string =>
  `<c t="inlineStr" s="2"><is><t xml:space="preserve">${escaped(value)}</t></is></c>`
const numberCell = (value: string | number): string => `<c><v>${value}</v></c>`

/** Excel counts days from 1900 and knows none before. */
const dayCell = (value: string): string => {
  const days = daysBetween(daySchema.parse('1899-12-30'), daySchema.parse(value))
  return days > 60 ? `<c s="1"><v>${days}</v></c>` : textCell(value)
}

type Told = { currency: string | null; scheme: NonNullable<Answer['scheme']> }

function cell(column: Column, row: AnswerRow, value: AnswerRow[string], { currency, scheme }: Told): string {
  if (value === null || value === undefined) return '<c/>'
  const unit = unitOfCell(column, row)
  if (typeof value === 'number') {
    return numberCell(unit === 'money' ? inMainUnits(value, currencyDigits(currency)) : value)
  }
  if (unit === 'day') return dayCell(value)
  const names = column.namesOf === undefined ? undefined : namesIn(column, scheme)
  return textCell(names?.[value] ?? value)
}

const inRow = (cells: readonly string[]): string => `<row>${cells.join('')}</row>`

export type SheetWriter = { rows: (rows: readonly AnswerRow[]) => Promise<void>; end: () => Promise<void> }

/**
 * Writes a workbook of one sheet as its rows come, a part at a time; each part is awaited. Money is in main units, days are
 * days, no value is an empty cell.
 */
export async function openSheet(
  columns: Columns,
  told: Told,
  write: (part: Uint8Array) => Promise<void>,
): Promise<SheetWriter> {
  let parts: Uint8Array[] = []
  const zip = new Zip((error, part) => {
    if (error) throw error
    parts.push(part)
  })
  const drain = async () => {
    const ready = parts
    parts = []
    for (const part of ready) await write(part)
  }
  for (const [name, content] of Object.entries(frame)) {
    const file = new ZipPassThrough(name)
    zip.add(file)
    file.push(strToU8(declaration + content), true)
  }
  const sheet = new ZipDeflate('xl/worksheets/sheet1.xml', { level: 6 })
  zip.add(sheet)
  const heading = inRow(Object.values(columns).map(({ label }) => textCell(label)))
  sheet.push(strToU8(`${declaration}<worksheet xmlns="${sheets}"><sheetData>${heading}`))
  await drain()
  return {
    rows: async (rows) => {
      const written = rows.map((row) =>
        inRow(Object.entries(columns).map(([name, column]) => cell(column, row, row[name] ?? null, told))),
      )
      sheet.push(strToU8(written.join('')))
      await drain()
    },
    end: async () => {
      sheet.push(strToU8('</sheetData></worksheet>'), true)
      zip.end()
      await drain()
    },
  }
}
