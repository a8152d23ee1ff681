import type { MetricId, MetricWords } from '../words.ts'

// CA is what everyone in the trade says; a switch or the head of a column has no room for more.
const bought = { revenue: 'CA', purchases: 'Achats', buyers: 'Acheteurs' }
const averages = { averageOrderValue: 'Panier moyen', itemsPerPurchase: 'Articles par achat' }
const figures = {
  ...bought,
  ...averages,
  revenuePerBuyer: 'CA par acheteur',
  purchaseFrequency: 'Fréquence d’achat',
  repeatRate: 'Taux de réachat',
  discount: 'Remises',
  discountRate: 'Taux de remise',
  refunds: 'Remboursements',
  refundRate: 'Taux de remboursement',
}
const channels = { web: 'Web', store: 'Magasin' }
const sellers = { store: 'Magasin', rest: 'Autres magasins', none: 'Magasin non précisé', web: 'Boutique en ligne' }
const kinds = { new: 'Nouveaux', returning: 'Fidèles' }
const inBuckets = 'Aux deux bouts, seuls les jours de la période comptent'

/** A number alone: its one column is called as it is. */
const single = (label: string, description: string): MetricWords => ({ label, description, columns: { value: label } })

/** What was bought in a period. */
export const purchaseMetrics = {
  revenue: single('Chiffre d’affaires', 'La somme de tous les montants payés sur la période, remboursements déduits.'),
  purchases: single(
    'Achats',
    'Le nombre de commandes payées (montant supérieur à zéro). Les remboursements et les commandes gratuites, annulées ou en attente ne sont pas des achats.',
  ),
  buyers: single('Acheteurs de la période', 'Clients distincts ayant fait un achat sur la période.'),
  'average-order-value': single(
    'Panier moyen',
    'Ce qui a été payé pour les achats de la période, divisé par leur nombre. Les remboursements ne sont pas déduits ici ; le chiffre d’affaires net figure à côté.',
  ),
  'items-per-purchase': single(
    'Articles par achat',
    'Le nombre d’articles dans les achats de la période, divisé par le nombre d’achats.',
  ),
  'revenue-per-buyer': single(
    'CA par acheteur',
    'Le chiffre d’affaires de la période, remboursements déduits, divisé par ses acheteurs.',
  ),
  'purchase-frequency': single('Fréquence d’achat', 'Les achats de la période divisés par ses acheteurs.'),
  discount: single(
    'Remises',
    'Ce que les clients n’ont pas payé du prix brut, sur les achats de la période dont le prix brut est connu. Aucune valeur s’il n’est connu nulle part.',
  ),
  'discount-rate': single(
    'Taux de remise',
    'La part du prix brut que les clients n’ont pas payée, sur les achats de la période dont le prix brut est connu.',
  ),
  refunds: single(
    'Remboursements',
    'La somme des montants négatifs de la période, en nombre positif, chacun à son propre jour, sauf si le projet compte les remboursements au jour de la commande.',
  ),
  'refund-rate': single(
    'Taux de remboursement',
    'Les remboursements de la période divisés par son chiffre d’affaires avant remboursements.',
  ),
  'repeat-rate': single(
    'Taux de réachat',
    'Parmi les acheteurs de la période, la part de ceux qui ont au moins deux achats depuis le début jusqu’à son dernier jour, quel que soit le canal ou le magasin.',
  ),
  'unattributed-revenue': {
    label: 'CA non attribué',
    description:
      'Chiffre d’affaires de la période issu de commandes sans client, remboursements déduits, et sa part du total. Il compte dans le chiffre d’affaires et les achats, mais dans aucun nombre de clients.',
    columns: { value: 'CA non attribué', share: 'Part du CA' },
  },
  'revenue-over-time': {
    label: 'Chiffre d’affaires dans le temps',
    description: `Chaque chiffre des achats, par jour, semaine, mois ou année de la période : chiffre d’affaires (remboursements déduits), achats, acheteurs, leurs moyennes et taux, remises, remboursements et CA non attribué. ${inBuckets} ; le taux de réachat est celui du dernier jour de l’intervalle.`,
    columns: { bucket: 'Depuis', ...figures, unattributedRevenue: 'CA non attribué' },
  },
  'revenue-by-channel-over-time': {
    label: 'Chiffre d’affaires par canal dans le temps',
    description: `Chaque chiffre des achats de la boutique en ligne et des magasins, par jour, semaine, mois ou année de la période. Qui a acheté dans les deux est acheteur des deux. ${inBuckets} ; le taux de réachat compte les achats de tout canal, au dernier jour de l’intervalle.`,
    columns: { bucket: 'Depuis', channel: 'Canal', ...figures },
    names: { channel: channels },
  },
  'revenue-by-store-over-time': {
    label: 'Chiffre d’affaires par magasin dans le temps',
    description: `Chaque chiffre des achats des dix premiers magasins par chiffre d’affaires sur toute la période, de tous les autres ensemble, des commandes en magasin qui n’en précisent aucun et de la boutique en ligne, par jour, semaine, mois ou année de la période. ${inBuckets} ; le taux de réachat compte les achats de tout magasin, au dernier jour de l’intervalle.`,
    columns: { bucket: 'Depuis', kind: 'Type', store: 'Magasin', ...figures },
    names: { kind: sellers },
  },
  'new-vs-returning-over-time': {
    label: 'Nouveaux et fidèles dans le temps',
    description: `Ce qui a été payé pour les achats de chaque jour, semaine, mois ou année de la période : « nouveaux » quand c’est le tout premier achat du client, quel que soit le canal ou le magasin, « fidèles » sinon. Un acheteur est nouveau quand son premier achat se situe dans l’intervalle. Les commandes sans client n’y figurent pas. ${inBuckets}.`,
    columns: { bucket: 'Depuis', kind: 'Achats', ...bought, ...averages },
    names: { kind: kinds },
  },
  'revenue-by-channel': {
    label: 'Chiffre d’affaires par canal',
    description:
      'Chiffre d’affaires de la période (remboursements déduits), achats, acheteurs et panier moyen de la boutique en ligne et des magasins. Qui a acheté dans les deux est acheteur des deux.',
    columns: { channel: 'Canal', ...bought, averageOrderValue: averages.averageOrderValue },
    names: { channel: channels },
  },
  'revenue-by-store': {
    label: 'Chiffre d’affaires par magasin',
    description:
      'Chiffre d’affaires de la période (remboursements déduits), achats et acheteurs des dix premiers magasins par chiffre d’affaires, de tous les autres ensemble, des commandes en magasin qui n’en précisent aucun, et de la boutique en ligne.',
    columns: { kind: 'Type', store: 'Magasin', ...bought },
    names: { kind: sellers },
  },
  'new-vs-returning': {
    label: 'Nouveaux et fidèles',
    description:
      'Ce qui a été payé pour les achats de la période : « nouveaux » quand c’est le tout premier achat du client, quel que soit le canal ou le magasin, « fidèles » sinon. Un acheteur est nouveau quand son premier achat se situe dans la période. Les commandes sans client n’y figurent pas.',
    columns: { kind: 'Achats', ...bought },
    names: { kind: kinds },
  },
  'retention-cohorts': {
    label: 'Cohortes de rétention',
    description:
      'Clients dont le tout premier achat se situe dans la période, par mois, et combien d’entre eux ont acheté chacun des mois suivants, jusqu’au dernier jour de la période ; le mois 0 est le mois lui-même. Consentement et ancienneté choisissent les clients, canal et magasin les achats qui comptent.',
    columns: {
      cohort: 'Premier achat en',
      month: 'Mois après',
      customers: 'Clients',
      buyers: 'Acheteurs',
      share: 'Part revenue acheter',
    },
  },
} as const satisfies Partial<Record<MetricId, MetricWords>>
