import type { purchases as english } from '../en/purchases.ts'
import type { Translation } from '../words.ts'

export const purchases: Translation<typeof english> = {}
