import { type ChildProcess, spawn } from 'node:child_process'
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { setTimeout as wait } from 'node:timers/promises'

/** What a process and the ones it started took: their times in seconds, the peaks of their memory in bytes. */
export type Measured = { seconds: number; cpuSeconds: number; peak: number; peakOfChildren: number }

const ticksPerSecond = 100
const millisecondsBetweenLooks = 20

type Seen = { cpuSeconds: number; peak: number }

const numberAfter = (text: string, name: string): number =>
  Number(new RegExp(`^${name}:\\s+([0-9]+)`, 'm').exec(text)?.[1] ?? 0)

/** What Linux tells of a process that runs; null of one that has ended. */
function look(pid: number): Seen | null {
  try {
    const stat = readFileSync(`/proc/${pid}/stat`, 'utf8')
    const fields = stat.slice(stat.lastIndexOf(')') + 2).split(' ')
    const peak = numberAfter(readFileSync(`/proc/${pid}/status`, 'utf8'), 'VmHWM') * 1024
    return { cpuSeconds: (Number(fields[11]) + Number(fields[12])) / ticksPerSecond, peak }
  } catch {
    return null
  }
}

function childrenOf(pid: number): number[] {
  try {
    const threads = readdirSync(`/proc/${pid}/task`)
    return threads.flatMap((thread) =>
      readFileSync(`/proc/${pid}/task/${thread}/children`, 'utf8').trim().split(' ').filter(Boolean).map(Number),
    )
  } catch {
    return []
  }
}

/** Looks at a process and its children until it ends; what was seen of each last. */
async function watch(child: ChildProcess): Promise<Map<number, Seen>> {
  const seen = new Map<number, Seen>()
  const own = child.pid ?? 0
  while (child.exitCode === null && child.signalCode === null) {
    for (const pid of [own, ...childrenOf(own)]) {
      const found = look(pid)
      if (found !== null && found.peak > 0) seen.set(pid, found)
    }
    await wait(millisecondsBetweenLooks)
  }
  return seen
}

/** Runs a Node program to its end and measures it, as Linux counts. Throws what it told when it fails. */
export async function measureNode(program: string, args: readonly string[]): Promise<Measured> {
  if (!existsSync('/proc/self/stat')) throw new Error('Memory and CPU time are read from /proc, which only Linux has.')
  const start = performance.now()
  const child = spawn(process.execPath, [program, ...args], { stdio: ['ignore', 'ignore', 'pipe'] })
  let told = ''
  child.stderr.on('data', (piece) => {
    told += piece
  })
  const seen = await watch(child)
  const seconds = (performance.now() - start) / 1000
  if (child.exitCode !== 0) throw new Error(`${program} failed: ${told}`)
  const cpuSeconds = [...seen.values()].reduce((sum, one) => sum + one.cpuSeconds, 0)
  const others = [...seen].filter(([pid]) => pid !== child.pid).map(([, { peak }]) => peak)
  return { seconds, cpuSeconds, peak: seen.get(child.pid ?? 0)?.peak ?? 0, peakOfChildren: Math.max(0, ...others) }
}
