import { createServer, type Server } from 'node:net'

/** A port where nothing listens, or where something takes connections and says nothing. */
export async function withPort<Result>(listens: boolean, work: (port: number) => Promise<Result>): Promise<Result> {
  const silent: Server = createServer(() => undefined)
  await new Promise<void>((resolve) => silent.listen(0, '127.0.0.1', resolve))
  const address = silent.address()
  const port = typeof address === 'object' && address !== null ? address.port : 0
  if (!listens) await new Promise((resolve) => silent.close(resolve))
  try {
    return await work(port)
  } finally {
    silent.close()
  }
}
