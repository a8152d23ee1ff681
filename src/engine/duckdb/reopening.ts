import type { Connections, LendReader } from './connections.ts'

/** DuckDB answers nothing more after an error that it calls fatal, such as a full disk while it writes a checkpoint. */
const hasStopped = (error: unknown): boolean =>
  error instanceof Error && /^FATAL|database has been invalidated/.test(error.message)

export type ReopeningConnections = Connections & {
  /** Closes the database for as long as the work on its file takes; whoever needs it meanwhile waits. */
  whileClosed: (work: () => Promise<void>) => Promise<void>
}

const doNothing = async (): Promise<void> => undefined

/** Asks a question again when the database stopped under it. */
const askedAgain =
  (lendReader: LendReader, stopped: () => Connections | undefined): LendReader =>
  async (work) => {
    const before = stopped()
    try {
      return await lendReader(work)
    } catch (error) {
      if (stopped() === before) throw error
      return lendReader(work)
    }
  }

/**
 * Connections to a database that, when it has stopped, is opened anew by whoever needs it next: what was committed is in
 * its file or its write-ahead log. Questions under way are asked again, other work under way fails. Where the database
 * cannot be opened, each work says why, and the next one tries again.
 */
export async function reopening(open: () => Promise<Connections>): Promise<ReopeningConnections> {
  let current: Connections | undefined = await open()
  let stopped: Connections | undefined
  let reviving: Promise<Connections> | undefined

  const reopen = async (between: () => Promise<void>): Promise<Connections> => {
    const old = current
    current = undefined
    // Two open handles on one file would ruin it, so the old one is closed before.
    await old?.close()
    await between()
    current = await open()
    return current
  }
  const revive = (between: () => Promise<void> = doNothing): Promise<Connections> => {
    reviving = reopen(between).finally(() => {
      reviving = undefined
    })
    return reviving
  }
  const alive = (): Connections | Promise<Connections> =>
    current !== undefined && current !== stopped ? current : (reviving ?? revive())
  const withLiving = async <Result>(work: (connections: Connections) => Promise<Result>): Promise<Result> => {
    const connections = await alive()
    try {
      return await work(connections)
    } catch (error) {
      if (hasStopped(error)) stopped = connections
      throw error
    }
  }
  const settled = async () => {
    await reviving?.catch(() => undefined) // nothing is open then
  }
  return {
    lendWriter: (work) => withLiving(({ lendWriter }) => lendWriter(work)),
    lendReader: askedAgain(
      (work) => withLiving(({ lendReader }) => lendReader(work)),
      () => stopped,
    ),
    whileClosed: async (work) => {
      await settled()
      await revive(work)
    },
    close: async () => {
      await settled()
      await current?.close()
    },
  }
}
