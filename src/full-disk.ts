import { sentence } from './sentences/sentence.ts'

/** Whether an error, of Node or of the engine, says that the disk takes no more. */
export const isFullDisk = (error: unknown): boolean =>
  error instanceof Error &&
  /ENOSPC|EFBIG|EDQUOT|no space left|file too large|disk quota|disk is full|failed to offload|max_temp_directory_size/i.test(
    error.message,
  )

/** What to tell when a full disk was met after everything had been written. */
export const fullAfterwards = sentence('disk.full-afterwards')
