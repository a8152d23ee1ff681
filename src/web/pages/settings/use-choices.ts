import { useMemo } from 'react'
import type { SettingsState } from '../../../contract/settings.ts'
import { useWords } from '../../messages/language.ts'

type Choices = readonly (readonly [string, string])[]

/** Codes with their names in the reader's language, in the order of the names. */
const named = (codes: readonly string[], nameOf: (code: string) => string, locale: string): Choices =>
  codes.map((code) => [code, nameOf(code)] as const).toSorted(([, one], [, other]) => one.localeCompare(other, locale))

/** What the lists of the page hold: zones, currencies and countries, with the ones in force among them. */
export function useChoices({ settings: { timeZone }, countries }: Pick<SettingsState, 'settings' | 'countries'>) {
  const { locale } = useWords().intl
  return useMemo(() => {
    const currencyName = new Intl.DisplayNames(locale, { type: 'currency' })
    const countryName = new Intl.DisplayNames(locale, { type: 'region' })
    const zones = new Set(['UTC', timeZone, ...Intl.supportedValuesOf('timeZone')])
    return {
      timeZones: [...zones].toSorted().map((zone) => [zone, zone.replaceAll('_', ' ')] as const),
      currencies: Intl.supportedValuesOf('currency').map(
        (code) => [code, `${code} · ${currencyName.of(code)}`] as const,
      ),
      countries: named(countries, (code) => countryName.of(code) ?? code, locale),
    }
  }, [locale, timeZone, countries])
}
