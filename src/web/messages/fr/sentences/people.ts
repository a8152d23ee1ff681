import type { people as english } from '../../../../sentences/english/people.ts'
import type { Translation } from '../../words.ts'

export const people: Translation<typeof english> = {
  'customer.absent': 'Le client {key} n’existe pas.',
  'customers.too-many-for-excel':
    'Il s’agit de {count, number} clients, et une feuille Excel en contient {most, number}. Choisissez le CSV, ou moins de clients.',
  'customers.nothing-sought':
    'La recherche est vide : indiquez un identifiant, une adresse e-mail, un téléphone ou un nom, ou une partie.',
  'customers.filter-fault': 'L’adresse contient un filtre de clients illisible : who {fault}',
  'customers.no-column': 'La liste des clients n’a pas de colonne « {column} ». Colonnes : {known}.',
  'erase.no-key': 'Le client {key} n’existe pas, ou il est déjà effacé.',
  'erase.nobody-called': 'Le client « {name} » est introuvable. Désignez-le par identifiant, e-mail ou téléphone.',
  'erase.several':
    '{count, number} clients portent « {name} ». Effacez-les un par un : par identifiant, ou par clé ({keys}).',
  'tag.absent': 'Le tag « {tag} » n’existe pas.',
  'tag.absent-near': 'Le tag « {tag} » n’existe pas. Vouliez-vous dire {near} ?',
  'tag.taken': 'Le tag « {tag} » existe déjà. Ajoutez-y des clients.',
  'tag.name-taken': 'Le tag « {name} » existe déjà. Fusionnez « {tag} » avec lui pour n’en faire qu’un.',
  'tag.into-itself': '« {tag} » ne peut pas être fusionné avec lui-même. Choisissez un autre tag.',
  'audience.absent': 'L’audience {id} n’existe pas.',
  'audience.removed': 'L’audience {id} n’existe pas. Elle a peut-être été supprimée.',
  'audience.name-taken': 'Il existe déjà une audience « {name} ». Donnez un autre nom à celle-ci.',
  'audience.use.draft': 'Le brouillon « {name} » ne peut plus être lancé avant le choix d’une autre audience.',
  'audience.use.scheduled':
    'La campagne programmée « {name} » ne commencera pas au moment prévu : remettez-la en brouillon et choisissez une autre audience.',
  'audience.use.running': 'La campagne en cours « {name} » continue : ses destinataires ont été fixés à son lancement.',
  'audience.named-by':
    'L’audience « {naming} » est composée entre autres de « {name} ». Supprimez d’abord « {naming} ».',
}
