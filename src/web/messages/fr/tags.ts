import type { tags as english } from '../en/tags.ts'
import type { Translation } from '../words.ts'

export const tags: Translation<typeof english> = {
  'tags.title': 'Tags',
  'tags.about': 'Étiquettes que portent les clients · au {day}',
  'tags.failed': 'Les tags n’ont pas pu être chargés',
  'tags.new': 'Nouveau tag',
  'tags.create': 'Créer',
  'tags.search': 'Chercher un tag',
  'tags.past': 'Montrer les tags que personne ne porte ({count})',
  'tags.none':
    'Aucun tag pour l’instant. Créez-en un ici, ou importez un fichier de tags, ou de clients avec une colonne de tags.',
  'tags.none-found': 'Aucun tag ne contient « {text} » dans son nom.',
  'tags.list': 'Tous les tags',
  'tags.tag': 'Tag',
  'tags.line': '12 derniers mois',
  'tags.customers': 'Clients',
  'tags.before': '30 jours avant',
  'tags.change': 'Évolution',
  'tags.edit': 'Modifier',
  'tags.close': 'Fermer',
  'tags.edit-tag': 'Modifier {tag}',
  'tags.close-tag': 'Fermer {tag}',
  'tags.what': 'Que faire de {tag}',
  'tags.add': 'Ajouter des clients',
  'tags.end': 'Retirer à des clients',
  'tags.rename': 'Renommer',
  'tags.merge': 'Fusionner',
  'tags.remove': 'Supprimer',
  'tags.people': 'E-mails, identifiants de clients ou numéros de téléphone, un par ligne',
  'tags.people.add.about': 'Ils portent le tag à partir du {day}, le jour où se place le tableau de bord.',
  'tags.people.end.about': 'Ils ne portent plus le tag à partir du {day}. Qu’ils l’aient porté avant reste.',
  'tags.name': 'Nouveau nom',
  'tags.rename.about':
    'Il porte le nouveau nom pour tous les jours, même passés. Un fichier qui dit encore « {tag} » ramène l’ancien nom.',
  'tags.into': 'Fusionner avec',
  'tags.into.choose': 'Choisir un tag',
  'tags.merge.about':
    'Qui porte « {tag} », ou l’a porté, porte l’autre tag aux mêmes jours, même passés. C’est sans retour.',
  'tags.remove.about':
    'Plus personne ne porte « {tag} » à partir du {day} : {count, plural, one {# client le perd} other {# clients le perdent}}. Qu’ils l’aient porté avant reste.',
  'tags.remove.yes': 'Supprimer {tag}',
  'tags.doing': 'En cours',
  'tags.done': '{tag} : {count, plural, =0 {rien n’a changé} one {# client modifié} other {# clients modifiés}}.',
  'tags.done.unchanged': 'Pour {count, plural, one {# client} other {# clients}}, c’était déjà le cas.',
  'tags.done.unknown': '{count, plural, one {# nom} other {# noms}} que ne porte aucun client :',
}
