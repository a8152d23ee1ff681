import { setTimeout as wait } from 'node:timers/promises'
import { catalog } from '../src/catalog/index.ts'
import { addDays } from '../src/sql/day.ts'
import { lastDay } from './fill-world.ts'
import { describeMachine } from './machine.ts'
import { table } from './table.ts'
import { type Ground, servingWorld } from './world.ts'
import { writeSection } from './write-section.ts'

const questionsASecond = 2
const looks = 6
const megabyte = 2 ** 20

const ids = Object.keys(catalog)

/** Every metric in turn, each time of other days, so that few answers are kept ones. */
function pathOf(turn: number): string {
  const to = addDays(lastDay, -((turn * 13) % 1000))
  return `/api/metrics/${ids[turn % ids.length]}?from=${addDays(to, -29)}&to=${to}`
}

async function ask(url: string, turn: number): Promise<void> {
  const path = pathOf(turn)
  const response = await fetch(url + path)
  await response.arrayBuffer()
  if (!response.ok) throw new Error(`${path} was answered with ${response.status}.`)
}

const memory = (): number => process.memoryUsage.rss()

/** What the process holds, in bytes, now and at its most since the last look. */
type Look = { minute: number; asked: number; now: number; most: number }

async function watch(url: string, minutes: number): Promise<Look[]> {
  const found: Look[] = []
  const start = performance.now()
  let asked = 0
  for (let look = 1; look <= looks; look += 1) {
    let most = 0
    const minute = (minutes * look) / looks
    while (performance.now() - start < minute * 60_000) {
      const next = start + (asked * 1000) / questionsASecond
      if (next > performance.now()) await wait(next - performance.now())
      await ask(url, asked)
      asked += 1
      most = Math.max(most, memory())
    }
    found.push({ minute, asked, now: memory(), most })
    console.log(`minute ${minute.toFixed(1)}: ${Math.round(memory() / megabyte)} MB after ${asked} questions`)
  }
  return found
}

const inMegabytes = (bytes: number): string => Math.round(bytes / megabyte).toLocaleString('en-GB')

/** `npm run bench -- memory --minutes 60`: what a server holds that is asked about everything, again and again. */
export async function measureMemory(ground: Ground, minutes: number): Promise<void> {
  const machine = describeMachine()
  await servingWorld(ground, async ({ url }) => {
    const before = memory()
    const found = await watch(url, minutes)
    const size = ground.customers.toLocaleString('en-GB')
    writeSection(
      `memory of ${size} customers`,
      `## Memory, ${size} customers

Resident memory of the server and the asker together, in megabytes, while it is asked ${questionsASecond} questions a second: every metric
in turn, each time of other days, for ${minutes} minutes. ${inMegabytes(before)} MB before the first question. ${machine}

${table(
  ['minute', 'questions so far', 'MB', 'most since the line above'],
  found.map(({ minute, asked, now, most }) => [
    minute.toFixed(0),
    asked.toLocaleString('en-GB'),
    inMegabytes(now),
    inMegabytes(most),
  ]),
)}`,
    )
  })
}
