import { type ChildProcess, fork } from 'node:child_process'
import { once } from 'node:events'
import { stat } from 'node:fs/promises'
import { basename } from 'node:path'
import { fileURLToPath } from 'node:url'
import { z } from 'zod'
import { type Said, saidSchema } from '../sentences/said.ts'
import { sentence, sentenceSchema } from '../sentences/sentence.ts'
import { UserError } from '../user-error.ts'
import { type ReaderLimits, readerLimits } from './limits.ts'

const sourceSchema = z.object({
  path: z.string(),
  kind: z.enum(['csv', 'json-lines', 'xlsx', 'parquet']),
  encoding: z.enum(['utf-8', 'utf-16le', 'utf-16be']),
  isGzipped: z.boolean(),
  hasBareReturns: z.boolean(),
  delimiter: z.string(),
  headerLine: z.int(),
  header: z.array(z.string()).readonly(),
})

/** What the reading process is asked: the header of a source (no folder), or its rows into a folder. */
export const readerTask = z.object({ source: sourceSchema, folder: z.string().nullable() })
type ReaderTask = z.infer<typeof readerTask>

const cleanSchema = z.object({
  goodPath: z.string(),
  badPath: z.string(),
  good: z.int(),
  bad: z.int(),
  isWindows1252: z.boolean(),
  notes: z.array(sentenceSchema),
})
const answerSchema = z.union([
  z.object({ rows: z.int() }),
  z.object({ header: z.array(z.string()) }),
  z.object({ clean: cleanSchema }),
  z.object({ error: z.string(), said: saidSchema.optional(), isUsers: z.boolean() }),
])
export type ReaderAnswer = z.infer<typeof answerSchema>

// Built, the file beside this one is JavaScript.
const program = fileURLToPath(
  new URL(import.meta.url.endsWith('.ts') ? './reader-process.ts' : './reader-process.js', import.meta.url),
)

const tooMuch = (path: string, isLate: boolean): UserError =>
  new UserError(sentence(isLate ? 'file.took-too-long' : 'file.took-too-much-memory', { file: basename(path) }))

type Outcome = { resolve: (answer: ReaderAnswer) => void; reject: (error: unknown) => void }

const userErrorOf = ({ error, said }: { error: string; said?: Said | undefined }): UserError =>
  new UserError(said === undefined ? error : { text: error, said })

/** Passes an answer on: progress, a result or an error. */
function settle(message: unknown, onRows: (rows: number) => void, { resolve, reject }: Outcome): void {
  const answer = answerSchema.parse(message)
  if ('rows' in answer) onRows(answer.rows)
  else if (!('error' in answer)) resolve(answer)
  else reject(answer.isUsers ? userErrorOf(answer) : new Error(answer.error))
}

/** Ends a process; resolves when it is gone, so that it writes nothing more into a folder that is to go too. */
async function ended(reader: ChildProcess): Promise<void> {
  if (reader.pid === undefined || reader.exitCode !== null || reader.signalCode !== null) return
  const gone = once(reader, 'exit')
  reader.kill('SIGKILL')
  await gone
}

/**
 * Reads in a process of its own, bounded in memory and time; aborting the signal ends it.
 * Throws UserError, also when the process dies or takes too long.
 */
export async function readApart(
  task: ReaderTask,
  signal: AbortSignal | undefined,
  onRows: (rows: number) => void,
  { megabytes, secondsFor }: ReaderLimits = readerLimits,
): Promise<ReaderAnswer> {
  signal?.throwIfAborted()
  const { path } = task.source
  const { size } = await stat(path)
  const reader = fork(program, {
    execArgv: [`--max-old-space-size=${megabytes}`],
    stdio: ['ignore', 'ignore', 'ignore', 'ipc'],
  })
  const end = () => reader.kill('SIGKILL')
  signal?.addEventListener('abort', end, { once: true })
  let isLate = false
  const clock = setTimeout(() => {
    isLate = true
    end()
  }, secondsFor(size) * 1000)
  try {
    return await new Promise<ReaderAnswer>((resolve, reject) => {
      reader.on('message', (message) => settle(message, onRows, { resolve, reject }))
      reader.on('error', reject)
      reader.on('exit', () => reject(signal?.aborted ? signal.reason : tooMuch(path, isLate)))
      reader.send(task)
    })
  } finally {
    clearTimeout(clock)
    signal?.removeEventListener('abort', end)
    await ended(reader)
  }
}
