import { z } from 'zod'
import { apiErrorSchema } from '../contract/api-error.ts'
import { type CustomerList, customerListSchema } from '../contract/customers.ts'
import { type FoundCustomers, foundCustomersSchema } from '../contract/found-customers.ts'
import { type ImportJob, importJobSchema, startedImportSchema } from '../contract/import-job.ts'
import { type PastImport, pastImportSchema, undoneImportSchema } from '../contract/import-report.ts'
import { type Answer, answerSchema } from '../contract/metrics.ts'
import { type ProjectChange, type SettingsState, settingsStateSchema } from '../contract/settings.ts'
import { type TagChange, type TagCount, tagChangeSchema, tagCountSchema } from '../contract/tags.ts'
import type { PathsImport } from '../server/paths-import.ts'
import type { QuestionGiven } from '../server/question.ts'
import { type RunningServer, tokenHeader, urlOf } from '../server/running.ts'
import { UserError } from '../user-error.ts'

/** Reads an answer of the server; its 4xx sentences become UserErrors of this command. */
async function read<Body>(response: Response, schema: z.ZodType<Body>): Promise<Body> {
  const body: unknown = await response.json()
  if (response.ok) return schema.parse(body)
  const { error } = apiErrorSchema.parse(body)
  throw response.status < 500 ? new UserError(error) : new Error(error)
}

async function ask(server: RunningServer, path: string, init?: RequestInit): Promise<Response> {
  try {
    return await fetch(`${urlOf(server)}${path}`, init)
  } catch (error) {
    throw new UserError(
      `Regulars at ${urlOf(server)}, which holds the data, stopped answering (${String(error)}). Try again.`,
    )
  }
}

/** The answer of a metric from the server that owns the data. */
export async function askMetric(server: RunningServer, id: string, given: QuestionGiven): Promise<Answer> {
  const asked = Object.entries(given).flatMap(([name, value]) =>
    [value].flat().flatMap((one) => (one === undefined ? [] : [[name, one]])),
  )
  const query = new URLSearchParams(asked)
  return read(await ask(server, `/api/metrics/${encodeURIComponent(id)}?${query}`), answerSchema)
}

type Asked = Readonly<Record<string, string | undefined>>

const queryOf = (given: Asked): URLSearchParams =>
  new URLSearchParams(Object.entries(given).flatMap(([name, value]) => (value === undefined ? [] : [[name, value]])))

/** A page of customers from the server that owns the data. */
export const askCustomers = async (server: RunningServer, given: Asked): Promise<CustomerList> =>
  read(await ask(server, `/api/customers?${queryOf(given)}`), customerListSchema)

/** The customers found by a text. */
export const askSearch = async (server: RunningServer, given: Asked): Promise<FoundCustomers> =>
  read(await ask(server, `/api/customers/search?${queryOf(given)}`), foundCustomersSchema)

/** All customers of a filter as CSV, written some whole lines at a time. */
export async function askCustomersCsv(
  server: RunningServer,
  given: Asked,
  write: (text: string) => Promise<void>,
): Promise<void> {
  const response = await ask(server, `/api/customers?${queryOf({ ...given, format: 'csv' })}`)
  if (!response.ok || response.body === null) await read(response, z.never())
  else await writeLines(response.body.pipeThrough(new TextDecoderStream()), write)
}

async function writeLines(parts: AsyncIterable<string>, write: (text: string) => Promise<void>): Promise<void> {
  let rest = ''
  for await (const part of parts) {
    const text = rest + part
    const end = text.lastIndexOf('\n') + 1
    rest = text.slice(end)
    if (end > 0) await write(text.slice(0, end))
  }
}

/** Hands files over to the server; the id of the job that imports them. */
export async function startImport(server: RunningServer, wanted: PathsImport): Promise<string> {
  const headers = { [tokenHeader]: server.token, 'Content-Type': 'application/json' }
  const init = { method: 'POST', headers, body: JSON.stringify(wanted) }
  return (await read(await ask(server, '/api/imports/paths', init), startedImportSchema)).job
}

/** How far the server is with an import. */
export async function askJob(server: RunningServer, job: string): Promise<ImportJob> {
  return read(await ask(server, `/api/imports/jobs/${job}`), importJobSchema)
}

/** Stops an import of the server; the job as it ended. */
export async function cancelJob(server: RunningServer, job: string): Promise<ImportJob> {
  return read(await ask(server, `/api/imports/jobs/${job}`, { method: 'DELETE' }), importJobSchema)
}

/** The imports of the server that owns the data, the newest first. */
export async function askImports(server: RunningServer): Promise<PastImport[]> {
  return read(await ask(server, '/api/imports'), pastImportSchema.array())
}

/** Has the server undo an import; its id. */
export async function askUndo(server: RunningServer, id: number): Promise<number> {
  return (await read(await ask(server, `/api/imports/${id}`, { method: 'DELETE' }), undoneImportSchema)).undone
}

/** The settings of the server that owns the data, and the rebuild that goes on there. */
export async function askSettings(server: RunningServer): Promise<SettingsState> {
  return read(await ask(server, '/api/settings'), settingsStateSchema)
}

/** Has the server change settings; a rebuild that this begins goes on there. */
export async function changeSettingsThere(server: RunningServer, change: ProjectChange): Promise<SettingsState> {
  const headers = { 'Content-Type': 'application/json' }
  const init = { method: 'PATCH', headers, body: JSON.stringify(change) }
  return read(await ask(server, '/api/settings', init), settingsStateSchema)
}

/** Every tag of the server that owns the data. */
export async function askTags(server: RunningServer): Promise<TagCount[]> {
  return read(await ask(server, '/api/tags'), tagCountSchema.array())
}

/** Has the server edit tags; `path` is what stands below `/api/tags`. */
export async function askTagChange(
  server: RunningServer,
  method: string,
  path: string,
  body?: object,
): Promise<TagChange> {
  const sent = body === undefined ? {} : { headers: { 'Content-Type': 'application/json' }, body: JSON.stringify(body) }
  return read(await ask(server, `/api/tags${path}`, { method, ...sent }), tagChangeSchema)
}

/** An answer of a route, by the schema that describes it. */
export async function askJson<Body>(
  server: RunningServer,
  path: string,
  schema: z.ZodType<Body>,
  { method = 'GET', body }: { method?: string; body?: object } = {},
): Promise<Body> {
  const sent = body === undefined ? {} : { headers: { 'Content-Type': 'application/json' }, body: JSON.stringify(body) }
  return read(await ask(server, path, { method, ...sent }), schema)
}

/** The text that a route answers with. */
export async function askText(server: RunningServer, path: string): Promise<string> {
  const response = await ask(server, path)
  return response.ok ? response.text() : read(response, z.never())
}
