/** The frame of every page: navigation, top bar, first run, faults. */
export const shell = {
  'shell.pages': 'Pages',
  'shell.page.crm': 'CRM',
  'shell.page.users': 'Users',
  'shell.page.purchases': 'Purchases',
  'shell.page.data': 'Data',
} as const
