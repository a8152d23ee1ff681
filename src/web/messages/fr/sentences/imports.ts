import type { imports as english } from '../../../../sentences/english/imports.ts'
import type { Translation } from '../../words.ts'

export const imports: Translation<typeof english> = {
  'import.cancelled': 'L’import a été annulé, et rien n’en a été conservé.',
  'import.stopped': 'Regulars a été arrêté avant le début de cet import ; relancez-le.',
  'import.other-zone':
    'Les données d’ici ont leurs jours dans le fuseau {zone}, et un import ne peut pas changer cela. Changez-le d’abord dans les paramètres (pour {wanted}), ou importez dans un autre dossier (--data).',
  'import.no-job': 'Cet import n’est plus suivi ; les imports passés sont dans la liste de la page Données.',
  'import.not-mapping': `Cet import {state, select, waiting {est en attente} running {est en cours} planned {est déjà prévu}
    done {est terminé} failed {a échoué} cancelled {a été annulé} other {n’attend rien}} ; ses colonnes ne peuvent plus être précisées.`,
  'import.not-planned': `Cet import {state, select, waiting {est en attente} running {est en cours}
    mapping {attend de savoir à quoi correspondent ses colonnes} done {est terminé} failed {a échoué}
    cancelled {a été annulé} other {n’est pas prévu}} ; seul un import prévu peut être lancé.`,
  'import.no-currency':
    'Le projet n’a pas encore de devise, et les taux convertissent chaque devise de ces fichiers en une autre : {currencies}. Indiquez dans quelle devise les taux sont exprimés.',
  'import.either-date-order':
    'Dans la colonne « {column} » de {file}, le jour ou le mois peut venir en premier : des cellules comme {example} se lisent des deux façons, et aucune ne tranche. Indiquez l’ordre des dates.',
  'import.both-date-orders':
    'Dans la colonne « {column} » de {file}, le jour ou le mois peut venir en premier : certaines cellules commencent par le jour, d’autres par le mois. Indiquez l’ordre des dates.',
  'upload.unreadable': 'Le formulaire n’a pas pu être lu : {why}.',
  'upload.no-form': 'Envoyez les fichiers par un formulaire (multipart/form-data), dans le champ « files ».',
  'upload.no-file': 'Le formulaire ne contient aucun fichier dans son champ « files ».',
  'upload.wishes': 'dateOrder vaut dmy ou mdy, et plan vaut yes, ou bien ils sont omis.',
  'upload.unknown-field':
    'Le formulaire contient un champ inconnu, « {field} » ; il peut contenir files, format, currency, dateOrder et plan.',
  'mapping.no-format': 'Le type de fichier « {format} », indiqué pour {file}, n’existe pas.',
  'mapping.incomplete': 'Il manque {missing} : indiquez quelle colonne de {file} y correspond.',
  'mapping.not-waiting': 'Aucun fichier {file} n’attend que ses colonnes soient précisées.',
  'mapping.left-out': 'Indiquez aussi ce que contient {file}.',
  'mapping.twice': 'Les colonnes de {file} sont précisées deux fois.',
  'mapping.secret': 'La colonne « {column} » de {file} contient des secrets, qui ne sont jamais lus.',
  'mapping.doubled': 'Deux colonnes de {file} correspondent à {column} : {columns}. N’en gardez qu’une.',
  'mapping.no-target': 'Aucun type de fichier n’a de colonne « {column} ».',
  'mapping.no-column': 'Aucun fichier n’a de colonne « {column} ». Colonnes trouvées : {found}.',
  'mapping.no-column-in': '{file} n’a pas de colonne « {column} ».',
  'mapping.no-target-in': 'Le type de fichier {format} n’a pas de colonne « {column} ».',
  'undo.nothing': 'Il n’y a aucun import à annuler.',
  'undo.absent': 'L’import {id} n’existe pas, ou il est déjà annulé.',
  'undo.not-last': 'L’import {newest} ({files}) est postérieur à l’import {id}. Annulez d’abord l’import {newest}.',
  'undo.too-late': 'L’import {id} ne peut plus être annulé : seuls les {kept, number} derniers imports peuvent l’être.',
  'undo.no-import': 'L’import {id} n’existe pas.',
  'mapping.not-remembered': 'Cette correspondance n’est plus mémorisée.',
  'import.no-zone': '« {zone} » n’est pas un fuseau horaire ; indiquez-en un comme Europe/Paris.',
  'import.no-currency-code': '« {code} » n’est pas une devise ; indiquez-en une par ses trois lettres, comme EUR.',
}
