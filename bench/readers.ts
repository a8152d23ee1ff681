import { once } from 'node:events'
import { openAsBlob } from 'node:fs'
import { join } from 'node:path'
import { monitorEventLoopDelay } from 'node:perf_hooks'
import { setTimeout as wait } from 'node:timers/promises'
import { Worker } from 'node:worker_threads'
import { z } from 'zod'
import { lastDay } from './fill-world.ts'
import { generateOrders } from './generate-orders.ts'
import { describeMachine } from './machine.ts'
import { sendOrders } from './send-orders.ts'
import { table } from './table.ts'
import { millisecondsOf, percentile } from './timing.ts'
import { type Ground, inCopy, servingWorld } from './world.ts'
import { writeSection } from './write-section.ts'

const readers = 8
const secondsOfRest = 5
const readSchema = z.object({ times: z.array(z.number()), errors: z.array(z.string()) })

/** What the readers met during some work: milliseconds of their questions, errors, and how long the server's loop was held up. */
type Met = { what: string; seconds: number; times: number[]; errors: string[]; delay: number; longest: number }

const inMilliseconds = (nanoseconds: number): number => nanoseconds / 1e6

async function meeting(what: string, url: string, work: () => Promise<unknown>): Promise<Met> {
  const thread = new Worker(new URL('reader.ts', import.meta.url), { workerData: { url, readers, lastDay } })
  const delay = monitorEventLoopDelay({ resolution: 5 })
  delay.enable()
  const seconds = (await millisecondsOf(work)) / 1000
  delay.disable()
  thread.postMessage('stop')
  const [told] = await once(thread, 'message')
  const { times, errors } = readSchema.parse(told)
  return {
    what,
    seconds,
    times,
    errors,
    delay: inMilliseconds(delay.percentile(99)),
    longest: inMilliseconds(delay.max),
  }
}

const whole = (value: number): string => Math.round(value).toLocaleString('en-GB')

const rowOf = ({ what, seconds, times, errors, delay, longest }: Met): string[] => [
  what,
  seconds.toFixed(1),
  whole(times.length),
  String(errors.length),
  whole(percentile(times, 50)),
  whole(percentile(times, 95)),
  whole(delay),
  whole(longest),
]

/** `npm run bench -- readers`: eight readers who never rest, while nothing happens and while orders are imported. */
export async function measureReaders(ground: Ground): Promise<void> {
  const machine = describeMachine()
  const rows = ground.customers
  const met = await inCopy(ground, async (copy) => {
    const file = join(copy.folder, 'new-orders.csv')
    await generateOrders('orders', rows, 2, file)
    return servingWorld(copy, async ({ url }) => [
      await meeting('nothing else', url, () => wait(secondsOfRest * 1000)),
      await meeting(`an import of ${whole(rows)} orders`, url, async () => sendOrders(url, await openAsBlob(file))),
    ])
  })
  for (const each of met) {
    console.log(rowOf(each).join(' | '))
    for (const error of new Set(each.errors)) console.log(error)
  }
  const size = whole(ground.customers)
  writeSection(
    `readers of ${size} customers`,
    `## Eight readers, ${size} customers

${readers} readers each ask for one number after the other without rest, while nothing else happens and while orders are imported
into the same server. Milliseconds until an answer has come, and for which the server's event loop was held up. ${machine}

${table(
  ['meanwhile', 'seconds', 'answers', 'errors', 'median', '95th of 100', 'loop, 99th of 100', 'loop, longest'],
  met.map(rowOf),
)}`,
  )
}
