/** What makes version n of the settings file out of version n − 1. Never edited once released; only added to. */
export const migrations: readonly string[] = [
  'create table settings (name text primary key, value text not null) strict, without rowid',
]
