/** What a person should read in the report of an import. */
export const notes = {
  'note.no-currency': "No file names a currency, so {currency} was taken as the project's.",
  'note.mapped-as-told': '{file} was mapped as told: {pairs}.',
  'note.mapped-as-remembered': '{file} was mapped as remembered on {day}: {pairs}.',
  'note.windows-1252': '{file} is not UTF-8; it was read as Windows-1252.',
  'note.unused-columns': 'Columns of {file} that were not used: {columns}.',
  'note.no-rows': '{file} has a header and no rows.',
  'note.titles': '{file}: above the table {lines, plural, one {# line was} other {# lines were}} not read: {titles}.',
  'note.further-sheets': 'Further sheets of {file} were not read: {sheets}.',
  'note.shared-email': '{customers} customers of different ids share an e-mail address; they stay apart.',
  'note.unattributed':
    '{orders, plural, one {# order has} other {# orders have}} no valid e-mail or phone to know the customer by: unattributed.',
} as const
