import type { DuckDBConnection } from '@duckdb/node-api'

/** Lends a connection for as long as the work takes. */
export type Lend = <Result>(work: (connection: DuckDBConnection) => Promise<Result>) => Promise<Result>

/** One connection, one piece of work at a time, in the order of asking. */
export function serially(connection: DuckDBConnection): Lend {
  let last: Promise<unknown> = Promise.resolve()
  return (work) => {
    const turn = last.then(() => work(connection))
    last = turn.catch(() => undefined) // the caller gets the error; the next in line must not
    return turn
  }
}

/** Up to `size` connections, opened when needed; who comes later waits for a free one. */
export function connectionPool(size: number, open: () => Promise<DuckDBConnection>): Lend {
  const idle: DuckDBConnection[] = []
  const waiting: ((connection: DuckDBConnection) => void)[] = []
  let opened = 0

  const borrow = (): Promise<DuckDBConnection> => {
    const free = idle.pop()
    if (free !== undefined) return Promise.resolve(free)
    if (opened >= size) return new Promise((resolve) => waiting.push(resolve))
    opened += 1
    return open()
  }
  const giveBack = (connection: DuckDBConnection) => {
    const next = waiting.shift()
    if (next === undefined) idle.push(connection)
    else next(connection)
  }

  return async (work) => {
    const connection = await borrow()
    try {
      return await work(connection)
    } finally {
      giveBack(connection)
    }
  }
}
