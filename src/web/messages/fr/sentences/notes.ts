import type { notes as english } from '../../../../sentences/english/notes.ts'
import type { Translation } from '../../words.ts'

export const notes: Translation<typeof english> = {
  'note.no-currency': 'Aucun fichier n’indique de devise : {currency} a été prise comme devise du projet.',
  'note.mapped-as-told': 'Colonnes de {file}, comme indiqué : {pairs}.',
  'note.mapped-as-remembered': 'Colonnes de {file}, comme mémorisé le {day} : {pairs}.',
  'note.windows-1252': '{file} n’est pas en UTF-8 ; il a été lu en Windows-1252.',
  'note.unused-columns': 'Colonnes de {file} non utilisées : {columns}.',
  'note.no-rows': '{file} a un en-tête et aucune ligne.',
  'note.titles':
    '{file} : au-dessus du tableau, {lines, plural, one {# ligne n’a pas été lue} other {# lignes n’ont pas été lues}} : {titles}.',
  'note.further-sheets': 'Les autres feuilles de {file} n’ont pas été lues : {sheets}.',
  'note.shared-email':
    '{customers, plural, one {# client partage} other {# clients partagent}} une adresse e-mail avec un autre identifiant ; ils restent distincts.',
  'note.unattributed':
    '{orders, plural, one {# commande n’a} other {# commandes n’ont}} ni e-mail ni téléphone valide qui permette de reconnaître le client : non attribuées.',
}
