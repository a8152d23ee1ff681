import { jsonLinesHeader } from './read-json-lines.ts'
import { parquetHeader } from './read-parquet.ts'
import { workbookHeader } from './read-workbook.ts'
import type { Source } from './source.ts'

/** Column names of a source that is no CSV, found in this very process. */
export function headerHere(source: Source): Promise<string[]> {
  if (source.kind === 'json-lines') return jsonLinesHeader(source)
  return source.kind === 'xlsx' ? workbookHeader(source) : parquetHeader(source.path)
}
