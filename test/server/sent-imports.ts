import { setTimeout as wait } from 'node:timers/promises'
import { expect, onTestFinished } from 'vitest'
import { type ImportJob, importJobSchema } from '../../src/contract/import-job.ts'
import { type House, openHouse } from '../../src/server/house.ts'
import { clock, temporaryFolder } from './example-house.ts'
import { routesOf } from './served-example.ts'

export type Ask = ReturnType<typeof routesOf>

/** The routes over an empty data folder. */
export async function serveEmpty(): Promise<{ house: House; ask: Ask }> {
  const house = await openHouse(temporaryFolder(), clock)
  onTestFinished(() => house.close())
  return { house, ask: routesOf(house) }
}

export function formOf(
  files: Record<string, string | Uint8Array<ArrayBuffer>>,
  fields: Record<string, string> = {},
): FormData {
  const form = new FormData()
  for (const [name, content] of Object.entries(files)) form.append('files', new Blob([content]), name)
  for (const [name, value] of Object.entries(fields)) form.append(name, value)
  return form
}

/** Sends a form of files; the id of the job. */
export const send = async (ask: Ask, form: FormData): Promise<string> => {
  const response = await ask('/api/imports', { method: 'POST', body: form })
  const body = await response.json()
  expect(body).toEqual({ job: expect.any(String) })
  expect(response.status).toBe(202)
  return body.job
}

/** The job once it neither waits nor runs. */
export async function outcome(ask: Ask, job: string): Promise<ImportJob> {
  for (;;) {
    const state = importJobSchema.parse(await (await ask(`/api/imports/jobs/${job}`)).json())
    if (state.state !== 'waiting' && state.state !== 'running') return state
    await wait(20)
  }
}
