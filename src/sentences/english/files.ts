/** Files that cannot be read, and what to do about them. */
export const files = {
  'file.none-given': 'No file was given to import.',
  'file.absent': 'There is no file {path}. Check the path and its spelling.',
  'file.no-match': 'No file fits {pattern}. Check the folder and the spelling.',
  'file.directory': '{path} is a directory. Give the files in it, one by one.',
  'file.not-regular': '{path} is not a regular file, so it cannot be imported.',
  'file.no-bytes': '{path} is empty (0 bytes). There is nothing to import.',
  'file.unreadable': '{path} cannot be read: {why}.',
  'file.empty': '{file} is empty. There is nothing to import.',
  'file.damaged-gzip': '{file} is a damaged or cut-off gzip file. Compress it again, or import the plain CSV.',
  'file.old-workbook': '{file} is an old Excel workbook. Save it as .xlsx or CSV and import that.',
  'file.binary': '{file} is a binary file, not text. Regulars reads CSV, JSON lines, Excel (.xlsx) and Parquet files.',
  'file.gzipped-kind': '{file} is a gzipped {kind} file. Unpack it first.',
  'file.json-list': '{file} is one JSON list. Give JSON lines: one object a line, without a list around them.',
  'file.not-text': '{file} is neither UTF-8 nor Windows-1252 text. Save it as UTF-8 and import it again.',
  'file.unpacks-to-too-much':
    '{file} unpacks to more than {most} times its size, which no table does. Give the table itself.',
  'file.took-too-long':
    '{file} took more time to read than a file of its size may. It may be damaged; export it again.',
  'file.took-too-much-memory':
    '{file} took more memory to read than a file of its size may. It may be damaged; export it again.',
  'file.changed': '{file} changed while it was read, and nothing was imported. Import it again when it is whole.',
  'file.vanished': '{file} vanished while it was read, and nothing was imported. Import it again when it is whole.',
  'file.too-many-columns': '{file} has {columns} columns; at most {most} are read. Leave out what is not needed.',
  'file.more-columns-than-read': '{file} has more than {most} columns. Leave out what is not needed.',
  'file.doubled-column': '{file} has two columns named "{column}". Rename one of them and import it again.',
  'file.nested-json':
    'Line {line} of {file} holds an object or a list under "{key}". Give each value a key of its own, so that a line is a row of plain values.',
  'file.nested-column': 'The column "{column}" of {file} holds {type}, not plain values. Flatten it first.',
  'file.unsound-parquet': '{file} is no sound Parquet file ({why}). Write it again, or export it as CSV.',
  'file.swollen-parquet':
    '{file} says that its {size} bytes hold {values} values in {bytes} bytes, which no sound file does. Write it again, or export it as CSV.',
  'file.swollen-workbook': '{file} unpacks to more than {most} times its size, which no table does. Save it as CSV.',
  'file.wordy-workbook': '{file} holds too much text for a workbook. Save its sheet as CSV.',
  'file.archive': '{file} is a ZIP archive, not an Excel workbook. Unpack it and import the files in it.',
  'file.empty-workbook': '{file} has no sheet with anything in it. There is nothing to import.',
  'file.damaged-workbook': '{file} is a damaged workbook ({why}). Save it again, or as CSV.',
  'file.alone-olist-parts': '{file} says nothing without its orders. Give olist_orders_dataset.csv with it.',
  'file.alone-olist-orders-without-customers':
    '{file}: each of these orders has a customer_id of its own, so they do not say who bought. Give olist_customers_dataset.csv with them.',
  'file.alone-olist-orders-without-amounts':
    '{file}: these orders bear no amounts. Give olist_order_payments_dataset.csv (or olist_order_items_dataset.csv) with them.',
  'file.alone-olist-products':
    '{file}: these products say nothing without the items of orders. Give olist_order_items_dataset.csv (with orders and customers) with them.',
  'file.alone-olist-translations':
    '{file}: these names of categories say nothing without products. Give olist_products_dataset.csv with them.',
} as const
