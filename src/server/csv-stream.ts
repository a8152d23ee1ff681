import { csvLines } from './csv.ts'

/** Rows as CSV under a header of their keys, read no faster than they are taken. */
export function csvStream<Row extends Record<string, string | number>>(
  header: readonly (keyof Row & string)[],
  batches: AsyncIterable<readonly Row[]>,
): ReadableStream<Uint8Array> {
  async function* pieces() {
    yield csvLines([header])
    for await (const rows of batches) yield csvLines(rows.map((row) => header.map((name) => row[name] ?? '')))
  }
  const lines = pieces()
  const encoder = new TextEncoder()
  return new ReadableStream({
    pull: async (controller) => {
      const { done, value } = await lines.next()
      if (done) controller.close()
      else controller.enqueue(encoder.encode(value))
    },
    cancel: async () => {
      await lines.return(undefined)
    },
  })
}
