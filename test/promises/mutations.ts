import fc from 'fast-check'

/** A change to the bytes of a file. */
export type Mutation = { name: string; mutate: (file: Buffer) => Buffer }

/** A place in a file, as a share of its length. */
const place = fc.double({ min: 0, max: 1, noNaN: true })
const at = (share: number, length: number): number => Math.min(length - 1, Math.floor(share * length))

const ofText = (change: (text: string) => string) => (file: Buffer) => Buffer.from(change(file.toString('utf8')))
const ofLines = (change: (lines: string[]) => string[]) => ofText((text) => change(text.split('\n')).join('\n'))

const delimiterOf = (header: string | undefined): string =>
  [';', '\t', '|'].find((delimiter) => header?.includes(delimiter)) ?? ','

/** Quotes are not heeded: what comes of that is hostile enough. */
const ofFields = (change: (fields: string[], row: number) => string[]) =>
  ofLines((lines) => {
    const delimiter = delimiterOf(lines[0])
    return lines.map((line, row) => (line === '' ? line : change(line.split(delimiter), row).join(delimiter)))
  })

const without = <Value>(values: readonly Value[], index: number): Value[] =>
  values.filter((_, other) => other !== index)

const oddCells = [
  ...[
    '',
    ' ',
    '"',
    '""',
    "'",
    '\0',
    '\u00a0',
    '\ufeff',
    '😀',
    '=1+1',
    '\\',
    '\r',
    'null',
    'NaN',
    'Infinity',
    '-0',
    '1e308',
  ],
  ...[
    '99999999999999999999',
    '-9223372036854775808',
    '0.0000000000001',
    '1.234.567,89',
    '1,2,3',
    '(5)',
    '5-',
    '€',
    '$1',
  ],
  ...[
    '2024-02-30',
    '0000-00-00',
    '9999-12-31',
    '31/12/1899',
    '13/13/2024',
    '2024-01-01T25:00:00',
    '1e12',
    '1706709900',
  ],
  ...['a@b', 'a@b.co', `${'x'.repeat(300)}@example.com`, '+48', '++1', '0'.repeat(40), 'x'.repeat(9000), 'ｆｕｌｌ'],
]

const kinds = {
  'flip a byte': fc.tuple(place, fc.integer({ min: 1, max: 255 })).map(([share, mask]) => (file: Buffer) => {
    const changed = Buffer.from(file)
    const index = at(share, file.length)
    changed[index] = (changed[index] ?? 0) ^ mask
    return changed
  }),
  'cut the end': place.map((share) => (file: Buffer) => file.subarray(0, at(share, file.length) + 1)),
  'cut out a stretch': fc.tuple(place, fc.integer({ min: 1, max: 40 })).map(
    ([share, length]) =>
      (file: Buffer) =>
        Buffer.concat([file.subarray(0, at(share, file.length)), file.subarray(at(share, file.length) + length)]),
  ),
  'insert bytes': fc
    .tuple(place, fc.constantFrom('"', '\0', '\n', '\r', '\r\n', '""', ',', ';', '\ufeff', '\u2028'))
    .map(
      ([share, text]) =>
        (file: Buffer) =>
          Buffer.concat([
            file.subarray(0, at(share, file.length)),
            Buffer.from(text),
            file.subarray(at(share, file.length)),
          ]),
    ),
  'drop a line': place.map((share) => ofLines((lines) => without(lines, at(share, lines.length)))),
  'double a line': place.map((share) =>
    ofLines((lines) => lines.toSpliced(at(share, lines.length), 0, lines[at(share, lines.length)] ?? '')),
  ),
  'swap two lines': fc.tuple(place, place).map(([one, other]) =>
    ofLines((lines) => {
      const [first, second] = [at(one, lines.length), at(other, lines.length)]
      return lines.with(first, lines[second] ?? '').with(second, lines[first] ?? '')
    }),
  ),
  'change the delimiter': fc
    .constantFrom(',', ';', '\t', '|', '~')
    .map((delimiter) => ofLines((lines) => lines.map((line) => line.split(delimiterOf(lines[0])).join(delimiter)))),
  'drop a column': place.map((share) => ofFields((fields) => without(fields, at(share, fields.length)))),
  'double a column': place.map((share) => ofFields((fields) => [...fields, fields[at(share, fields.length)] ?? ''])),
  'turn the columns round': fc.constant(ofFields((fields) => fields.toReversed())),
  'rename a column': fc
    .tuple(place, fc.constantFrom('x', '', 'email', 'date', 'Order ID', ' paid '))
    .map(([share, name]) =>
      ofFields((fields, row) => (row === 0 ? fields.with(at(share, fields.length), name) : fields)),
    ),
  'put something odd into cells': fc.tuple(place, place, fc.constantFrom(...oddCells)).map(([share, from, cell]) => {
    const first = 1 + Math.floor(from * 6)
    return ofFields((fields, row) =>
      row >= first && row % 2 === 0 ? fields.with(at(share, fields.length), cell) : fields,
    )
  }),
  'end lines otherwise': fc
    .constantFrom('\r\n', '\r', '\n\n')
    .map((end) => ofText((text) => text.replaceAll(/\r?\n/g, end))),
  'mark the byte order': fc.constant((file: Buffer) => Buffer.concat([Buffer.from('\ufeff'), file])),
  'write UTF-16': fc.boolean().map((isBig) => (file: Buffer) => {
    const text = Buffer.from(`\ufeff${file.toString('utf8')}`, 'utf16le')
    return isBig ? text.swap16() : text
  }),
  'write Latin 1': fc.constant((file: Buffer) => Buffer.from(file.toString('utf8'), 'latin1')),
} satisfies Record<string, fc.Arbitrary<(file: Buffer) => Buffer>>

/** Any change that a file may have suffered on its way. An empty file stays as it is. */
export const mutation: fc.Arbitrary<Mutation> = fc.oneof(
  ...Object.entries(kinds).map(([name, kind]) =>
    kind.map((mutate) => ({ name, mutate: (file: Buffer) => (file.length === 0 ? file : mutate(file)) })),
  ),
)
