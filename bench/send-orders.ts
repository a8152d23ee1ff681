import { setTimeout as wait } from 'node:timers/promises'
import { z } from 'zod'

const started = z.object({ job: z.string() })
const outcome = z.object({ state: z.string(), error: z.string().nullable() })
const millisecondsBetweenLooks = 10

/** Sends a file of orders to a server as its page does, and waits until it is imported. */
export async function sendOrders(url: string, file: Blob): Promise<void> {
  const form = new FormData()
  form.append('files', file, 'orders.csv')
  form.append('currency', 'EUR')
  const response = await fetch(`${url}/api/imports`, { method: 'POST', body: form, headers: { origin: url } })
  if (!response.ok) throw new Error(`The orders were refused: ${await response.text()}`)
  const { job } = started.parse(await response.json())
  for (;;) {
    const { state, error } = outcome.parse(await (await fetch(`${url}/api/imports/jobs/${job}`)).json())
    if (error !== null) throw new Error(`The orders were not imported: ${error}`)
    if (state !== 'waiting' && state !== 'running') return
    await wait(millisecondsBetweenLooks)
  }
}
