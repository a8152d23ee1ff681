/** Columns of shop systems that let someone in: they are dropped before a row is looked at. */
const secretColumns = new Set([
  ...['password', 'password_hash', 'passwd', 'user_pass', 'rp_token', 'rp_token_created_at', 'confirmation'],
  ...['secure_key', 'reset_password_token', 'reset_password_validity', 'session_tokens'],
])

/** Whether a column of a file must never be read, kept or shown. */
export const isSecretColumn = (name: string): boolean => secretColumns.has(name.trim().toLowerCase())
