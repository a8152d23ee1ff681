import type { shell as english } from '../en/shell.ts'
import type { Translation } from '../words.ts'

export const shell: Translation<typeof english> = {
  'shell.pages': 'Pages',
  'shell.page.crm': 'CRM',
  'shell.page.users': 'Contacts',
  'shell.page.purchases': 'Achats',
  'shell.page.data': 'Données',
  'shell.loading': 'Chargement',
  'shell.skip': 'Aller au contenu',
  'shell.close': 'Fermer',
  'shell.data-ends': 'Données arrêtées au {day}',
  'outside.title': 'Il n’y a pas de données sur cette période.',
  'outside.extent': 'Les données vont du {from} au {to}.',
  'outside.partly': 'Cette période dépasse les données, qui vont du {from} au {to}.',
  'fault.retry': 'Réessayer',
  'fault.not-loaded': 'Chargement impossible : {what}',
  'fault.dashboard': 'Le tableau de bord n’a pas pu être chargé',
  'fault.page': 'Cette page n’a pas pu être affichée',
  'fault.wrong': 'Un problème est survenu',
  'fault.no-page': 'Cette page n’existe pas',
  'fault.no-page-why': 'L’adresse est peut-être mal saisie, ou la page a été déplacée.',
  'fault.to-crm': 'Aller au tableau de bord CRM',
  'fault.answer': 'Le serveur a répondu {status} {statusText}.',
  'fault.no-answer': 'Le serveur ne répond pas. Regulars est-il toujours en marche ?',
  'fault.not-understood': 'Cette page ne comprend pas la réponse du serveur à {url}. Rechargez-la.',
  'fault.no-metric': 'Le catalogue n’a pas d’indicateur « {id} ».',
}
