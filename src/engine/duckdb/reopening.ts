import type { Connections, Lend } from './connections.ts'

/** DuckDB answers nothing more after an error that it calls fatal, such as a full disk while it writes a checkpoint. */
const hasStopped = (error: unknown): boolean =>
  error instanceof Error && /^FATAL|database has been invalidated/.test(error.message)

/**
 * Connections to a database that, when it has stopped, is opened anew by whoever needs it next: what was committed is in
 * its file or its write-ahead log. Questions under way are asked again, other work under way fails. Where the database
 * cannot be opened, each work says why, and the next one tries again.
 */
export async function reopening(open: () => Promise<Connections>): Promise<Connections> {
  let current: Connections | undefined = await open()
  let stopped: Connections | undefined
  let reviving: Promise<Connections> | undefined

  const revive = async (): Promise<Connections> => {
    const old = current
    current = undefined
    // Two open handles on one file would ruin it, so the old one is closed before.
    await old?.close()
    current = await open()
    return current
  }
  const alive = (): Connections | Promise<Connections> => {
    if (current !== undefined && current !== stopped) return current
    reviving ??= revive().finally(() => {
      reviving = undefined
    })
    return reviving
  }
  const lend =
    (kind: 'lendReader' | 'lendWriter'): Lend =>
    async (work) => {
      const connections = await alive()
      try {
        return await connections[kind](work)
      } catch (error) {
        if (hasStopped(error)) stopped = connections
        throw error
      }
    }
  const lendWriter = lend('lendWriter')
  const lendReader = lend('lendReader')
  return {
    lendWriter,
    lendReader: async (work) => {
      const before = stopped
      try {
        return await lendReader(work)
      } catch (error) {
        if (stopped === before) throw error
        return lendReader(work)
      }
    },
    close: async () => {
      await reviving?.catch(() => undefined) // nothing is open then
      await current?.close()
    },
  }
}
