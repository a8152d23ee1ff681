import type { publication as english } from '../en/publication.ts'
import type { Translation } from '../words.ts'

export const publication: Translation<typeof english> = {
  'publication.none':
    'Il n’y a pas encore de chiffres : ClickHouse, à qui ils sont demandés, n’a pas encore ceux de ce projet.',
  'publication.behind':
    'Les chiffres s’arrêtent au {day} (version {version} des données) ; ce qui a été importé ou modifié depuis n’y figure pas encore.',
  'publication.away':
    'Aucun nouveau chiffre ne peut être obtenu pour le moment ; ceux qui sont affichés vont jusqu’au {day} (version {version} des données).',
  'publication.on-its-way':
    'Les derniers imports ou changements sont en route vers ClickHouse ; d’ici là, les chiffres vont jusqu’au {day} (version {version} des données).',
  'publication.goes-on':
    'Les imports continuent sans que rien ne se perde, et une nouvelle tentative a lieu d’elle-même.',
}
