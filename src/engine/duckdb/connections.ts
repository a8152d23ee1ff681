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

/** The ways to a database; `close` waits until nobody has a connection any more. */
export type Connections = { lendReader: Lend; lendWriter: Lend; close: () => Promise<void> }

/** Up to `size` connections, opened when needed; who comes later waits for a free one. */
export function connectionPool(
  size: number,
  open: () => Promise<DuckDBConnection>,
): { lend: Lend; allGivenBack: () => Promise<void> } {
  const idle: DuckDBConnection[] = []
  const lent = new Set<Promise<unknown>>()
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

  const lendOne: Lend = async (work) => {
    const connection = await borrow()
    try {
      return await work(connection)
    } finally {
      giveBack(connection)
    }
  }
  return {
    lend: (work) => {
      const loan = lendOne(work)
      lent.add(loan)
      const end = () => lent.delete(loan)
      loan.then(end, end)
      return loan
    },
    allGivenBack: async () => {
      await Promise.allSettled(lent)
    },
  }
}
