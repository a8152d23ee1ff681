import type { MetricId, MetricWords } from '../words.ts'

const parted = { customers: 'Acheteurs', share: 'Part des acheteurs', revenue: 'CA' }

/** Everyone who ever bought: by value, by frequency. */
export const spenderMetrics = {
  spenders: {
    label: 'Acheteurs',
    description: 'Clients ayant au moins un achat au dernier jour de la période.',
    columns: { value: 'Acheteurs' },
  },
  'spender-thresholds': {
    label: 'Seuils des acheteurs',
    description:
      'Ce qui sépare les groupes d’acheteurs au dernier jour de la période : les chiffres d’affaires aux positions ⌊(n − 1) · 0,80⌋ et ⌊(n − 1) · 0,99⌋ des n acheteurs par ordre croissant, et le nombre moyen d’achats. Les moyens, gros et fréquents se situent au-dessus.',
    columns: {
      mediumAbove: 'Moyens au-dessus de',
      bigAbove: 'Gros au-dessus de',
      frequencyAverage: 'Fréquents au-dessus de',
      spenders: 'Acheteurs',
    },
  },
  'spenders-by-value': {
    label: 'Acheteurs par valeur d’achat',
    description:
      'Acheteurs classés par chiffre d’affaires depuis le début jusqu’au dernier jour de la période : les gros sont les premiers 1 %, les moyens les 19 % suivants, les petits les 80 % restants. À chiffre d’affaires égal, le groupe est le même.',
    columns: { band: 'Groupe', ...parted, revenueShare: 'Part du CA' },
    names: { band: { big: 'Gros', medium: 'Moyens', small: 'Petits' } },
  },
  'spenders-by-frequency': {
    label: 'Acheteurs par fréquence d’achat',
    description:
      'Acheteurs selon leurs achats depuis le début jusqu’au dernier jour de la période : « un seul achat », « fréquents » au-dessus de la moyenne, « récurrents » pour les autres. La moyenne porte sur les acheteurs de plus d’un achat, sauf si le projet compte tous les acheteurs.',
    columns: { band: 'Groupe', ...parted, revenueShare: 'Part du CA' },
    names: { band: { frequent: 'Fréquents', repeat: 'Récurrents', 'one-time': 'Un seul achat' } },
  },
} as const satisfies Partial<Record<MetricId, MetricWords>>
