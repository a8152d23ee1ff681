import { describe, expect, it } from 'vitest'
import { fieldsOf } from './csv-fields.ts'
import { type RecordSink, recordFaults, recordScanner } from './csv-records.ts'

/** Scans in chunks of a given size, so that every boundary is met. */
function scan(text: string, chunkSize: number, fields = 3, delimiter = ',', headerLine = 1) {
  const good: [number, string][] = []
  const bad: [number, string, string][] = []
  const sink: RecordSink = {
    good: (bytes, start, end, line) => good.push([line, bytes.subarray(start, end).toString()]),
    bad: (line, reason, text) => bad.push([line, reason.text, text.toString()]),
  }
  const scanner = recordScanner(delimiter, fields, sink, headerLine)
  const bytes = Buffer.from(text)
  for (let at = 0; at < bytes.length; at += chunkSize) scanner.push(bytes.subarray(at, at + chunkSize))
  scanner.finish()
  return { good, bad }
}

describe.each([1, 2, 7, 100_000])('records in chunks of %i bytes', (size) => {
  it('numbers records by the line on which they begin', () => {
    expect(scan('a,b,c\n1,2,3\r\n\n"x ""q""","multi\nline",é\n7,8,9', size).good).toEqual([
      [2, '1,2,3'],
      [4, '"x ""q""","multi\nline",é'],
      [6, '7,8,9'],
    ])
  })

  it('sets malformed records apart and goes on after them', () => {
    const { good, bad } = scan('a,b,c\n1,2\n1,2,3,4\n"un"quoted,2,3\nx,\0,3\n4,5,6\n', size)
    expect(good).toEqual([[6, '4,5,6']])
    expect(bad).toEqual([
      [2, recordFaults.few.text, '1,2'],
      [3, recordFaults.many.text, '1,2,3,4'],
      [4, recordFaults.quoting.text, '"un"quoted,2,3'],
      [5, recordFaults.nul.text, 'x,\0,3'],
    ])
  })

  it('loses one line, not the rest of the file, to a quote that is never closed', () => {
    const { good, bad } = scan('a,b,c\n1,"2,3\n4,5,6\n7,8,9\n', size)
    expect(bad).toEqual([[2, recordFaults.open.text, '1,"2,3']])
    expect(good.map(([line]) => line)).toEqual([3, 4])
  })

  it('quotes anew what only a lenient reader understands', () => {
    expect(scan('a,b,c\n7" disc,"x",3\n', size).good).toEqual([[2, '"7"" disc","x","3"']])
  })

  it('skips blank lines and sep= before the header, and lines of delimiters alone', () => {
    expect(scan('\n  \r\na,b,c\n1,2,3\n,,\n,,,,\n4,5,6\n', size).good).toEqual([
      [4, '1,2,3'],
      [7, '4,5,6'],
    ])
    expect(scan('sep=,\r\na,b,c\r\n1,2,3\r\n', size).good).toEqual([[3, '1,2,3']])
  })

  it('takes nothing before its line for the header', () => {
    const { good } = scan('Report, 2024\n"a ""title"""\n\na,b,c\n1,2,3\n', size, 3, ',', 4)
    expect(good).toEqual([[5, '1,2,3']])
  })

  it('leaves out empty fields beyond the header, and no others', () => {
    const { good, bad } = scan('a,b,c\n1,2,3,\n4,5,6,, \n"7,8",9,"",""\n1,2,3,4,\n', size)
    expect(good).toEqual([
      [2, '"1","2","3"'],
      [3, '"4","5","6"'],
      [4, '"7,8","9",""'],
    ])
    expect(bad).toEqual([[5, recordFaults.many.text, '1,2,3,4,']])
  })

  it('skips a header over several lines', () => {
    expect(scan('"a\nb",c,d\n1,2,3\n', size).good).toEqual([[3, '1,2,3']])
  })
})

it('rejects a line beyond the longest, without holding it', () => {
  const { good, bad } = scan(`a,b,c\n1,2,${'x'.repeat(900_000)}\n4,5,6\n`, 65_536)
  expect(bad.map(([line, reason, text]) => [line, reason, text.length])).toEqual([[2, recordFaults.long.text, 2000]])
  expect(good).toEqual([[3, '4,5,6']])
})

it.each([
  ['1,2,3', ['1', '2', '3']],
  ['"a,b","say ""hi""",', ['a,b', 'say "hi"', '']],
  ['', ['']],
])('splits %s into its fields', (record, fields) => {
  expect(fieldsOf(record, ',')).toEqual(fields)
})
