import { z } from 'zod'
import type { DateOrder } from '../contract/date-order.ts'
import { isCurrency } from '../currency.ts'
import type { Engine } from '../engine/engine.ts'
import { identifier, integer, join, type Sql, sql, text, textLiteral } from '../sql/sql.ts'
import type { CleanFile } from './clean-file.ts'
import { dateFormsOf, numberFormsOf, type RawColumn } from './column-forms.ts'
import type { RecognisedFile } from './detect.ts'
import type { FormatColumn, RawRows } from './formats/format.ts'
import { dayFrom, toMinorUnits } from './read-cells.ts'
import { type DateForm, dayWritten, instantFrom, plainDates } from './read-dates.ts'
import { type NumberForm, numberFrom, plainForm, rateType, unitFrom } from './read-numbers.ts'
import { columnPlaces } from './recognise.ts'
import { namesCurrencies, readCurrencies } from './row-currencies.ts'
import { isSecretColumn } from './secret-columns.ts'

/** A file of an import whose cleaned rows the engine can read. */
export type StagedFile = RecognisedFile & { index: number; clean: CleanFile }

/** What holds for all files of an import. */
export type ImportSetting = {
  timeZone: string
  /** ISO 4217, the project's. */
  baseCurrency: string
  /** Currency of amounts that no cell of their row names, where it differs from the format's and the project's. */
  givenCurrency: string | null
  /** Whether the day or the month comes first in all dates; undefined: each column decides. */
  dateOrder: DateOrder | undefined
}

const stagedTables = {
  staged_rows: sql`file integer, row integer, order_id varchar, reason varchar, text varchar`,
  staged_people: sql`file integer, row integer, customer_id varchar, email varchar, phone varchar, first_name varchar,
    last_name varchar, gender varchar, birth_date date, city varchar, country varchar, registered_at timestamp,
    registered_day date, email_status varchar, sms_status varchar, tags varchar, said_at timestamp`,
  staged_orders: sql`file integer, row integer, from_lines boolean, order_id varchar, customer_id varchar, email varchar,
    phone varchar, "at" timestamp, day date, channel varchar, store varchar, gross bigint, discount bigint, paid bigint,
    items double, status varchar, currency varchar`,
  staged_facts: sql`file integer, row integer, kind varchar, customer_id varchar, email varchar, phone varchar, "at" timestamp,
    day date, channel varchar, status varchar, source varchar, tag varchar, removed_day date`,
  staged_rates: sql`file integer, row integer, day date, currency varchar, rate double`,
  staged_currencies: sql`file integer, row integer, currency varchar`,
  staged_digits: sql`file integer, digits integer`,
  staged_lines: sql`file integer, row integer, order_id varchar, line integer, product_id varchar, product varchar,
    category varchar, quantity double, unit_price bigint, gross bigint, paid bigint`,
} as const

const rawTable = (index: number): Sql => identifier(`read_${index}`)

const columnName = (place: number): Sql => identifier(`c${place}`)

/** What surrounds a cell without being part of it. */
const blanks = textLiteral(' \t\r\n\u00a0')

const cell = (place: number): Sql => sql`nullif(trim(${columnName(place)}, ${blanks}), '')`

/** The typed, empty tables that every format fills. */
export async function createStaging(engine: Engine): Promise<void> {
  for (const [name, columns] of Object.entries(stagedTables)) {
    await engine.execute(sql`create or replace temporary table ${identifier(name)} (${columns})`)
  }
}

/** Where the cells of a malformed row end is not known, so neither is where a secret is. */
const notKept = textLiteral('(not kept: the file has columns with secrets)')

/** Reads the cleaned rows as text, columns with secrets apart; malformed rows are staged as rejected. */
export async function readRows(engine: Engine, { index, header, delimiter, clean }: StagedFile): Promise<void> {
  const columns = join(
    header.map((_, place) => sql`${textLiteral(`c${place}`)}: 'varchar'`),
    sql`, `,
  )
  const secret = header.flatMap((name, place) => (isSecretColumn(name) ? [columnName(place)] : []))
  const kept =
    secret.length === 0
      ? sql`*`
      : sql`* replace (${join(
          secret.map((name) => sql`null::varchar as ${name}`),
          sql`, `,
        )})`
  const csv = sql`auto_detect = false, header = false, quote = '"', escape = '"', new_line = '\\n'`
  await engine.execute(sql`
    create or replace temporary table ${rawTable(index)} as
    select ${kept}
    from read_csv(${text(clean.goodPath)}, delim = ${text(delimiter)}, ${csv}, columns = {'row': 'integer', ${columns}})`)
  if (clean.bad === 0) return
  await engine.execute(sql`
    insert into staged_rows by name
    select cast(${integer(index)} as integer) as file, row, reason, ${secret.length === 0 ? sql`text` : notKept} as text
    from read_csv(${text(clean.badPath)}, delim = ',', ${csv}, columns = {'row': 'integer', 'reason': 'varchar', 'text': 'varchar'})`)
}

/** Columns of a kind that a file has, as the engine reads them. */
const columnsOf = ({ index, format, header }: StagedFile, kind: FormatColumn['kind']): RawColumn[] => {
  const places = columnPlaces(format, header)
  return format.columns
    .filter((column) => column.kind === kind)
    .flatMap(({ name }) => {
      const place = places.get(name)
      return place === undefined ? [] : [{ name, cell: cell(place), rows: rawTable(index) }]
    })
}

// What a workbook or a Parquet file keeps as a number comes with a point, never with groups.
const numberForms = (engine: Engine, file: StagedFile): Promise<Map<string, NumberForm>> =>
  numberFormsOf(engine, columnsOf(file, 'number'), file.hasNativeNumbers ? 'decimal points' : 'groups')

const rateForms = (engine: Engine, file: StagedFile): Promise<Map<string, NumberForm>> =>
  numberFormsOf(engine, columnsOf(file, 'rate'), 'decimals')

const dateForms = (engine: Engine, file: StagedFile, given: DateOrder | undefined): Promise<Map<string, DateForm>> =>
  dateFormsOf(engine, file.path, columnsOf(file, 'instant'), given)

/** The currencies that stand with a file's numbers, one column after the other. */
const unitsOf = (file: StagedFile, forms: ReadonlyMap<string, NumberForm>, ownCurrency: string): Sql[] =>
  columnsOf(file, 'number')
    .filter(({ name }) => forms.get(name)?.isDressed)
    .map((column) => unitFrom(column.cell, ownCurrency))

function rowsOf({ index, format, header }: StagedFile, units: readonly Sql[]): Sql {
  const places = columnPlaces(format, header)
  const columns = format.columns.map(({ name }) => {
    const place = places.get(name)
    const own = place === undefined ? sql`cast(null as varchar)` : cell(place)
    const told = name === 'currency' ? sql`coalesce(${join([own, ...units], sql`, `)})` : own
    return sql`${told} as ${identifier(name)}`
  })
  return sql`(select row, ${join(columns, sql`, `)} from ${rawTable(index)})`
}

/** Currency that holds where a row names none. */
const currencyOf = ({ format }: StagedFile, { givenCurrency, baseCurrency }: ImportSetting): string =>
  givenCurrency ?? format.currency ?? baseCurrency

/** Fills the staged tables from the rows of one file. */
export async function stageFile(engine: Engine, file: StagedFile, setting: ImportSetting): Promise<void> {
  const { timeZone, baseCurrency } = setting
  const forms = await numberForms(engine, file)
  const rates = await rateForms(engine, file)
  const dates = await dateForms(engine, file, setting.dateOrder)
  const hasCurrency = namesCurrencies(file)
  // Where no cell could tell that an amount is in another currency, it is not read as if it were in the file's own.
  const onlyUnit = hasCurrency ? null : currencyOf(file, setting)
  const number = (column: string) => numberFrom(identifier(column), forms.get(column) ?? plainForm, onlyUnit)
  const read = rowsOf(file, unitsOf(file, forms, currencyOf(file, setting)))
  const { rows, currency, isKnownCurrency, digits } = await readCurrencies(
    engine,
    file,
    read,
    currencyOf(file, setting),
  )
  const raw: RawRows = {
    file: sql`cast(${integer(file.index)} as integer)`,
    rows,
    digits,
    number,
    money: (column) => toMinorUnits(number(column), digits),
    rate: (column) => numberFrom(identifier(column), rates.get(column) ?? plainForm, null, rateType),
    instant: (column) => instantFrom(identifier(column), timeZone, dates.get(column) ?? plainDates),
    day: (column) => dayWritten(identifier(column), dates.get(column) ?? plainDates),
    dayOf: (instant) => dayFrom(instant, timeZone),
    currency,
    baseCurrency: textLiteral(baseCurrency),
    isKnownCurrency,
  }
  for (const statement of file.format.stage(raw)) await engine.execute(statement)
}

const currencyRow = z.object({ currency: z.string() })

/** Codes of currencies named in a file, in its own column or with its numbers; the most frequent first. */
export async function namedCurrencies(engine: Engine, file: StagedFile): Promise<string[]> {
  const place = columnPlaces(file.format, file.header).get('currency')
  const units = unitsOf(file, await numberForms(engine, file), '')
  const named = [...(place === undefined ? [] : [cell(place)]), ...units]
  if (named.length === 0) return []
  const found = await engine.query(
    sql`
      select upper(coalesce(${join(named, sql`, `)})) as currency
      from ${rawTable(file.index)}
      group by 1
      having regexp_full_match(currency, '[A-Z]{3}')
      order by count(*) desc, 1`,
    currencyRow,
  )
  return found.map(({ currency }) => currency).filter(isCurrency)
}

/** The text of the rejected rows, put together again; the file's name before it when there are several. */
export async function keepRejectedText(engine: Engine, file: StagedFile, prefix: string): Promise<void> {
  const rejected = sql`select 1 as one from staged_rows where file = ${integer(file.index)} and reason is not null limit 1`
  if ((await engine.query(rejected, z.unknown())).length === 0) return
  const cells = join(
    file.header.map((_, place) => sql`coalesce(${columnName(place)}, '')`),
    sql`, `,
  )
  await engine.execute(sql`
    update staged_rows set text = concat_ws(${text(file.delimiter)}, ${cells})
    from ${rawTable(file.index)} as raw
    where staged_rows.row = raw.row and file = ${integer(file.index)} and reason is not null and text is null`)
  if (prefix !== '') {
    await engine.execute(
      sql`update staged_rows set text = ${text(prefix)} || text where file = ${integer(file.index)} and reason is not null`,
    )
  }
}

/** Temporary tables outlive a transaction; dropped, they give their memory back. */
export async function dropStaging(engine: Engine, tables: readonly string[], fileCount: number): Promise<void> {
  const read = Array.from({ length: fileCount }, (_, index) => `read_${index}`)
  for (const name of [...Object.keys(stagedTables), ...read, ...tables]) {
    await engine.execute(sql`drop table if exists ${identifier(name)}`)
  }
}
