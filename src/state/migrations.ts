/** What makes version n of the settings file out of version n − 1. Never edited once released; only added to. */
export const migrations: readonly string[] = [
  'create table settings (name text primary key, value text not null) strict, without rowid',
  `create table schemes (id text not null, version integer not null, definition text not null, saved_at text not null,
    primary key (id, version)) strict, without rowid;
  create table hidden_schemes (id text primary key, hidden_at text not null) strict, without rowid`,
  `create table views (id integer primary key, name text not null unique collate nocase, address text not null,
    saved_at text not null) strict`,
  `create table mappings (id integer primary key, shape text not null unique, header text not null, format text not null,
    columns text not null, remembered_on text not null) strict`,
  `create table audiences (id integer primary key autoincrement, name text not null unique collate nocase,
    who text not null, is_fixed integer not null, made_at text) strict`,
  `create table engagements (id integer primary key autoincrement, draft text not null, state text not null,
    started_on text, started_at text, ended_at text, fault text) strict;
  create table deliveries (engagement integer not null, customer_key integer not null, outcome text not null, reason text,
    batch integer, attempts integer not null, primary key (engagement, customer_key)) strict, without rowid;
  create index deliveries_by_outcome on deliveries (engagement, outcome, attempts, batch)`,
  'alter table engagements add column fault_said text',
]
