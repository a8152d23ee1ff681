import { isUtf8 } from 'node:buffer'
import { closeSync, createReadStream, openSync, writeSync } from 'node:fs'
import { stat } from 'node:fs/promises'
import { basename, join } from 'node:path'
import { createGunzip } from 'node:zlib'
import { UserError } from '../user-error.ts'
import { recordScanner } from './csv-records.ts'
import type { RecognisedFile } from './detect.ts'

/** A file made ready for the engine: UTF-8, LF, no header, its line number before each row; malformed rows stand apart. */
export type CleanFile = { goodPath: string; badPath: string; good: number; bad: number; isWindows1252: boolean }

export type CleanOptions = {
  signal: AbortSignal | undefined
  onRows: (rows: number) => void
}

type Encoding = 'utf-8' | 'windows-1252'

class NotUtf8 extends Error {}

const blockSize = 1 << 20
/** Bytes that Windows-1252 leaves undefined. */
const undefinedBytes = [0x81, 0x8d, 0x8f, 0x90, 0x9d]

/** Writes whole records in blocks, so that no block ends inside a character. */
function blockWriter(path: string, encoding: Encoding, name: string) {
  const file = openSync(path, 'w')
  const block = Buffer.allocUnsafe(blockSize)
  const decoder = new TextDecoder('windows-1252')
  let used = 0
  const flush = () => {
    const written = block.subarray(0, used)
    used = 0
    if (encoding === 'utf-8') {
      if (!isUtf8(written)) throw new NotUtf8()
      writeSync(file, written)
      return
    }
    if (undefinedBytes.some((byte) => written.includes(byte))) {
      throw new UserError(`${name} is neither UTF-8 nor Windows-1252 text. Save it as UTF-8 and import it again.`)
    }
    writeSync(file, decoder.decode(written))
  }
  return {
    write: (prefix: string, bytes: Buffer, start: number, end: number) => {
      if (used + prefix.length + (end - start) + 1 > blockSize) flush()
      used += block.write(prefix, used, 'latin1')
      used += bytes.copy(block, used, start, end)
      block[used] = 0x0a
      used += 1
    },
    close: (isWhole: boolean) => {
      try {
        if (isWhole) flush()
      } finally {
        closeSync(file)
      }
    },
  }
}

const byteOrderMark = Buffer.from([0xef, 0xbb, 0xbf])

async function* chunksOf({ path, isGzipped }: RecognisedFile): AsyncGenerator<Buffer> {
  const source = createReadStream(path, { highWaterMark: 1 << 18 })
  const stream = isGzipped ? source.pipe(createGunzip({ chunkSize: 1 << 18 })) : source
  if (isGzipped) source.on('error', (error) => stream.destroy(error))
  let isFirst = true
  for await (const chunk of stream) {
    const bytes = Buffer.isBuffer(chunk) ? chunk : Buffer.from(String(chunk))
    yield isFirst && bytes.subarray(0, 3).equals(byteOrderMark) ? bytes.subarray(3) : bytes
    isFirst = false
  }
}

async function rewrite(
  file: RecognisedFile,
  folder: string,
  encoding: Encoding,
  { signal, onRows }: CleanOptions,
): Promise<CleanFile> {
  const goodPath = join(folder, 'good.csv')
  const badPath = join(folder, 'bad.csv')
  const goodRows = blockWriter(goodPath, encoding, basename(file.path))
  const badRows = blockWriter(badPath, 'utf-8', basename(file.path))
  const decoder = new TextDecoder(encoding)
  let [good, bad, isWhole] = [0, 0, false]
  const scanner = recordScanner(file.delimiter, file.header.length, {
    good: (bytes, start, end, line) => {
      good += 1
      goodRows.write(`${line}${file.delimiter}`, bytes, start, end)
    },
    bad: (line, reason, text) => {
      bad += 1
      const words = decoder.decode(text).replaceAll('\0', ' ').replaceAll('"', '""')
      const quoted = Buffer.from(`"${words}"`)
      badRows.write(`${line},"${reason}",`, quoted, 0, quoted.length)
    },
  })
  try {
    for await (const chunk of chunksOf(file)) {
      signal?.throwIfAborted()
      scanner.push(chunk)
      onRows(good + bad)
    }
    scanner.finish()
    isWhole = true
  } finally {
    try {
      goodRows.close(isWhole)
    } finally {
      badRows.close(isWhole)
    }
  }
  return { goodPath, badPath, good, bad, isWindows1252: encoding === 'windows-1252' }
}

const isDamage = (error: unknown): boolean =>
  error instanceof Error && 'code' in error && /^Z_/.test(String(error.code))

/**
 * Reads a file to its end before anything is imported: a damaged archive or an unknown encoding is found now, not after.
 * Memory stays bounded whatever the size. Throws UserError.
 */
export async function cleanFile(file: RecognisedFile, folder: string, options: CleanOptions): Promise<CleanFile> {
  try {
    return await rewrite(file, folder, 'utf-8', options)
  } catch (error) {
    if (error instanceof NotUtf8) return rewrite(file, folder, 'windows-1252', options)
    if (!isDamage(error)) throw error
    const { size } = await stat(file.path)
    throw new UserError(
      `${basename(file.path)} (${size} bytes) is a damaged or cut-off gzip file. Compress it again, or import the plain CSV.`,
    )
  }
}
