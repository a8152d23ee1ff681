/** Engagements, their letters, and the servers that take them. */
export const engagements = {
  'engagement.absent': 'There is no engagement {id}.',
  'engagement.no-secret':
    'A webhook needs a secret that its receiver checks signatures with. Give one of 16 characters or more.',
  'engagement.scheduled': 'Engagement {id} is scheduled. Make it a draft again by stopping it, then change it.',
  'engagement.unchangeable': 'Engagement {id} is {state}, and what it says cannot be changed any more.',
  'engagement.begun': 'Engagement {id} is {state}; it starts once only.',
  'engagement.moment-past':
    'The moment of engagement {id}, {moment}, is past. Name a later one, or none to start at once.',
  'engagement.draft': 'Engagement {id} is a draft and sends nothing.',
  'engagement.ended': 'Engagement {id} is {state} already.',
  'engagement.kept': 'Engagement {id} is {state}, and what it did is kept. Only one that has not begun can be removed.',
  'engagement.no-file': 'Engagement {id} goes out by {channel}, and has no file.',
  'engagement.not-begun': 'Engagement {id} has not begun. Start it first.',
  'engagement.nobody':
    'Nobody would be written to now: everyone of the audience is left out or held back. Choose another audience, channel or control group.',
  'engagement.overtaken':
    'Engagement {id} was changed meanwhile, in another window or by somebody else. Load what was saved, or save yours over it.',
  'letter.no-address': '"{given}" is no e-mail address. Write it as in ada@example.com.',
  'letter.unknown-field': 'A message knows no {field}. There are: {known}.',
  'sending.no-mail-server': 'No mail server is set. Name one under "How messages leave".',
  'sending.nobody-could-unsubscribe':
    'No public address is set, so nobody could unsubscribe. Name one (publicUrl) under "How messages leave".',
  'sending.no-public-address': 'No public address is set. Name one (publicUrl) under "How messages leave".',
  'sending.not-taken': 'The mail server {host} did not take the message to {to}: {why}.',
  'sending.private-host':
    '{host} is on this machine or in a private network ({address}), which is not reached. If that is meant, allow private networks (allowsPrivateHosts) under "How messages leave".',
  'sending.no-sender':
    '"{from}" names no e-mail address to send from. Write it as in shop@example.com, with or without a name before it.',
  'sending.no-web-address': '{url} is no address of the web. Name one that begins with https://.',
  'sending.redirected': '{url} redirected more than {most} times. Name the address that it leads to.',
  'sending.server-unusable': 'The mail server {host} cannot be used: {why}.',
  'sending.untrusted-certificate':
    'The certificate of the mail server {host} is not trusted: {why}. Have it signed by a known authority for this very name, or start Regulars with NODE_EXTRA_CA_CERTS naming the file of your own authority.',
  'sending.user-refused':
    'The mail server {host} did not accept the user "{user}" with this password. Check both under "How messages leave".',
  'sending.user-refused-with':
    'The mail server {host} did not accept the user "{user}" with this password (answer {answer}). Check both under "How messages leave".',
  'sending.no-encryption':
    'The mail server {host} offers no encryption on port {port}, and a password is not sent in the clear. Name its port with TLS (often 465 or 587) under "How messages leave".',
  'sending.no-answer': 'Nothing answers at {host} on port {port}. Check the mail server under "How messages leave".',
  'sending.no-host': 'There is no host {host}. Check the mail server under "How messages leave".',
} as const
