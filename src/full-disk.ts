/** Whether an error, of Node or of the engine, says that the disk takes no more. */
export const isFullDisk = (error: unknown): boolean =>
  error instanceof Error && /ENOSPC|EFBIG|EDQUOT|no space left|file too large|disk quota/i.test(error.message)
