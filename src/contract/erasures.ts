import { z } from 'zod'
import { erasureKeeps } from './settings.ts'

/**
 * `POST /api/erasures` with `{ key }` or `{ name }`, and perhaps `{ keep }`, as the project's settings have it when left
 * out. `anonymous` leaves the numbers as they are, with a customer of whom nobody knows who it was; `nothing` takes the customer out of the numbers, and leaves
 * the orders as orders of nobody. The person is gone from every screen and file at once.
 */
export const erasureSchema = z.object({ erased: z.int(), keep: z.enum(erasureKeeps) })
export type Erasure = z.output<typeof erasureSchema>
