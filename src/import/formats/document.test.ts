import { expect, it } from 'vitest'
import { documentFormats } from './document.ts'
import { formats } from './index.ts'

const introduction = `
<!-- Written by src/import/formats/document.test.ts from the formats themselves; \`npx vitest run -u src/import/formats\` writes it anew. -->

CSV and JSON lines (one object of plain values a line), plain or gzipped; Excel workbooks (\`.xlsx\`: the first visible sheet with anything in it, of which the report names
the others; its first filled row below its titles is the header) and Parquet. The delimiter of a CSV file (comma, semicolon, tab, bar) is found by itself; blank lines,
Excel’s \`sep=;\` and [titles](importing.md#titles-above-the-table) may stand before the header, empty fields after the last one are left out, and lines end with LF, CRLF or CR; the text is UTF-8, with or without a byte order mark, UTF-16 with one, or
Windows-1252. A file is recognised by its columns, whatever their order and case; columns that a format does not know are left out, and the report names them.
Files are named by path, by pattern in quotes (\`regulars import 'exports/*.csv'\`) or as \`-\` for standard input.
Several files given together are taken together, in any order: orders, their lines and their customers.

Every row is imported, merged (what it says was there already, or a later row of the file says it anew) or rejected with its line and a reason; the three add up
to the rows of the file. An import is all or nothing, and importing a file again changes nothing.

Dates are written with the year first (\`2024-01-31\`, \`2024/1/31\`, \`20240131\`), day first (\`31.1.2024\`, \`31/01/2024\`, \`31-1-24\`), month first (\`1/31/2024\`), with the month's name in English, French, Polish or
German (\`31 Jan 2024\`, \`1er février 2024\`, \`15 października 2024\`, \`Wed, 31 Jan 2024\`), as a workbook's number of days (\`45322.5\`), or as epoch seconds or milliseconds (UTC); with or without a time
(\`14:05\`, \`14:05:00\`, \`2:05 PM\`, \`14h05\`); in the project's time zone unless \`Z\`, \`UTC\` or an offset (\`+01:00\`, \`-0500\`, \`GMT+1\`) follows the time; names of zones (\`CET\`) are not understood. Whether the day or the month comes
first is decided for each column from all its cells: a cell above 12 decides, and points are day first. A column that fits both goes with the file’s other columns, or is refused; \`--date-order dmy\` or \`--date-order mdy\`
(\`dateOrder\` in the API) says which. A cell that does not fit its column's order rejects its row.

Numbers have a decimal point or a decimal comma, decided for each column from all its cells; thousands may be separated by the other, by spaces or by apostrophes. Where every separator of a column stands
before exactly three digits (\`1,234\`), the file's other columns of numbers decide where they agree; else it separates thousands. In workbooks, Parquet and JSON the sign is a point unless
cells say otherwise. Amounts may stand with a currency (\`€ 12.30\`, \`12,30 zł\`, \`USD 5\`), in parentheses or before a minus when negative; a sign that several currencies share (\`$\`) is the
project's own where it can be. Amounts are kept in minor units of the project's currency, rounded half away from zero;
amounts in another are converted with [exchange rates](#exchange-rates-rates), and rejected where there are none. A project without a currency takes the one of its first file that names one, else EUR.
Files with columns of other names can be mapped: see [importing.md](importing.md).`

const onlineRetailNotes = `
What is known of the whole file, and what Regulars makes of it:

| | the file | in Regulars |
|---|---|---|
| rows | 541,909 | 540,570 imported, 1,339 rejected |
| rows of \`A…\` invoices | 3 | 3 rejected |
| rows with a negative quantity outside \`C…\` invoices | 1,336 | 1,336 rejected |
| distinct invoices | 25,900 | 24,561 orders: all but 3 \`A…\` and 1,336 of stock adjustments alone |
| \`C…\` invoices, and their value | 3,836, −896,812.49 | 3,836 refunds, −896,812.49 |
| Σ quantity × price | 9,747,747.934, of which \`A…\` −11,062.06 | revenue 9,758,809.99 |
| distinct CustomerID | 4,372 | 4,372 customers |
| Σ quantity × price of rows without CustomerID | 1,447,682.12, of which \`A…\` −11,062.06 | unattributed revenue 1,458,744.18 |
| invoices with an amount above 0 | 19,960, one of them \`A…\` | 19,959 purchases |
| first and last instant | 2010-12-01 08:26, 2011-12-09 12:50 | the same |
`

it('is what docs/formats.md says', async () => {
  const page = documentFormats(formats, introduction, { 'online-retail': onlineRetailNotes })
  await expect(page).toMatchFileSnapshot('../../../docs/formats.md')
})
