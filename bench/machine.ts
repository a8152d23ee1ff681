import { availableParallelism, cpus, loadavg, totalmem } from 'node:os'
import { Worker } from 'node:worker_threads'
import { version as engineVersion } from '@duckdb/node-api'

/** The machine, the versions and how busy it is, as a sentence. */
export const describeMachine = (): string =>
  `Machine: ${availableParallelism()} cores (${cpus()[0]?.model.trim()}), ${Math.round(totalmem() / 2 ** 30)} GB of memory, ` +
  `Node ${process.versions.node}, DuckDB ${engineVersion()}; load ${loadavg()[0]?.toFixed(1)} before the run, and other work lengthens every figure.`

const bytesCopied = 2 ** 27
const copies = 8

/** Copies a block to and fro, and tells the seconds of the fastest copy. */
const copying = `
  const { parentPort } = require('node:worker_threads')
  const [from, to] = [new Float64Array(${bytesCopied / 8}).fill(1), new Float64Array(${bytesCopied / 8})]
  let least = Infinity
  for (let copy = 0; copy < ${copies}; copy += 1) {
    const start = performance.now()
    to.set(from)
    least = Math.min(least, performance.now() - start)
  }
  parentPort.postMessage(least / 1000)`

const secondsOfCopy = (): Promise<number> =>
  new Promise((resolve, reject) => {
    const worker = new Worker(copying, { eval: true })
    worker.once('message', resolve)
    worker.once('error', reject)
  })

/** Bytes a second that all cores together read and write, copying memory. */
export async function memoryBandwidth(): Promise<number> {
  const seconds = await Promise.all(Array.from({ length: availableParallelism() }, secondsOfCopy))
  return seconds.reduce((sum, each) => sum + (2 * bytesCopied) / each, 0)
}
