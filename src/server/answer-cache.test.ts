import { expect, it } from 'vitest'
import type { AnswerRow } from '../catalog/metric.ts'
import { createAnswerCache } from './answer-cache.ts'

/** A computation that ends when told to, and remembers its signal. */
function computation() {
  const { promise, resolve } = Promise.withResolvers<AnswerRow[]>()
  const calls: AbortSignal[] = []
  const compute = (signal: AbortSignal) => {
    calls.push(signal)
    return Promise.race([
      promise,
      new Promise<never>((_, reject) => signal.addEventListener('abort', () => reject(signal.reason))),
    ])
  }
  return { compute, calls, finish: (value: number) => resolve([{ value }]) }
}

it('computes a question once, for those who ask at the same time and after', async () => {
  const cache = createAnswerCache()
  const { compute, calls, finish } = computation()
  const asked = [cache.rows('revenue', compute), cache.rows('revenue', compute)]
  finish(7)
  expect(await Promise.all(asked)).toEqual([[{ value: 7 }], [{ value: 7 }]])
  expect(await cache.rows('revenue', compute)).toEqual([{ value: 7 }])
  expect(calls).toHaveLength(1)
})

it('aborts a computation only when its last waiter has left', async () => {
  const cache = createAnswerCache()
  const { compute, calls, finish } = computation()
  const [first, second] = [new AbortController(), new AbortController()]
  const one = cache.rows('revenue', compute, first.signal)
  const two = cache.rows('revenue', compute, second.signal)
  first.abort()
  await expect(one).rejects.toMatchObject({ name: 'AbortError' })
  expect(calls[0]?.aborted).toBe(false)
  second.abort()
  await expect(two).rejects.toMatchObject({ name: 'AbortError' })
  expect(calls[0]?.aborted).toBe(true)
  const again = cache.rows('revenue', compute)
  finish(8)
  expect(await again).toEqual([{ value: 8 }])
  expect(calls).toHaveLength(2)
})

it('keeps no failure', async () => {
  const cache = createAnswerCache()
  await expect(cache.rows('revenue', () => Promise.reject(new Error('disk')))).rejects.toThrow('disk')
  expect(await cache.rows('revenue', async () => [{ value: 1 }])).toEqual([{ value: 1 }])
})

it('lets go of what was asked for least lately', async () => {
  const cache = createAnswerCache(5)
  const calls: string[] = []
  const ask = (key: string) =>
    cache.rows(key, async () => {
      calls.push(key)
      return [{ value: 1 }]
    })
  for (const key of ['a', 'b', 'a', 'c', 'a', 'b']) await ask(key)
  expect(calls).toEqual(['a', 'b', 'c', 'b'])
})
