/** Customers, tags and audiences. */
export const people = {
  'customer.absent': 'There is no customer {key}.',
  'customers.too-many-for-excel':
    'These are {count} customers, and a sheet of Excel holds {most}. Ask for CSV, or for fewer.',
  'customers.nothing-sought': 'q is empty; it must be an id, e-mail address, phone number or name, or a part.',
  'customers.filter-fault': 'who {fault}',
  'customers.no-column': 'There is no column "{column}" of customers. There are: {known}.',
  'erase.no-key': 'There is no customer with the key {key}. Name one by id, e-mail or phone.',
  'erase.nobody-called': 'There is no customer "{name}". Name one by id, e-mail or phone.',
  'erase.several': '{count} customers bear "{name}". Erase them one by one: by id, or by key ({keys}).',
  'tag.absent': 'There is no tag "{tag}".',
  'tag.absent-near': 'There is no tag "{tag}". Did you mean {near}?',
  'tag.taken': 'There is a tag "{tag}" already. Add people to it.',
  'tag.name-taken': 'There is a tag "{name}" already. Merge "{tag}" into it to make them one.',
  'tag.into-itself': '"{tag}" cannot be merged into itself. Name another tag.',
  'audience.absent': 'There is no audience {id}.',
  'audience.removed': 'There is no audience {id}. It may have been removed.',
  'audience.name-taken': 'There is an audience "{name}" already. Give this one another name.',
  'audience.use.draft': 'The draft "{name}" cannot be started until another audience is chosen for it.',
  'audience.use.scheduled':
    'The scheduled "{name}" will not begin at its moment: make it a draft again and choose another audience.',
  'audience.use.running': 'The running "{name}" goes on: whom it writes to was settled when it began.',
  'audience.named-by': 'The audience "{naming}" is made of "{name}" and others. Remove "{naming}" first.',
} as const
