import type { MetricId, MetricWords } from '../words.ts'

/** The segments of the scheme Standard 11, which is asked for when none is named. */
const states = {
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
const origins = { ...states, 'not-yet-a-spender': 'Pas encore acheteurs' }
const parted = { customers: 'Acheteurs', share: 'Part des acheteurs', revenue: 'CA' }

/** Recency, frequency, monetary: who the spenders are, and how they move. */
export const rfmMetrics = {
  'rfm-matrix': {
    label: 'Matrice RFM',
    description:
      'Acheteurs au dernier jour de la période par score de récence (le plus haut : achat le plus récent) et score de fréquence (le plus haut : achats les plus fréquents) du schéma demandé, Standard 11 à défaut. Une case réunit tous les scores de montant ; elle porte le nom du segment auquel appartiennent la plupart de ses acheteurs. Avec une fenêtre, qui n’y a rien acheté n’est dans aucune case, mais compte dans le total dont les parts sont tirées.',
    columns: {
      recency: 'Score de récence',
      frequency: 'Score de fréquence',
      ...parted,
      averageRevenue: 'CA moyen',
      segment: 'Segment principal',
    },
    names: { segment: states },
  },
  'rfm-segments': {
    label: 'Segments RFM',
    description:
      'Acheteurs au dernier jour de la période par segment du schéma demandé (Standard 11 à défaut) : chacun est noté en récence (jours depuis le dernier achat), en fréquence (achats) et en montant (chiffre d’affaires), et les trois scores désignent le segment. Avec une fenêtre, qui n’y a rien acheté est hors fenêtre.',
    columns: {
      segment: 'Segment',
      ...parted,
      averageRevenue: 'CA moyen',
      averageRecency: 'Récence moyenne',
      averageFrequency: 'Achats en moyenne',
    },
    names: { segment: states },
  },
  'rfm-bins': {
    label: 'Tranches RFM',
    description:
      'Pour chaque score de chaque axe du schéma demandé : la plus petite et la plus grande valeur des acheteurs qui l’ont au dernier jour de la période, et leur nombre. Récence en jours depuis le dernier achat, fréquence en achats, montant en chiffre d’affaires. Une tranche peut être vide, car des valeurs égales ont toujours le même score.',
    columns: { axis: 'Axe', score: 'Score', from: 'De', to: 'À', customers: 'Acheteurs' },
    names: { axis: { recency: 'Récence', frequency: 'Fréquence', monetary: 'Montant' } },
  },
  'rfm-transition': {
    label: 'Transitions RFM',
    description:
      'Acheteurs au dernier jour de la période selon leur segment à la fin du premier jour et leur segment au dernier, dans le schéma demandé (Standard 11 à défaut) ; ceux qui ont commencé à acheter entre-temps viennent de « pas encore acheteurs », et une fenêtre ajoute ceux qui en sont sortis. La part est celle de la ligne. La somme d’une ligne est l’effectif de son segment à la fin du premier jour, celle d’une colonne son effectif au dernier.',
    columns: { from: 'De', to: 'Vers', customers: 'Acheteurs', share: 'Part de la ligne' },
    names: { from: origins, to: states },
  },
  'rfm-changes': {
    label: 'Évolutions RFM',
    description:
      'Ce que chaque segment est devenu entre la fin du premier jour de la période et le dernier, en commençant par le plus grand changement que le hasard n’explique pas. Si seul le hasard déplace les clients, il en arrive autant qu’il en part : z = (arrivées − départs) / √(arrivées + départs), comme dans le test de McNemar, sort du hasard lorsqu’il est plus loin de 0 que dans 5 % de telles boutiques pour l’un quelconque des segments (Bonferroni : ±2,84 pour onze). À moins de 25 arrivées et départs, il y en a trop peu pour le dire.',
    columns: {
      segment: 'Segment',
      before: 'Avant',
      after: 'Après',
      difference: 'Variation',
      arrivals: 'Arrivées',
      departures: 'Départs',
      z: 'z',
      verdict: 'Verdict',
    },
    names: {
      segment: states,
      verdict: {
        grew: 'A grandi, au-delà du hasard',
        shrank: 'A diminué, au-delà du hasard',
        chance: 'Le hasard l’explique',
        'too-few': 'Trop peu de mouvements pour le dire',
      },
    },
  },
  'rfm-evolution': {
    label: 'Évolution des segments RFM',
    description:
      'Acheteurs par segment du schéma demandé (Standard 11 à défaut) à la fin de chaque jour, semaine, mois ou année ; chaque fin a ses propres seuils.',
    columns: { bucket: 'Période', segment: 'Segment', customers: 'Acheteurs', share: 'Part des acheteurs' },
    names: { segment: states },
  },
  'rfm-flows': {
    label: 'Arrivées et départs RFM',
    description:
      'Pour un segment du schéma demandé (le premier si aucun n’est nommé) : combien sont venus de chaque autre segment et combien y sont allés, entre la fin d’un jour, d’une semaine, d’un mois ou d’une année et celle du suivant. Le premier commence à la veille.',
    columns: { bucket: 'Période', segment: 'Autre segment', arrivals: 'Arrivées', departures: 'Départs' },
    names: { segment: origins },
  },
} as const satisfies Partial<Record<MetricId, MetricWords>>
