import { parentPort, workerData } from 'node:worker_threads'
import { z } from 'zod'
import { addDays, daySchema } from '../src/sql/day.ts'

const given = z.object({ url: z.string(), readers: z.int(), lastDay: daySchema }).parse(workerData)
const metrics = [
  'revenue',
  'rfm-matrix',
  'subscription-status',
  'spenders-by-value',
  'activity',
  'users',
  'gender',
  'buyers',
]

const read: { times: number[]; errors: string[] } = { times: [], errors: [] }
let isReading = true
parentPort?.once('message', () => {
  isReading = false
})

/** Another metric and another month each time, so that few answers are kept ones. */
async function ask(turn: number): Promise<void> {
  const to = addDays(given.lastDay, -(turn * 11) % 700)
  const start = performance.now()
  const response = await fetch(
    `${given.url}/api/metrics/${metrics[turn % metrics.length]}?from=${addDays(to, -29)}&to=${to}`,
  )
  const answer = await response.text()
  if (response.ok) read.times.push(performance.now() - start)
  else read.errors.push(`${response.status} of ${response.url}: ${answer}`)
}

async function reader(number: number): Promise<void> {
  for (let turn = number; isReading; turn += given.readers) {
    await ask(turn).catch((error: unknown) => read.errors.push(String(error)))
  }
}

await Promise.all(Array.from({ length: given.readers }, (_, number) => reader(number)))
parentPort?.postMessage(read)
