import { LRUCache } from 'lru-cache'
import type { AnswerRow } from '../catalog/metric.ts'

type Compute = (signal: AbortSignal) => Promise<AnswerRow[]>

/** Answers given lately, and those being computed. */
export type AnswerCache = {
  /**
   * The rows kept under the key, else those being computed under it, else those that `compute` gives. A waiter whose
   * signal aborts is let go with an AbortError; the computation is aborted when its last waiter has left.
   */
  rows: (key: string, compute: Compute, signal?: AbortSignal) => Promise<AnswerRow[]>
  /** Forgets every answer. */
  clear: () => void
}

type Running = { rows: Promise<AnswerRow[]>; waiters: number; abandon: () => void }

const cellsKept = 2_000_000

const cellsOf = (rows: AnswerRow[]): number => 1 + rows.length * Object.keys(rows[0] ?? {}).length

function waitFor(running: Running, signal: AbortSignal | undefined): Promise<AnswerRow[]> {
  running.waiters += 1
  return new Promise((resolve, reject) => {
    const leave = () => {
      running.waiters -= 1
      if (running.waiters === 0) running.abandon()
      reject(new DOMException('The asker left before the answer came', 'AbortError'))
    }
    running.rows.then(resolve, reject).finally(() => signal?.removeEventListener('abort', leave))
    if (signal?.aborted) leave()
    else signal?.addEventListener('abort', leave, { once: true })
  })
}

/** An empty cache; the answers least lately asked for go first once `maxCells` values are kept. */
export function createAnswerCache(maxCells = cellsKept): AnswerCache {
  const kept = new LRUCache<string, AnswerRow[]>({ maxSize: maxCells, sizeCalculation: cellsOf })
  const running = new Map<string, Running>()

  const start = (key: string, compute: Compute): Running => {
    const controller = new AbortController()
    const forget = () => {
      if (running.get(key) === begun) running.delete(key)
    }
    const keep = (rows: AnswerRow[]) => {
      kept.set(key, rows)
      return rows
    }
    const begun: Running = {
      rows: compute(controller.signal).then(keep).finally(forget),
      waiters: 0,
      abandon: () => {
        forget()
        controller.abort()
      },
    }
    running.set(key, begun)
    return begun
  }

  return {
    rows: async (key, compute, signal) =>
      kept.get(key) ?? (await waitFor(running.get(key) ?? start(key, compute), signal)),
    clear: () => kept.clear(),
  }
}
