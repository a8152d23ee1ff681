import { spawn, spawnSync } from 'node:child_process'
import { once } from 'node:events'
import { createInterface } from 'node:readline'
import { fileURLToPath } from 'node:url'
import { z } from 'zod'
import type { Facts, OpenPeer, Peer } from './peer.ts'

/** Debian's own Python, for which its package of pandas is. */
const python = '/usr/bin/python3'
const program = fileURLToPath(new URL('answers.py', import.meta.url))
const answered = z.object({ rows: z.array(z.array(z.union([z.number(), z.string()]))), milliseconds: z.number() })

async function open(facts: Facts): Promise<OpenPeer> {
  const child = spawn(python, [program], { stdio: ['pipe', 'pipe', 'inherit'] })
  const lines = createInterface({ input: child.stdout })[Symbol.asyncIterator]()
  const say = async (said: unknown): Promise<unknown> => {
    child.stdin.write(`${JSON.stringify(said)}\n`)
    const { value, done } = await lines.next()
    if (done === true) throw new Error('pandas ended before it answered.')
    return JSON.parse(value)
  }
  return {
    version: z.string().parse(await say(facts)),
    ask: async (question, days) => answered.parse(await say({ question, days })),
    close: async () => {
      const ended = once(child, 'exit')
      child.stdin.end()
      await ended
    },
  }
}

/** pandas with all facts in memory already. */
export const pandas: Peer = {
  name: 'pandas',
  missing: () => (spawnSync(python, ['-c', 'import pandas']).status === 0 ? null : 'apt-get install python3-pandas'),
  open,
}
