/** More columns than any shop's export has; a header is matched against every format, so its width is time. */
export const mostColumns = 2_000

/** Text tables shrink five to fifty times; more than this is made to fill disks. */
export const mostInflation = 250
/** Below this nothing is said of inflation: a small file of equal rows shrinks as much as it likes. */
export const harmlessInflation = 64 * 2 ** 20

/** Strings of a workbook are held in memory, for its cells name them by number. */
export const mostSharedText = 100_000_000

/** Memory of the process that reads: of JavaScript, and of the engine that reads Parquet. */
export const readerMegabytes = 512

/** Time and memory of the process that reads; the time is enough for an honest file on a slow, busy machine. */
export type ReaderLimits = { megabytes: number; secondsFor: (bytes: number) => number }
export const readerLimits: ReaderLimits = {
  megabytes: readerMegabytes,
  secondsFor: (bytes) => 9 + 5 * (bytes / 2 ** 20),
}

/** Plain text up to this size is read without a process of its own: it can take neither long nor much memory. */
export const harmlessText = 2 * 2 ** 20
