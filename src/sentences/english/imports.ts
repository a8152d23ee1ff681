/** Imports as a whole, uploads, and what was said of columns. */
export const imports = {
  'import.cancelled': 'The import was cancelled, and nothing of it was kept.',
  'import.stopped': 'Regulars was stopped before this import began; import it again.',
  'import.other-zone':
    'The data here has its days in {zone}, and an import cannot change that. Change it first (regulars settings set timeZone {wanted}), or import into another folder (--data).',
  'import.no-job': 'There is no such import job; past imports are at /api/imports.',
  'import.not-mapping': 'This import is {state}; only one that waits for its mapping can be mapped.',
  'import.not-planned': 'This import is {state}; only a planned one can go.',
  'import.no-currency':
    'The project has no currency yet, and rates turn every currency of these files into another: {currencies}. Say which one the rates are told in with --currency.',
  'import.either-date-order':
    'Dates in the column "{column}" of {file} may have the day or the month first: cells such as {example} fit both, and none decides. Say which with --date-order dmy or --date-order mdy (dateOrder in the API).',
  'import.both-date-orders':
    'Dates in the column "{column}" of {file} may have the day or the month first: some cells have the day first, some the month. Say which with --date-order dmy or --date-order mdy (dateOrder in the API).',
  'upload.unreadable': 'The form could not be read: {why}.',
  'upload.no-form': 'Send the files as a form (multipart/form-data), in the field "files".',
  'upload.no-file': 'The form holds no file in its field "files".',
  'upload.wishes': 'dateOrder is dmy or mdy, and plan is yes, or they are left out.',
  'upload.unknown-field':
    'The form holds an unknown field "{field}"; it may hold files, format, currency, dateOrder and plan.',
  'mapping.no-format': 'There is no format "{format}" for {file} to be.',
  'mapping.incomplete': '{missing} is missing: say which column of {file} that is.',
  'mapping.not-waiting': 'No file {file} waits for its mapping.',
  'mapping.left-out': 'Say also what {file} is.',
  'mapping.twice': '{file} is mapped twice.',
  'mapping.secret': 'The column "{column}" of {file} holds secrets, which are never read.',
  'mapping.doubled': 'Two columns of {file} are mapped to {column}: {columns}. Map only one of them.',
  'mapping.no-target': 'No format has a column "{column}" to map to.',
  'mapping.no-column': 'No file has a column "{column}". Found: {found}.',
  'mapping.no-column-in': '{file} has no column "{column}" to map.',
  'mapping.no-target-in': 'The format {format} has no column "{column}" to map to.',
  'undo.nothing': 'There is no import to undo.',
  'undo.absent': 'There is no import {id} that is not undone.',
  'undo.not-last': 'Import {newest} ({files}) came after import {id}. Undo import {newest} first.',
  'undo.too-late': 'Import {id} can no longer be undone: only the last {kept} imports can.',
  'undo.no-import': 'There is no import {id}.',
  'mapping.not-remembered': 'There is no remembered mapping {id}.',
  'import.no-zone': '"{zone}" is not a time zone; name one as in Europe/Warsaw.',
  'import.no-currency-code': '"{code}" is not a currency; name one by its three letters, as in EUR.',
} as const
