import type { crm as english } from '../en/crm.ts'
import type { Translation } from '../words.ts'

export const crm: Translation<typeof english> = {
  'crm.title': 'Tableau de bord CRM',
  'crm.about': '{name} · données au {day}, {timeZone}',
  'crm.subscriptions': 'Abonnements aujourd’hui',
  'crm.subscriptions-note': 'au {day}, comparés à 30 jours avant ; la période n’y change rien',
  'crm.customers': 'Clients',
  'crm.customers-note': 'selon la période, {period}',
  'crm.spenders': 'Acheteurs',
  'crm.spenders-note': 'de la première commande au {day}',
  'crm.no-spenders': 'Personne n’avait encore acheté à cette date. Choisissez-en une plus récente.',
  'crm.purchases-word': 'achats',
  'crm.tags': 'Tags',
  'crm.tags-note': 'au {day} ; la période n’y change rien',
  'crm.no-tags': 'Personne n’a de tag aujourd’hui. Les tags arrivent avec les clients, par un fichier.',
  'crm.rfm': 'RFM',
  'crm.rfm-note': 'tous les acheteurs, au {day}',
  'identified.choose': 'Clients affichés',
  'identified.empty.identified':
    'Personne n’avait laissé d’adresse e-mail ni de numéro de téléphone sur cette période. Choisissez des dates plus récentes.',
  'identified.empty.unidentified':
    'Tout le monde avait laissé une adresse e-mail ou un numéro de téléphone sur cette période.',
  'matrix.of': '{title} : {measure}',
  'matrix.choose': 'Ce que montrent les cases',
  'matrix.empty':
    'Personne n’avait encore acheté à cette date, il n’y a donc personne à noter. Choisissez-en une plus récente.',
  'matrix.foot': 'Au {day} · plus la couleur est vive, plus il y en a',
  'segments.share': '%',
  'segments.against': 'vs {days}',
  'segments.empty': 'Les segments apparaissent dès le premier achat.',
  'bins.picture': 'Tranches',
  'bins.by-score': '{title} par score',
  'bins.score': 'Score {score}',
  'bins.spenders': '{count, plural, one {# acheteur} other {# acheteurs}}',
  'bins.empty': 'Les tranches apparaissent dès le premier achat.',
  'gender.no-changes': 'Aucun changement de genre enregistré : chacun compte selon le premier connu.',
  'gender.changes-since':
    'Les changements de genre sont enregistrés depuis le {day} ; avant, chacun compte selon le premier connu.',
}
