import type { engagements as english } from '../en/engagements.ts'
import type { Translation } from '../words.ts'

export const engagements: Translation<typeof english> = {
  'shell.page.engagements': 'Campagnes',
  'shortcut.does.engagements': 'Aller aux campagnes',
  'engagements.title': 'Campagnes',
  'engagements.about': 'Contactez les clients que vous gardez sous un nom, et voyez ce que cela rapporte',
  'engagements.go': 'Aller aux campagnes',
  'audiences.title': 'Audiences',
  'audiences.failed': 'Les audiences n’ont pas pu être chargées',
  'audiences.none':
    'Aucune audience pour l’instant. Une audience est un groupe de clients sous un nom : elle reste vivante, quiconque remplit un jour ses conditions en fait partie dès ce jour. Filtrez la liste des clients et enregistrez-la comme audience, ou gardez l’une des suggestions ci-dessous.',
  'audiences.to-customers': 'Aller aux clients',
  'audiences.customers': '{count, plural, one {client} other {clients}}',
  'audiences.count-of': '{name}, {figure} {count, plural, one {client} other {clients}}',
  'audiences.first-size': '{figure} au {day}',
  'audiences.no-line': 'Repose sur ce qui n’est connu qu’aujourd’hui : pas de taille pour les jours passés.',
  'audiences.fixed': 'Liste figée le {day} ; ce jour-là : {sentence}',
  'audiences.csv-one': 'CSV de {name}',
  'audiences.name': 'Nom',
  'audiences.cancel': 'Annuler',
  'audiences.rename': 'Renommer',
  'audiences.rename-one': 'Renommer {name}',
  'audiences.remove': 'Supprimer',
  'audiences.remove-one': 'Supprimer {name}',
  'audiences.remove-about':
    'Le nom et ses conditions disparaissent ; les clients restent. Cette action est irréversible.',
  'audiences.remove-uses': 'Conséquences pour les campagnes qui s’adressent à elle :',
  'audiences.remove-yes': 'Supprimer l’audience',
  'audiences.keep-it': 'La garder',
  'audiences.removed': '« {name} » est supprimée.',
  'audiences.save': 'Enregistrer comme audience',
  'audiences.keep': 'Garder',
  'audiences.kind': 'Qui en fait partie',
  'audiences.kind.alive': 'Vivante : quiconque remplit les conditions, aujourd’hui comme plus tard',
  'audiences.kind.fixed': 'Liste figée : ceux qui les remplissent maintenant, et personne d’autre',
  'audiences.keep-about':
    'Elle reste vivante : qui remplit les conditions en fait partie, aujourd’hui comme plus tard.',
  'audiences.kept': '« {name} » est gardée comme audience.',
  'suggestions.title': 'Suggestions',
  'suggestions.about': 'tirées des chiffres de cette boutique',
  'suggestions.failed': 'Les suggestions n’ont pas pu être chargées',
  'suggestions.none': 'Rien à suggérer pour l’instant. Les suggestions viennent avec les achats d’autres clients.',
  'suggestions.keep': 'Garder comme audience',
  'suggestions.keep-one': 'Garder comme audience : {name}',
  'suggestions.kept': 'Gardée sous le nom « {name} »',
  'suggestions.name.best': 'Meilleurs {share}',
  'suggestions.name.slipping-away': 'En train de s’éloigner',
  'suggestions.name.second-purchase-due': 'Deuxième achat attendu',
  'suggestions.name.once-at-a-discount': 'Un seul achat, remisé',
  'suggestions.reason.best': 'Les {share} d’acheteurs qui ont dépensé plus de {revenueAbove}.',
  'suggestions.reason.slipping-away':
    'Sur {returnsKnown, plural, one {# retour connu} other {# retours connus}} ici, neuf sur dix ont eu lieu en moins de {usualDays, plural, one {# jour} other {# jours}} ; ces clients ont acheté au moins deux fois, et plus rien depuis plus longtemps.',
  'suggestions.reason.second-purchase-due':
    'La moitié des deuxièmes achats arrivent ici {fromDays} à {toDays, plural, one {# jour} other {# jours}} après le premier ; ces clients ont acheté une fois, il y a ce temps-là.',
  'suggestions.reason.once-at-a-discount':
    'Sur {onceBuyers, plural, one {# client} other {# clients}} qui n’ont acheté qu’une fois, ceux-ci l’ont fait sous le prix brut.',
}
