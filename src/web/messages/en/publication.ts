/** How the ClickHouse that numbers are asked of stands to what was imported. */
export const publication = {
  'publication.none': 'There are no numbers yet: ClickHouse, of which they are asked, does not have this project’s.',
  'publication.behind':
    'The numbers are those up to {day} (version {version} of the data); what was imported or changed since is not in them yet.',
  'publication.away':
    'No new numbers can be asked for now; those shown are up to {day} (version {version} of the data).',
  'publication.on-its-way':
    'What was imported or changed last is on its way to ClickHouse; until it is there, the numbers are those up to {day} (version {version} of the data).',
  'publication.goes-on': 'Imports go on and lose nothing, and ClickHouse is tried again by itself.',
} as const
