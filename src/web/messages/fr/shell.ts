import type { shell as english } from '../en/shell.ts'
import type { Translation } from '../words.ts'

export const shell: Translation<typeof english> = {
  'shell.pages': 'Pages',
  'shell.page.crm': 'CRM',
  'shell.page.users': 'Contacts',
  'shell.page.purchases': 'Achats',
  'shell.page.data': 'Données',
}
