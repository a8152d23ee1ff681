import { UserError } from '../user-error.ts'
import { cleanHere } from './clean-file.ts'
import { headerHere } from './read-header.ts'
import { type ReaderAnswer, readerTask } from './reader.ts'

// The process that reads files which may be hostile: what kills it kills nothing else.

const answer = (message: ReaderAnswer): void => {
  process.send?.(message)
}

process.once('message', async (message) => {
  try {
    const { source, folder } = readerTask.parse(message)
    if (folder === null) answer({ header: await headerHere(source) })
    else answer({ clean: await cleanHere(source, folder, { signal: undefined, onRows: (rows) => answer({ rows }) }) })
  } catch (error) {
    if (error instanceof UserError) answer({ error: error.message, said: error.said, isUsers: true })
    else answer({ error: error instanceof Error ? error.message : String(error), isUsers: false })
  }
})

// Who asked ends this process when the answer is there: one that ends by itself may be gone before its answer is read.
process.once('disconnect', () => process.exit())
