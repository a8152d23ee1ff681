import type { cards as english } from '../en/cards.ts'
import type { Translation } from '../words.ts'

export const cards: Translation<typeof english> = {
  'cards.as-of': 'Au {day}',
  'cards.number-shown': 'Indicateur affiché',
  'cards.no-earlier': 'pas de données antérieures',
  'cards.before': 'avant :',
  'cards.30-days-before': '30 jours avant',
  'cards.nobody-on-day': 'Personne n’est encore inscrit à cette date. Choisissez-en une plus récente.',
  'cards.nobody-in-period': 'Personne n’est encore inscrit sur cette période. Choisissez des dates plus récentes.',
}
