import type { MetricId, MetricWords } from '../words.ts'

const channels = { email: 'E-mail', sms: 'SMS' }
const statuses = { subscribed: 'Abonnés', unsubscribed: 'Désabonnés', unknown: 'Inconnu' }
const sinceThirtyDays = { value: 'Aujourd’hui', before: '30 jours avant', difference: 'Écart' }
const parted = { customers: 'Clients', share: 'Part des clients' }

const statusCard = (label: string, description: string): MetricWords => ({
  label,
  description: `${description}, à côté du même nombre 30 jours avant.`,
  columns: sinceThirtyDays,
})
const whatever = 'que le contact soit valide ou non'

/** Subscriptions, sizes and parts of the base. */
export const customerMetrics = {
  'email-subscribed': statusCard(
    'Abonnés e-mail',
    `Clients dont le statut d’abonnement e-mail est « abonné » aujourd’hui, ${whatever}`,
  ),
  'email-unsubscribed': statusCard(
    'Désabonnés e-mail',
    `Clients dont le statut d’abonnement e-mail est « désabonné » aujourd’hui, ${whatever}`,
  ),
  'email-unknown': statusCard(
    'E-mail inconnu',
    'Clients d’aujourd’hui sans statut d’abonnement e-mail enregistré, ou explicitement inconnu',
  ),
  'sms-subscribed': statusCard(
    'Abonnés SMS',
    `Clients dont le statut d’abonnement SMS est « abonné » aujourd’hui, ${whatever}`,
  ),
  'sms-unsubscribed': statusCard(
    'Désabonnés SMS',
    `Clients dont le statut d’abonnement SMS est « désabonné » aujourd’hui, ${whatever}`,
  ),
  'sms-unknown': statusCard(
    'SMS inconnu',
    'Clients d’aujourd’hui sans statut d’abonnement SMS enregistré, ou explicitement inconnu',
  ),
  'subscription-over-time': {
    label: 'Abonnements dans le temps',
    description:
      'Clients par statut d’abonnement à la fin de chaque jour, semaine, mois ou année, par canal. Les trois statuts s’additionnent pour donner tous les clients de ce jour ; « inconnu » désigne ceux sans statut enregistré.',
    columns: { bucket: 'Depuis', channel: 'Canal', ...statuses },
    names: { channel: channels },
  },
  'subscription-status': {
    label: 'Statut d’abonnement',
    description:
      'Clients au dernier jour de la période par statut d’abonnement, par canal, que le contact soit valide ou non. Inconnu : aucun statut enregistré, ou explicitement inconnu.',
    columns: { channel: 'Canal', status: 'Statut', ...parted },
    names: { channel: channels, status: statuses },
  },
  gender: {
    label: 'Genre',
    description:
      'Clients au dernier jour de la période par genre, chacun réparti par statut d’abonnement, par canal. « Non communiqué » est une réponse ; « inconnu » n’en est pas une.',
    columns: { channel: 'Canal', gender: 'Genre', status: 'Statut', customers: 'Clients' },
    names: {
      channel: channels,
      status: statuses,
      gender: { female: 'Femmes', male: 'Hommes', other: 'Autre', unknown: 'Inconnu', refused: 'Non communiqué' },
    },
  },
  'identified-over-time': {
    label: 'Identifiés et non identifiés',
    description:
      'Clients avec une adresse e-mail ou un numéro de téléphone enregistré, et clients connus seulement par un identifiant, une carte de fidélité ou un appareil, à la fin de chaque jour, semaine, mois ou année.',
    columns: { bucket: 'Depuis', identified: 'Identifiés', unidentified: 'Non identifiés' },
  },
  'all-customers': {
    label: 'Tous les clients',
    description: 'Toutes les personnes inscrites au dernier jour de la période, qu’elles aient déjà acheté ou non.',
    columns: { value: 'Tous les clients' },
  },
  'prospects-vs-spenders': {
    label: 'Prospects et acheteurs',
    description:
      'Clients au dernier jour de la période selon qu’ils ont déjà acheté : les acheteurs ont au moins un achat à cette date, les prospects aucun.',
    columns: { group: 'Groupe', ...parted },
    names: { group: { prospects: 'Prospects', spenders: 'Acheteurs' } },
  },
  activity: {
    label: 'Activité',
    description:
      'Clients selon le nombre de jours entre leur dernière visite de la boutique en ligne et le dernier jour de la période : actifs de 0 à 6, risque faible de 7 à 30, risque élevé au-delà de 30 ; à part, ceux sans visite enregistrée. Une commande en ligne compte aussi comme visite.',
    columns: { band: 'Activité', ...parted },
    names: {
      band: {
        active: 'Actifs (0–6 jours)',
        'low-risk': 'Risque faible (7–30 jours)',
        'high-risk': 'Risque élevé (plus de 30 jours)',
        'no-visit': 'Aucune visite',
      },
    },
  },
  'top-tags': {
    label: 'Tags les plus portés',
    description:
      'Les dix tags que le plus de clients portent aujourd’hui, avec leur nombre ; à égalité, dans l’ordre de leurs noms.',
    columns: { tag: 'Tag', customers: 'Clients' },
  },
  tags: {
    label: 'Tags',
    description:
      'Chaque tag qu’un client a porté jusqu’à aujourd’hui, avec les clients qui le portent aujourd’hui et ceux qui le portaient 30 jours avant, du plus porté au moins porté ; à égalité, dans l’ordre de leurs noms.',
    columns: { tag: 'Tag', customers: 'Clients', before: '30 jours avant', difference: 'Différence' },
  },
  'tags-over-time': {
    label: 'Tags au fil du temps',
    description:
      'Pour chaque tag qu’un client a porté jusqu’au dernier jour de la période, les clients qui le portent à la fin de chaque jour, semaine, mois ou année, dans l’ordre de leurs noms.',
    columns: { bucket: 'À partir du', tag: 'Tag', customers: 'Clients' },
  },
  users: {
    label: 'Tous les contacts',
    description:
      'Toutes les personnes inscrites au dernier jour de la période : les mêmes que dans « Tous les clients ».',
    columns: { value: 'Tous les contacts' },
  },
  'consented-users': {
    label: 'Contacts avec consentement',
    description:
      'Clients à qui l’on peut écrire au dernier jour de la période : abonnés sur le canal, avec une adresse ou un numéro valide pour celui-ci ; « tous canaux » : au moins un canal. Avec leur part de tous les clients.',
    columns: { consent: 'Consentement', customers: 'Contacts', share: 'Part des contacts' },
    names: { consent: { any: 'Tous canaux', ...channels } },
  },
  'users-over-time': {
    label: 'Contacts et consentements dans le temps',
    description:
      'Tous les contacts à la fin de chaque jour, semaine, mois ou année et, parmi eux : ceux à qui l’on peut écrire (sur au moins un canal, par e-mail, par SMS : abonnés, avec une adresse ou un numéro valide), ceux dont l’adresse ou le numéro est valide, les identifiés et ceux qui ont acheté.',
    columns: {
      bucket: 'Depuis',
      users: 'Tous les contacts',
      anyConsent: 'Consentement, tous canaux',
      emailConsent: 'Consentement e-mail',
      smsConsent: 'Consentement SMS',
      validEmails: 'E-mails valides',
      validPhones: 'Téléphones valides',
      identified: 'Identifiés',
      spenders: 'Acheteurs',
    },
  },
  'new-users-over-time': {
    label: 'Nouveaux contacts dans le temps',
    description:
      'Clients dont le premier jour connu (inscription, commande, visite, abonnement ou étiquette) se situe dans chaque jour, semaine, mois ou année de la période. Aux deux bouts, seuls les jours de la période comptent.',
    columns: { bucket: 'Depuis', customers: 'Nouveaux contacts' },
  },
  'new-users': {
    label: 'Nouveaux contacts',
    description:
      'Clients dont le premier jour connu (inscription, commande, visite, abonnement ou tag) se situe dans la période.',
    columns: { value: 'Nouveaux contacts' },
  },
  'valid-emails': {
    label: 'E-mails valides',
    description:
      'Clients du dernier jour de la période qui ont une adresse e-mail valide enregistrée, et leur part de tous les clients.',
    columns: { value: 'E-mails valides', share: 'Part des clients' },
  },
  'valid-phones': {
    label: 'Téléphones valides',
    description:
      'Clients du dernier jour de la période qui ont un numéro de téléphone valide enregistré, et leur part de tous les clients.',
    columns: { value: 'Téléphones valides', share: 'Part des clients' },
  },
} as const satisfies Partial<Record<MetricId, MetricWords>>
