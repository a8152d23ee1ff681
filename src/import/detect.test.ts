import { randomUUID } from 'node:crypto'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { gzipSync } from 'node:zlib'
import { afterAll, describe, expect, it } from 'vitest'
import { UserError } from '../user-error.ts'
import { csvShapeOf } from './csv-head.ts'
import { detectFile } from './detect.ts'

const folder = mkdtempSync(join(tmpdir(), 'regulars-detect-'))
afterAll(() => rmSync(folder, { recursive: true, force: true }))

const write = (content: string | Uint8Array, name = `${randomUUID()}.csv`): string => {
  writeFileSync(join(folder, name), content)
  return join(folder, name)
}

describe('recognised by columns', () => {
  it.each([
    ['customer,date,amount', 'transactions'],
    ['Amount,Customer,Date,store', 'transactions'],
    ['customer_id,email,first_name', 'customers'],
    ['email', 'customers'],
    ['order_id,customer_id,email,phone,ordered_at,channel,store,currency,status,gross,discount,paid,items', 'orders'],
    ['order_id,line,product_id,quantity,unit_price', 'order_lines'],
    ['order_id,ordered_at,customer_id,email,status,quantity,paid', 'order_lines'],
    ['InvoiceNo,StockCode,Description,Quantity,InvoiceDate,UnitPrice,CustomerID,Country', 'online-retail'],
  ])('%s is %s', async (header, id) => {
    expect((await detectFile(write(`${header}\n`))).format.id).toBe(id)
  })

  it('sees through a byte order mark, CRLF, semicolons, quotes and gzip', async () => {
    const path = write(gzipSync('\ufeff"customer";"date";"amount"\r\n1;2024-01-01;"3,50"\r\n'), 'zipped.csv.gz')
    expect(await detectFile(path)).toMatchObject({
      isGzipped: true,
      delimiter: ';',
      header: ['customer', 'date', 'amount'],
      format: { id: 'transactions' },
    })
  })

  it.each([
    ['commas', 'a,b\n1,2\n', ','],
    ['semicolons beside decimal commas', 'a;b\n1,5;2,5\n1,7;3\n', ';'],
    ['tabs beside a comma in the header', 'a\tb, or c\n1\t2\n', '\t'],
    ['bars', 'a|b\n"x|y"|2\n', '|'],
    ['a comma in the header and in every row', 'Kunde;Betrag, brutto\nAnna;10,50\nBen;7,00\n', ';'],
    [
      'a comma in a known header and in every row',
      'order_id;notes, if any;paid;ordered_at\n1;a, b;2;2024-01-01\n',
      ';',
    ],
    ['texts full of semicolons', 'customer_id,email,city\n1,a@example.com,"a;b;c"\n2,b@example.com,x;y;z\n', ','],
    ['more delimiters in the rows than in the header', 'customer;date;amount\na, b, c, d;2024-01-01;1\n', ';'],
    ['a delimiter after every row', 'customer;date;amount\n1;2024-01-01;1,5;\n2;2024-01-02;2,5;\n', ';'],
    ['no rows', 'customer;date, at;amount', ';'],
    ['one column', 'email\na@example.com\n', ','],
    ['one column of texts with commas', 'note\nGoodbye, then\nWell, well\n', ','],
    ['a delimiter named by Excel', 'sep=|\na;b|c\n1;2|3\n', '|'],
    ['quotes that are inches', 'size;colour\n7" disc;red, blue\n12" disc;red\n', ';'],
  ])('finds the delimiter: %s', (_, text, delimiter) => {
    expect(csvShapeOf(text).delimiter).toBe(delimiter)
  })

  it.each([
    ['blank lines before the header', '\n \r\ncustomer,date,amount\n1,2024-01-01,2\n'],
    ['sep= before the header', 'sep=,\r\ncustomer,date,amount\r\n1,2024-01-01,2\r\n'],
    ['lines that end with a carriage return', 'customer,date,amount\r1,2024-01-01,2\r'],
    ['a header in other letters, spaces and quotes', '" Customer ",DATE, Amount \n1,2024-01-01,2\n'],
  ])('finds the header: %s', (_, text) => {
    expect(csvShapeOf(text).header.map((name) => name.trim().toLowerCase())).toEqual(['customer', 'date', 'amount'])
  })
})

describe('titles above the header', () => {
  const table = ['Order;Date;Customer;Total', 'A1;2024-01-31;Ann;10,50', 'A2;2024-02-01;Bob;7,00']
  const titlesOf = (...lines: string[]) => {
    const { titles, headerLine, header } = csvShapeOf(lines.join('\n'))
    return { titles: titles.map((row) => row.join('|')), headerLine, header: header.join(';') }
  }

  it.each([
    ['a line and an empty one', ['Sales report 2024', '', ...table], ['Sales report 2024'], 3],
    ['padded, as spreadsheets save them', ['Sales, 2024;;;', ';;;', ...table], ['Sales, 2024|||', '|||'], 3],
    [
      'names and values',
      ['Sales', 'Store;Oak', '"Shop; Oslo";', '', ...table],
      ['Sales', 'Store|Oak', 'Shop; Oslo|'],
      5,
    ],
    ['after sep=', ['sep=;', 'Sales report', ...table], ['Sales report'], 3],
    ['with a total below', ['Sales', ...table, 'Total;;;17,50'], ['Sales'], 2],
    ['of a narrow table with a known name', ['By customer', 'customer;turnover', 'Ann;10,50'], ['By customer'], 2],
  ])('are found: %s', (_, lines, titles, headerLine) => {
    expect(titlesOf(...lines)).toEqual({ titles, headerLine, header: lines[headerLine - 1] })
  })

  it.each([
    ['texts with commas', ['note', 'Goodbye, then, friend', 'Well, well, well']],
    ['a known name above texts with commas', ['address', 'Rue A, Lyon, France', '5, Nice, France', '6, Lyon, France']],
    ['no name for the first column', [',name,city', '0,Ann,Oslo', '1,Bob,Bergen']],
    ['rows wider than the header', ['customer,date', 'ann,2024-01-01,5', 'bob,2024-01-02,6']],
    ['a table of texts', ['Report', 'Name;City;Land', 'Ann;Oslo;Norway']],
    ['names that are numbers', ['Report', 'Customer;2023;2024', 'Ann;1;2']],
    ['nothing below', ['Report', 'Order;Date;Total']],
    ['a title nearly as wide as the table', ['From;2024-01-01;To', ...table]],
    ['a known column of its own', ['email', 'Order;Date;Sum', 'A1;2024-01-31;10,50']],
    ['a quote that may reach into the next line', ['7" ,"', ...table.map((line) => line.replaceAll(';', ','))]],
  ])('are not guessed: %s', (_, lines) => {
    expect(titlesOf(...lines)).toMatchObject({ titles: [], headerLine: 1 })
  })
})

describe('refused with one sentence', () => {
  const refusal = async (path: string, format?: string): Promise<string> => {
    const error: unknown = await detectFile(path, { format }).catch((thrown: unknown) => thrown)
    expect(error).toBeInstanceOf(UserError)
    return (error as UserError).message.replaceAll(`${folder}/`, '')
  }

  it.each([
    ['a path that does not exist', () => join(folder, 'none.csv'), 'There is no file none.csv.'],
    ['a directory', () => folder, 'is a directory.'],
    ['an empty file', () => write('', 'empty.csv'), 'empty.csv is empty (0 bytes).'],
    ['an empty gzip', () => write(gzipSync(''), 'empty.csv.gz'), 'empty.csv.gz is empty.'],
    ['a binary file', () => write(new Uint8Array([1, 0, 2, 0]), 'photo.csv'), 'photo.csv is a binary file'],
    ['a broken workbook', () => write('PK\u0003\u0004…', 'book.xlsx'), 'book.xlsx is a damaged workbook'],
    ['a broken Parquet file', () => write('PAR1…', 'table.parquet'), 'table.parquet is no sound Parquet file'],
    ['a list of JSON', () => write('[{"email":"a@example.com"}]', 'list.json'), 'list.json is one JSON list.'],
    [
      'nested JSON',
      () => write('{"email":"a@example.com"}\n{"email":"b@example.com","address":{"city":"X"}}\n', 'deep.jsonl'),
      'Line 2 of deep.jsonl holds an object or a list under "address".',
    ],
    [
      'ten thousand columns',
      () => write(`${Array.from({ length: 10_000 }, (_, index) => `c${index}`).join(',')}\n`, 'wide.csv'),
      'wide.csv has ',
    ],
    [
      'a cut-off gzip',
      () => write(gzipSync('customer,date,amount\n').subarray(0, 20), 'cut.csv.gz'),
      'cut.csv.gz is a damaged or cut-off gzip file.',
    ],
    [
      'a column twice',
      () => write('customer,date,amount,Date\n', 'twice.csv'),
      'twice.csv has two columns named "date".',
    ],
  ])('%s', async (_, path, sentence) => {
    expect(await refusal(path())).toContain(sentence)
  })

  it('a missing column, with the columns found, the nearest formats and what to do', async () => {
    const sentence = await refusal(write('customer,date,total\n', 'shop.csv'))
    expect(sentence).toContain(
      'shop.csv is of no known format. Its columns: customer, date, total. Nearest formats and what they need: ' +
        'Transactions: customer, date, amount; ',
    )
    expect(sentence).toMatch(
      /say which is which with --map theirs=ours\. Best guess: --format transactions --map "total=amount"$/,
    )
  })

  it('columns that no format knows, with the formats that people begin with', async () => {
    expect(await refusal(write('a,b\n', 'letters.csv'))).toContain(
      'Transactions: customer, date, amount; Customers: customer_id or email or phone; Orders: order_id, ordered_at, paid. Rename',
    )
  })

  it('a file that is something else although it names customers', async () => {
    expect(await refusal(write('customer_id,email,amount\n', 'amounts.csv'))).toContain('is of no known format')
  })

  it('a named format that does not exist or does not fit', async () => {
    const path = write('customer,date,total\n', 'named.csv')
    expect(await refusal(path, 'magento')).toContain('There is no format "magento". Formats: transactions, customers')
    expect(await refusal(path, 'orders')).toBe(
      'named.csv lacks columns of the format orders: order_id, ordered_at, paid. Its columns: customer, date, total. Best guess (order_id still to be mapped): --format orders --map "customer=customer_id" --map "date=ordered_at" --map "total=paid"',
    )
  })
})
