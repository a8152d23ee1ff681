import { UserError } from './user-error.ts'

const commonDigits = 2

const inUse = new Set(Intl.supportedValuesOf('currency'))

/** Whether a word is an ISO 4217 code in use, in capitals. */
export const isCurrency = (code: string): boolean => inUse.has(code)

/**
 * Digits after the point of a currency (ISO 4217): 2 for EUR, 0 for JPY, 3 for KWD; 2 while none is known.
 * Throws UserError for what is no code of a currency.
 */
export function currencyDigits(currency: string | null): number {
  if (currency === null) return commonDigits
  try {
    const { maximumFractionDigits } = new Intl.NumberFormat('en', { style: 'currency', currency }).resolvedOptions()
    return maximumFractionDigits ?? commonDigits
  } catch {
    throw new UserError(`"${currency}" is no currency. Give an ISO 4217 code of three letters, such as EUR.`)
  }
}

/** Minor units as a decimal number of main units, exact for whole minor units: 123456 → 1234.56. */
export function inMainUnits(minor: number, digits: number): string {
  const [whole = '0', fraction = ''] = Math.abs(minor)
    .toFixed(Number.isInteger(minor) ? 0 : 4)
    .split('.')
  const padded = whole.padStart(digits + 1, '0')
  const point = padded.length - digits
  const behind = padded.slice(point) + fraction.replace(/0+$/, '')
  return `${minor < 0 ? '-' : ''}${padded.slice(0, point)}${behind === '' ? '' : `.${behind}`}`
}
