import type { crm as english } from '../en/crm.ts'
import type { Translation } from '../words.ts'

export const crm: Translation<typeof english> = {}
