import { isUtf8 } from 'node:buffer'
import { closeSync, openSync, writeFileSync } from 'node:fs'
import { sentence } from '../sentences/sentence.ts'
import { UserError } from '../user-error.ts'

export type Encoding = 'utf-8' | 'windows-1252'

export class NotUtf8 extends Error {}

const blockSize = 1 << 20
/** Bytes that Windows-1252 leaves undefined. */
const undefinedBytes = [0x81, 0x8d, 0x8f, 0x90, 0x9d]

/** Writes whole records in blocks, so that no block ends inside a character. */
export function blockWriter(path: string, encoding: Encoding, name: string) {
  const file = openSync(path, 'w')
  const block = Buffer.allocUnsafe(blockSize)
  const decoder = new TextDecoder('windows-1252')
  let used = 0
  const flush = () => {
    const written = block.subarray(0, used)
    used = 0
    if (encoding === 'utf-8') {
      if (!isUtf8(written)) throw new NotUtf8()
      writeFileSync(file, written) // `writeSync` may write less than all, as on a disk that is nearly full
      return
    }
    if (undefinedBytes.some((byte) => written.includes(byte))) {
      throw new UserError(sentence('file.not-text', { file: name }))
    }
    writeFileSync(file, decoder.decode(written))
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
