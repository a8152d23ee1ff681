import type { ErasureKeeps } from '../warehouse/erase.ts'

/** Who is erased: by key, or by id, e-mail or phone. */
export type ErasureWanted = { key: number } | { name: string }

/**
 * `POST /api/erasures` with `{ key }` or `{ name }`, and perhaps `{ keep }`, as the project's settings have it when left
 * out. `anonymous` leaves the numbers as they are, with a customer of whom nobody knows who it was; `nothing` takes the customer out of the numbers, and leaves
 * the orders as orders of nobody. The person is gone from every screen and file at once.
 */
export type Erasure = { erased: number; keep: ErasureKeeps }

/**
 * `POST /api/maintenance` writes the files of the data folder anew, so that no byte of an erased person is left in them.
 * While serving this happens by itself within a day after an erasure.
 */
export type Maintenance = { erasedSince: string | null; renewedAt: string }
