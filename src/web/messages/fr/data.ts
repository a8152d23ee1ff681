import type { data as english } from '../en/data.ts'
import type { Translation } from '../words.ts'

export const data: Translation<typeof english> = {}
