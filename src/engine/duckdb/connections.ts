import type { DuckDBConnection } from '@duckdb/node-api'

/**
 * Lends a connection to read with, for as long as the work takes. Work that goes on after its statement has begun tells
 * when it has, so that nobody waits for the rest of it.
 */
export type LendReader = <Result>(
  work: (connection: DuckDBConnection, begun: () => void) => Promise<Result>,
) => Promise<Result>

/** Does something while no reader's statement begins: those that are beginning end first, others wait. */
export type WhileNoneBegins = <Result>(work: () => Promise<Result>) => Promise<Result>

/** Lends the connection to write with, for as long as the work takes. */
export type LendWriter = <Result>(
  work: (connection: DuckDBConnection, whileNoneBegins: WhileNoneBegins) => Promise<Result>,
) => Promise<Result>

/** One connection, one piece of work at a time, in the order of asking. */
export function serially(connection: DuckDBConnection, whileNoneBegins: WhileNoneBegins): LendWriter {
  let last: Promise<unknown> = Promise.resolve()
  return (work) => {
    const turn = last.then(() => work(connection, whileNoneBegins))
    last = turn.catch(() => undefined) // the caller gets the error; the next in line must not
    return turn
  }
}

/** The ways to a database; `close` waits until nobody has a connection any more. */
export type Connections = { lendReader: LendReader; lendWriter: LendWriter; close: () => Promise<void> }

/** Holds back what is about to begin. */
function beginnings() {
  const beginning = new Set<Promise<unknown>>()
  let held: Promise<void> | undefined
  return {
    enter: async <Result>(work: (begun: () => void) => Promise<Result>): Promise<Result> => {
      while (held !== undefined) await held
      const { promise, resolve } = Promise.withResolvers<void>()
      const begun = () => {
        beginning.delete(promise)
        resolve()
      }
      beginning.add(promise)
      return work(begun).finally(begun)
    },
    whileNoneBegins: async <Result>(work: () => Promise<Result>): Promise<Result> => {
      const { promise, resolve } = Promise.withResolvers<void>()
      held = promise
      try {
        await Promise.all(beginning)
        return await work()
      } finally {
        held = undefined
        resolve()
      }
    },
  }
}

/** Up to `size` connections, opened when needed; who comes later waits for a free one. */
export function connectionPool(
  size: number,
  open: () => Promise<DuckDBConnection>,
): { lend: LendReader; whileNoneBegins: WhileNoneBegins; allGivenBack: () => Promise<void> } {
  const idle: DuckDBConnection[] = []
  const lent = new Set<Promise<unknown>>()
  const waiting: ((connection: DuckDBConnection) => void)[] = []
  const { enter, whileNoneBegins } = beginnings()
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

  const lendOne: LendReader = async (work) => {
    const connection = await borrow()
    try {
      return await enter((begun) => work(connection, begun))
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
    whileNoneBegins,
    allGivenBack: async () => {
      await Promise.allSettled(lent)
    },
  }
}
