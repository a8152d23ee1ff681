/** What went wrong in Regulars or around it, whatever was asked. */
export const faults = {
  'fault.bug': 'This is a bug in Regulars: {what}',
  'fault.import-bug': 'This is a bug in Regulars, and nothing was imported: {what}',
  'fault.change-bug': 'This is a bug in Regulars, and nothing was changed: {what}',
  'fault.demo-bug': 'This is a bug in Regulars, and the demo store was not made: {what}',
  'fault.no-address': 'There is nothing at {path}.',
  'fault.no-token': 'The token is not this server’s.',
  'disk.full-afterwards':
    'Everything was written, but the disk of the data folder is full now. Make room before you import more.',
  'disk.full-import':
    'The disk of the data folder is full, and nothing of the import was kept. Make room and import again.',
  'disk.full-upload': 'The disk of the data folder is full. Make room and send the files again.',
  'disk.full-change': 'The disk of the data folder is full, and nothing was changed. Make room and try again.',
  'disk.full-demo': 'The disk of the data folder is full, and nothing of the demo store was kept. Make room.',
} as const
