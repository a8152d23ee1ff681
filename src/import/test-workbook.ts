import { crc32, deflateRawSync } from 'node:zlib'

/** `xml` is what stands inside a cell, with its attributes, as a program wrote it. */
type Cell = string | number | { day: number } | { attributes: string; xml: string }
type Sheet = readonly [string, readonly (readonly Cell[])[]]

/** A ZIP archive of deflated parts. */
export function zip(parts: Readonly<Record<string, string>>): Buffer {
  const bodies: Buffer[] = []
  const directory: Buffer[] = []
  let offset = 0
  for (const [name, content] of Object.entries(parts)) {
    const packed = deflateRawSync(content)
    const shared = Buffer.alloc(26)
    shared.writeUInt16LE(20, 0)
    shared.writeUInt16LE(8, 4)
    shared.writeUInt32LE(crc32(content), 10)
    shared.writeUInt32LE(packed.length, 14)
    shared.writeUInt32LE(Buffer.byteLength(content), 18)
    shared.writeUInt16LE(name.length, 22)
    const body = Buffer.concat([Buffer.from('PK\u0003\u0004'), shared, Buffer.from(name), packed])
    const tail = Buffer.alloc(14)
    tail.writeUInt32LE(offset, 10)
    directory.push(Buffer.concat([Buffer.from('PK\u0001\u0002\u0014\u0000'), shared, tail, Buffer.from(name)]))
    bodies.push(body)
    offset += body.length
  }
  const central = Buffer.concat(directory)
  const end = Buffer.alloc(22)
  end.write('PK\u0005\u0006', 'latin1')
  end.writeUInt16LE(bodies.length, 8)
  end.writeUInt16LE(bodies.length, 10)
  end.writeUInt32LE(central.length, 12)
  end.writeUInt32LE(offset, 16)
  return Buffer.concat([...bodies, central, end])
}

/** A workbook of sheets; texts are shared strings, days wear a date format and are counted from 1900 or 1904. */
export function workbook(sheets: readonly Sheet[], { is1904 = false } = {}): Buffer {
  const strings: string[] = []
  const cellXml = (cell: Cell, row: number, place: number): string => {
    const at = `r="${String.fromCharCode(65 + place)}${row + 1}"`
    if (typeof cell === 'object' && 'xml' in cell) return `<c ${at} ${cell.attributes}>${cell.xml}</c>`
    if (typeof cell === 'object') return `<c ${at} s="1"><v>${cell.day}</v></c>`
    if (typeof cell === 'number') return `<c ${at}><v>${cell}</v></c>`
    strings.push(cell)
    return `<c ${at} t="s"><v>${strings.length - 1}</v></c>`
  }
  const parts = sheets.map(([, rows]) =>
    rows
      .map(
        (cells, row) => `<row r="${row + 1}">${cells.map((cell, place) => cellXml(cell, row, place)).join('')}</row>`,
      )
      .join(''),
  )
  return zip({
    'xl/workbook.xml': `<workbook><workbookPr${is1904 ? ' date1904="1"' : ''}/><sheets>${sheets.map(([name], index) => `<sheet name="${name}" r:id="r${index}"/>`).join('')}</sheets></workbook>`,
    'xl/_rels/workbook.xml.rels': `<Relationships>${sheets.map((_, index) => `<Relationship Id="r${index}" Target="worksheets/sheet${index}.xml"/>`).join('')}</Relationships>`,
    'xl/styles.xml':
      '<styleSheet><numFmts><numFmt numFmtId="164" formatCode="yyyy-mm-dd hh:mm"/></numFmts><cellXfs><xf numFmtId="0"/><xf numFmtId="164"/></cellXfs></styleSheet>',
    'xl/sharedStrings.xml': `<sst>${strings.map((text) => `<si><t>${text}</t></si>`).join('')}</sst>`,
    ...Object.fromEntries(
      parts.map((rows, index) => [
        `xl/worksheets/sheet${index}.xml`,
        `<worksheet><sheetData>${rows}</sheetData></worksheet>`,
      ]),
    ),
  })
}
