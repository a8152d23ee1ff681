import type { ConditionKind } from '../../../catalog/people/conditions.ts'

/** A kind of condition in another language: its label, its fields, its sentence as in the catalogue, the names of its choices. */
export type ConditionWords = {
  label: string
  fields: Readonly<Record<string, string>>
  sentence: readonly string[]
  names?: Readonly<Record<string, Readonly<Record<string, string>>>>
}

const asOf = 'Au'
const between = { from: 'Du', to: 'Au' }
const bands = {
  consent: {
    'with-any': 'Avec consentement sur un canal',
    'with-email': 'Avec consentement e-mail',
    'with-sms': 'Avec consentement SMS',
    'without-any': 'Sans aucun consentement',
    'without-email': 'Sans consentement e-mail',
    'without-sms': 'Sans consentement SMS',
  },
  recency: {
    'last-30-days': 'Nouveaux des 30 derniers jours',
    'last-12-months': 'Nouveaux des 12 derniers mois',
  },
  channel: { web: 'Web', store: 'Magasin' },
}
const narrowing = {
  channel: 'Canal',
  store: 'Magasin',
  consent: 'Consentement',
  recency: 'Ancienneté',
  until: 'Consentement et ancienneté au',
}

/**
 * The kinds of conditions in French; one that is missing does not compile. Their sentences are the catalogue's own kind of
 * message, so they do not stand in the catalogues of the page, which are parsed when it is built.
 */
export const conditions: Readonly<Record<ConditionKind, ConditionWords>> = {
  everyone: { label: 'Enregistré', fields: { asOf }, sentence: ['enregistré', '({asOf})'] },
  'first-day': {
    label: 'Premier jour connu',
    fields: between,
    sentence: ['nouveau', 'à partir de : {from}', 'jusqu’à : {to}'],
  },
  subscription: {
    label: 'Statut d’abonnement',
    fields: { channel: 'Canal', status: 'Statut', asOf },
    sentence: ['abonnement {channel} : {status}', '({asOf})'],
    names: {
      channel: { email: 'E-mail', sms: 'SMS' },
      status: { subscribed: 'Abonné', unsubscribed: 'Désabonné', unknown: 'Inconnu' },
    },
  },
  consent: {
    label: 'Consentement',
    fields: { channel: 'Canal', asOf },
    sentence: ['consentement : {channel}', '({asOf})'],
    names: { channel: { any: 'Un canal au moins', email: 'E-mail', sms: 'SMS' } },
  },
  'valid-contact': {
    label: 'Contact valide',
    fields: { contact: 'Contact', asOf },
    sentence: ['contact valide : {contact}', '({asOf})'],
    names: { contact: { email: 'Adresse e-mail', phone: 'Numéro de téléphone' } },
  },
  identified: {
    label: 'Identification',
    fields: { identification: 'Identification', asOf },
    sentence: ['{identification}', '({asOf})'],
    names: { identification: { identified: 'Identifié', unidentified: 'Non identifié' } },
  },
  gender: {
    label: 'Genre',
    fields: { gender: 'Genre', asOf },
    sentence: ['genre : {gender}', '({asOf})'],
    names: {
      gender: {
        female: 'Femme',
        male: 'Homme',
        other: 'Autre',
        unknown: 'Inconnu',
        refused: 'Ne souhaite pas le dire',
      },
    },
  },
  city: { label: 'Ville', fields: { city: 'Ville' }, sentence: ['ville : {city}'] },
  country: { label: 'Pays', fields: { country: 'Pays' }, sentence: ['pays : {country}'] },
  text: { label: 'Texte', fields: { text: 'Texte' }, sentence: ['« {text} »'] },
  activity: {
    label: 'Activité',
    fields: { band: 'Activité', asOf },
    sentence: ['activité : {band}', '({asOf})'],
    names: {
      band: {
        active: 'Actif (0–6 jours)',
        'low-risk': 'Risque faible (7–30 jours)',
        'high-risk': 'Risque élevé (plus de 30 jours)',
        'no-visit': 'Aucune visite enregistrée',
      },
    },
  },
  tag: { label: 'Tag', fields: { tag: 'Tag', asOf }, sentence: ['tag : {tag}', '({asOf})'] },
  audience: { label: 'Audience', fields: { audience: 'Audience' }, sentence: ['audience : {audience}'] },
  engagement: {
    label: 'Campagne',
    fields: { engagement: 'Campagne', part: 'Partie' },
    sentence: ['campagne : {engagement}', '({part})'],
    names: { part: { written: 'À contacter', 'held-back': 'Groupe témoin' } },
  },
  spending: {
    label: 'Prospect ou acheteur',
    fields: { group: 'Groupe', asOf },
    sentence: ['{group}', '({asOf})'],
    names: { group: { prospects: 'Prospects', spenders: 'Acheteurs' } },
  },
  'value-band': {
    label: 'Valeur d’achat',
    fields: { band: 'Tranche', asOf },
    sentence: ['{band} acheteurs', '({asOf})'],
    names: { band: { big: 'Gros', medium: 'Moyens', small: 'Petits' } },
  },
  'frequency-band': {
    label: 'Fréquence d’achat',
    fields: { band: 'Tranche', asOf },
    sentence: ['acheteurs {band}', '({asOf})'],
    names: { band: { frequent: 'fréquents', repeat: 'récurrents', 'one-time': 'uniques' } },
  },
  rfm: {
    label: 'RFM',
    fields: {
      scheme: 'Schéma',
      segment: 'Segment',
      recencyScore: 'Score de récence',
      frequencyScore: 'Score de fréquence',
      monetaryScore: 'Score de montant',
      asOf,
      ...narrowing,
    },
    sentence: [
      'RFM selon {scheme}',
      'segment : {segment}',
      'récence {recencyScore}',
      'fréquence {frequencyScore}',
      'montant {monetaryScore}',
      '({asOf})',
      'canal : {channel}',
      'à {store}',
      '{consent}',
      '{recency}',
      '({until})',
    ],
    names: bands,
  },
  purchases: {
    label: 'Nombre d’achats',
    fields: { min: 'Au moins', max: 'Au plus', asOf },
    sentence: ['achats', 'au moins {min}', 'au plus {max}', '({asOf})'],
  },
  revenue: {
    label: 'Chiffre d’affaires',
    fields: { min: 'Au moins', max: 'Au plus', asOf },
    sentence: ['chiffre d’affaires', 'au moins {min}', 'au plus {max}', '({asOf})'],
  },
  'first-purchase': {
    label: 'Premier achat',
    fields: { ...between, asOf: 'État au' },
    sentence: ['premier achat', 'à partir de : {from}', 'jusqu’à : {to}', '({asOf})'],
  },
  'last-purchase': {
    label: 'Dernier achat',
    fields: { ...between, asOf: 'État au' },
    sentence: ['dernier achat', 'à partir de : {from}', 'jusqu’à : {to}', '({asOf})'],
  },
  ordered: {
    label: 'Commandes d’une période',
    fields: {
      what: 'Quoi',
      ...between,
      place: 'Lieu',
      turn: 'Quel achat',
      atLeast: 'Au moins',
      ...narrowing,
      since: 'Magasins classés depuis le',
    },
    sentence: [
      '{what}',
      'à partir de : {from}',
      'jusqu’à : {to}',
      'au moins {atLeast} fois',
      '({turn})',
      'canal : {channel}',
      'à {store}',
      '({place})',
      '{consent}',
      '{recency}',
      '({until})',
      'magasins classés depuis le {since}',
    ],
    names: {
      ...bands,
      what: {
        purchase: 'A acheté',
        refund: 'A été remboursé',
        either: 'A acheté ou a été remboursé',
        priced: 'A acheté à un prix brut connu',
        discounted: 'A acheté au-dessous ou au-dessus du prix brut',
      },
      place: { none: 'Sans magasin', rest: 'Hors des dix premiers magasins' },
      turn: { first: 'Tout premier achat', later: 'Achat ultérieur' },
    },
  },
}
