/** Why a column of a file is taken for one of ours. */
export const guesses = {
  'guess.named': 'named like “{word}”',
  'guess.named-every': `named like “{word}”, and {kind, select,
    email {every value is an e-mail address} phone {every value is a phone number} day {every value is a day}
    currency {every value is a code of a currency} gender {every value is a word for a gender}
    orderStatus {every value is a status of an order} subscription {every value is a word for yes or no}
    channel {every value is a word for web or store} money {every value is an amount of money}
    whole {every value is a whole number} other {every value is a number}}`,
  'guess.named-most': `named like “{word}”, and {kind, select,
    email {values look like e-mail addresses} phone {values look like phone numbers} day {values look like days}
    currency {values look like codes of currencies} gender {values look like words for a gender}
    orderStatus {values look like statuses of orders} subscription {values look like words for yes and no}
    channel {values look like words for web and store} money {values look like amounts of money}
    whole {values look like whole numbers} other {values look like numbers}}`,
  'guess.every': `{kind, select,
    email {every value is an e-mail address} phone {every value is a phone number} day {every value is a day}
    currency {every value is a code of a currency} gender {every value is a word for a gender}
    orderStatus {every value is a status of an order} subscription {every value is a word for yes or no}
    channel {every value is a word for web or store} money {every value is an amount of money}
    whole {every value is a whole number} other {every value is a number}}`,
  'guess.most': `{kind, select,
    email {values look like e-mail addresses} phone {values look like phone numbers} day {values look like days}
    currency {values look like codes of currencies} gender {values look like words for a gender}
    orderStatus {values look like statuses of orders} subscription {values look like words for yes and no}
    channel {values look like words for web and store} money {values look like amounts of money}
    whole {values look like whole numbers} other {values look like numbers}}`,
  'guess.all-different': 'no two values are equal',
} as const
