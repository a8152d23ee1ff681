import { expect, it } from 'vitest'
import { currencyDigits, inMainUnits } from './currency.ts'

it.each([
  ['EUR', 2],
  ['JPY', 0],
  ['KWD', 3],
  [null, 2],
])('%s has %i digits', (currency, digits) => expect(currencyDigits(currency)).toBe(digits))

it.each([
  [974_774_793, 2, '9747747.93'],
  [5, 2, '0.05'],
  [-40, 2, '-0.40'],
  [0, 2, '0.00'],
  [1234, 0, '1234'],
  [1234, 3, '1.234'],
  [3333.3333333, 2, '33.333333'],
  [1250.5, 2, '12.505'],
])('%d with %i digits is %s', (minor, digits, shown) => expect(inMainUnits(minor, digits)).toBe(shown))
