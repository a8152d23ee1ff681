/** Metrics and their periods, schemes, settings, saved views, the demo store. */
export const project = {
  'metric.absent': 'There is no metric "{id}". The command "regulars metrics" lists them all.',
  'metric.absent-near': 'There is no metric "{id}". Did you mean {near}?',
  'period.reversed': 'from ({from}) is after to ({to}).',
  'period.begins-after-today': 'from ({from}) is after to ({to}, the day on which the data stands).',
  'period.too-long': '{from} to {to} is too long for a {grain} at a time; ask by month or year.',
  'period.scored-too-often':
    '{from} to {to} by {grain} scores all spenders {days} times, and {most} is the most; ask by a longer grain.',
  'segment.absent': 'There is no segment "{segment}" in {scheme}. There are: {known}.',
  'scheme.absent': 'There is no scheme "{id}". There are: {known}.',
  'scheme.absent-near': 'There is no scheme "{id}". Did you mean {near}?',
  'scheme.no-version': 'There is no version {version} of the scheme "{id}"; its newest is {newest}.',
  'scheme.built-in-unchanged':
    '{name} comes with Regulars and cannot be changed; save it without its id, as a scheme of your own.',
  'scheme.built-in-stays': '{name} comes with Regulars and cannot be removed.',
  'settings.rebuilding': 'The facts are being rebuilt for another change. Wait for it, or stop it.',
  'settings.absent': 'There is no setting "{name}". There are: {known}.',
  'settings.absent-near': 'There is no setting "{name}". Did you mean {near}?',
  'settings.no-object': 'The change must be an object of settings, as in \'{\' "name": "My shop" \'}\'.',
  'settings.invalid-name': 'name is {given}; it must be a name of 1 to 80 characters.',
  'settings.invalid-timeZone': 'timeZone is {given}; it must be a time zone, as in Europe/Warsaw.',
  'settings.invalid-currency': 'currency is {given}; it must be a currency by its three letters, as in EUR, or none.',
  'settings.invalid-defaultCountry':
    'defaultCountry is {given}; it must be a country by its two letters, as in PL, or none.',
  'settings.invalid-today':
    'today is {given}; it must be a day from 1900-01-01 to 2299-12-30, as in 2011-12-09, or automatic.',
  'settings.invalid-frequencyAverage': 'frequencyAverage is {given}; it must be repeatSpenders or allSpenders.',
  'settings.invalid-refundDating': 'refundDating is {given}; it must be ownDay or orderDay.',
  'settings.invalid-weekStart': 'weekStart is {given}; it must be monday or sunday.',
  'settings.invalid-erasureKeeps': 'erasureKeeps is {given}; it must be anonymous or nothing.',
  'settings.currency-fixed':
    'The money here is kept in {currency}, so the base currency cannot change any more. Import the files into another folder (--data) for {wanted}.',
  'settings.currency-stays':
    'The money here is kept in {currency}, so the base currency cannot change any more. Import the files into another folder (--data) for another currency.',
  'demo.has-data': 'This project has data already, which the demo store would mix with. Nothing was changed.',
  'demo.absent': 'There is no demo store here, so there is none to remove.',
  'demo.has-imports':
    'Files were imported into the demo store, and would go with it: {files}. Undo them first, or remove both.',
  'view.absent': 'There is no saved view with the id {id}.',
} as const
