import type { MetricId, MetricWords } from '../words.ts'

/** The segments of the scheme Standard 11. */
const segments = {
  champions: 'Champions',
  loyal: 'Fidèles',
  'potential-loyalist': 'Fidèles potentiels',
  'new-customers': 'Nouveaux clients',
  promising: 'Prometteurs',
  'need-attention': 'À surveiller',
  'about-to-sleep': 'Bientôt endormis',
  'at-risk': 'À risque',
  'cannot-lose-them': 'À ne pas perdre',
  hibernating: 'En hibernation',
  lost: 'Perdus',
}
const parted = { customers: 'Acheteurs', share: 'Part des acheteurs', revenue: 'CA' }

/** Everyone who ever bought: by value, by frequency, by RFM. */
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
  'rfm-matrix': {
    label: 'Matrice RFM',
    description:
      'Acheteurs au dernier jour de la période par score de récence (5 : achat le plus récent) et score de fréquence (5 : achats les plus fréquents). Une case réunit tous les scores de montant ; elle porte le nom du segment de Standard 11 auquel appartiennent la plupart de ses acheteurs.',
    columns: {
      recency: 'Score de récence',
      frequency: 'Score de fréquence',
      ...parted,
      averageRevenue: 'CA moyen',
      segment: 'Segment principal',
    },
    names: { segment: segments },
  },
  'rfm-segments': {
    label: 'Segments RFM',
    description:
      'Acheteurs au dernier jour de la période par segment du schéma Standard 11 : chacun est noté de 1 à 5 en récence (jours depuis le dernier achat, moins il y en a, mieux c’est), fréquence (achats) et montant (chiffre d’affaires) selon les quantiles de tous les acheteurs.',
    columns: {
      segment: 'Segment',
      ...parted,
      averageRevenue: 'CA moyen',
      averageRecency: 'Récence moyenne',
      averageFrequency: 'Achats en moyenne',
    },
    names: { segment: segments },
  },
  'rfm-bins': {
    label: 'Tranches RFM',
    description:
      'Pour chaque score de chaque axe : la plus petite et la plus grande valeur des acheteurs qui l’ont au dernier jour de la période, et leur nombre. Récence en jours depuis le dernier achat, fréquence en achats, montant en chiffre d’affaires. Une tranche peut être vide, car des valeurs égales ont toujours le même score.',
    columns: { axis: 'Axe', score: 'Score', from: 'De', to: 'À', customers: 'Acheteurs' },
    names: { axis: { recency: 'Récence', frequency: 'Fréquence', monetary: 'Montant' } },
  },
} as const satisfies Partial<Record<MetricId, MetricWords>>
