import type { files } from '../../sentences/english/files.ts'
import { type Sql, sql } from '../../sql/sql.ts'
import type { MoneyDigits } from '../read-cells.ts'

/** A column that a format knows. Its kind decides how its text is read. */
export type FormatColumn = {
  name: string
  isRequired: boolean
  /** What the column is called in other files of the same kind; the first that is there counts. */
  alsoNamed?: readonly string[]
  /** One of several like the column before it, which tells of all: lists of columns leave it out. */
  isRepeated?: true
  /** A rate is a number whose lone separator is a decimal sign, with up to twelve digits after it. */
  kind: 'text' | 'number' | 'instant' | 'rate'
  meaning: string
}

/** The rows of one file as text, and the words to read them with. Blank cells and columns that the file lacks are null. */
export type RawRows = {
  /** Number of the file within its import. */
  file: Sql
  /** A relation: `row` (line of the file) and every column of the format, as text. */
  rows: Sql
  /** Digits after the point of the rows' currencies. */
  digits: MoneyDigits
  /** The cell as a decimal with six digits after the point; null when it is not a number. */
  number: (column: string) => Sql
  /** The cell as money in minor units of the row's currency; null when it is not a number. */
  money: (column: string) => Sql
  /** The cell as a decimal with twelve digits after the point; null when it is not a number. */
  rate: (column: string) => Sql
  /** The cell as an instant in UTC; null when it is not understood. */
  instant: (column: string) => Sql
  /** The cell as a day, as it is written there; null when it is not understood. Two digits of a year belong to 1930–2029. */
  day: (column: string) => Sql
  /** The day of an instant in the project's time zone. */
  dayOf: (instant: Sql) => Sql
  /** The currency of the row: its own cell's, else the one of the whole file. */
  currency: Sql
  /** ISO 4217, the project's. */
  baseCurrency: Sql
  /** Whether the row's currency is one. */
  isKnownCurrency: Sql
}

type CompanionMessage = Extract<keyof typeof files, `file.alone-${string}`>

/** A file that Regulars understands: its columns, its rules in words, and the SQL that stages its rows. */
export type Format = {
  id: string
  label: string
  /** What one row is. */
  about: string
  columns: readonly FormatColumn[]
  /** At least one column of each group must be there. */
  needsOneOf: readonly (readonly string[])[]
  /** Columns that tell that a file is something else. */
  excludes: readonly string[]
  /** Columns of the real file that are of no use here; they only help to recognise it. */
  ignores?: readonly string[]
  /** Formats (at least one of each group) that must come together with this one, and the message when none does. */
  companions?: readonly { anyOf: readonly string[]; otherwise: CompanionMessage }[]
  /** Column that names the order of a row, where its currency may stand on one of its rows only. */
  orderColumn?: string
  /** ISO 4217, when the format itself fixes it. */
  currency: string | null
  /** Which rows are sales, refunds, left out, and why; one sentence each. Shown in the docs. */
  rules: readonly string[]
  /**
   * Statements that fill `staged_rows` (every row once, with the reason of a rejected one), `staged_people`,
   * `staged_orders` and `staged_lines` from the rows of one file.
   */
  stage: (raw: RawRows) => readonly Sql[]
  /** Statements that put together what several files say; they run once, after the last file was staged. */
  settle?: readonly Sql[]
}

export const required = (name: string, kind: FormatColumn['kind'], meaning: string): FormatColumn => ({
  name,
  isRequired: true,
  kind,
  meaning,
})

export const optional = (name: string, kind: FormatColumn['kind'], meaning: string): FormatColumn => ({
  name,
  isRequired: false,
  kind,
  meaning,
})

/** Whether a cell is filled but could not be read. */
export const isUnreadable = (cell: Sql, parsed: Sql): Sql => sql`(${cell} is not null and ${parsed} is null)`

/** `staged_rows` from the table `checked`, which holds row, order_id and reason. */
export const stageRows = (raw: RawRows): Sql =>
  sql`insert into staged_rows by name select ${raw.file} as file, row, order_id, reason from checked`
