import type { users as english } from '../en/users.ts'
import type { Translation } from '../words.ts'

export const users: Translation<typeof english> = {}
