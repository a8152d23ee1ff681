import { z } from 'zod'

/** A label: on one line, and without the sign that parts labels in files of customers. */
export const tagSchema = z
  .string({ error: 'A tag is a text' })
  .trim()
  .min(1, 'A tag must not be empty')
  .max(100, 'A tag is 100 characters long at most')
  .regex(/^[^|\r\n]*$/, 'A tag stands on one line and contains no |, which parts tags in files')
