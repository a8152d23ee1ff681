import type { purchases as english } from '../en/purchases.ts'
import type { Translation } from '../words.ts'

export const purchases: Translation<typeof english> = {
  'purchases.title': 'Achats',
  'purchases.about': '{name} · {period}',
  'purchases.rate': 'taux {rate}',
  'purchases.over-time': '{measure} dans le temps',
  'purchases.split': 'Ventiler par',
  'purchases.split.whole': 'Ensemble',
  'purchases.split.channel': 'Canal',
  'purchases.split.store': 'Magasin',
  'purchases.split.kind': 'Nouveaux / fidèles',
  'purchases.web-store': '{seller} : {figure}',
  'purchases.web-by-channel': 'La boutique en ligne figure sous Canal.',
  'purchases.no-figure':
    '{measure} : rien sur cette période. Choisissez d’autres dates, d’autres filtres ou un autre chiffre.',
  'purchases.no-store-sold':
    'Aucun magasin n’a rien vendu sur cette période. Choisissez d’autres dates ou retirez les filtres.',
  'purchases.empty': 'Rien n’a été acheté sur cette période. Choisissez d’autres dates.',
  'purchases.empty-filtered':
    'Rien n’a été acheté sur cette période avec ces filtres. Choisissez d’autres dates ou retirez un filtre.',
  'cohorts.longer': 'Voir les 12 derniers mois',
  'cohorts.by-month': '{title}, mois par mois',
  'cohorts.empty':
    'Personne n’a acheté pour la première fois sur cette période avec ces filtres. Choisissez d’autres dates ou retirez un filtre.',
  'cohorts.foot': 'Premiers achats de la période ; plus c’est vert, plus de clients sont revenus',
}
