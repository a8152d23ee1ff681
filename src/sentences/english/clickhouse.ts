/** What keeps a ClickHouse from answering, and what it holds. */
export const clickhouse = {
  'clickhouse.unreached':
    'ClickHouse could not be reached at {place} ({code}). Check the host and port of the address, and that the server runs.',
  'clickhouse.broke-off':
    'ClickHouse at {place} broke off in the middle of an answer, of which nothing counts. Check that the server still runs, then try again.',
  'clickhouse.untrusted':
    'The connection to ClickHouse at {place} failed ({code}). Check whether the address should say clickhouse:// (without TLS) or clickhouses:// (with it); give Node a private authority with NODE_EXTRA_CA_CERTS.',
  'clickhouse.silent':
    'ClickHouse at {place} sent nothing for longer than the {seconds} seconds that a question may take. Check that the server still answers, then try again.',
  'clickhouse.proxy': 'Something in front of ClickHouse at {place} says that it is down. Try again later.',
  'clickhouse.busy':
    'ClickHouse at {place} could not answer now: {what}. Try again; if it persists, look into its log.',
  'clickhouse.refused-user':
    'ClickHouse at {place} refused the user "{user}" or its password. Correct them in the address (special characters as %-codes), or allow the user to come from this machine.',
  'clickhouse.no-database':
    'ClickHouse at {place} has no database "{database}". Create it there (create database {database}), or name another in the address.',
  'clickhouse.no-right': 'ClickHouse at {place} does not allow the user "{user}" to do this: {what} Grant it there.',
  'clickhouse.only-reads':
    'ClickHouse at {place} lets the user "{user}" only read, without settings. Take another user, or set its readonly to 2.',
  'clickhouse.time-limit':
    'ClickHouse at {place} stopped a statement at its time limit of {seconds} seconds. Ask for a shorter period, or raise max_execution_time in the address.',
  'clickhouse.memory-limit':
    'ClickHouse at {place} stopped a statement at the memory limit of {mebibytes} MiB. Ask for a shorter period, raise max_memory_usage in the address, or give the server more memory.',
  'clickhouse.memory-limit-of-server':
    'ClickHouse at {place} stopped a statement at the memory limit that the server sets. Ask for a shorter period, raise max_memory_usage in the address, or give the server more memory.',
  'clickhouse.too-old':
    'ClickHouse at {place} is version {version}; Regulars needs {oldest} or newer. Upgrade the server.',
  'clickhouse.no-cluster':
    'ClickHouse at {place} knows no cluster "{cluster}". It knows {known}. Name one of remote_servers of its configuration in the address.',
  'clickhouse.no-cluster-at-all':
    'ClickHouse at {place} knows no cluster "{cluster}". It knows no cluster. Name one of remote_servers of its configuration in the address.',
  'publication.other-project':
    'ClickHouse at {hosts}, database {database} holds the data of another project. Name another database in the address, or drop this one there.',
  'publication.none-yet':
    'The numbers are asked of ClickHouse at {hosts}, database {database}, where those of this project are not yet.',
  'publication.failed': 'Bringing the numbers to ClickHouse at {hosts}, database {database} failed: {what}',
} as const
