import type { project as english } from '../../../../sentences/english/project.ts'
import type { Translation } from '../../words.ts'

export const project: Translation<typeof english> = {
  'metric.absent': 'L’indicateur « {id} » n’existe pas.',
  'metric.absent-near': 'L’indicateur « {id} » n’existe pas. Vouliez-vous dire {near} ?',
  'period.reversed': 'Le début de la période ({from}) est après sa fin ({to}).',
  'period.begins-after-today': 'Le début de la période ({from}) est après le dernier jour des données ({to}).',
  'period.too-long':
    'La période du {from} au {to} est trop longue pour être vue par {grain, select, week {semaine} other {jour}} ; choisissez le mois ou l’année.',
  'period.scored-too-often':
    'Du {from} au {to} par {grain, select, week {semaine} month {mois} year {année} other {jour}}, tous les acheteurs seraient notés {days, number} fois, et le maximum est {most, number} ; choisissez un pas de temps plus long.',
  'segment.absent': 'Le segment « {segment} » n’existe pas dans {scheme}. Segments : {known}.',
  'scheme.absent': 'Le schéma « {id} » n’existe pas. Schémas : {known}.',
  'scheme.absent-near': 'Le schéma « {id} » n’existe pas. Vouliez-vous dire {near} ?',
  'scheme.no-version': 'Le schéma « {id} » n’a pas de version {version} ; la plus récente est la {newest}.',
  'scheme.built-in-unchanged':
    '{name} est fourni avec Regulars et ne peut pas être modifié ; enregistrez-le comme votre propre schéma.',
  'scheme.built-in-stays': '{name} est fourni avec Regulars et ne peut pas être retiré.',
  'settings.rebuilding':
    'Les données sont en cours de reconstruction pour un autre changement. Attendez la fin, ou arrêtez-la.',
  'settings.absent': 'Le paramètre « {name} » n’existe pas. Paramètres : {known}.',
  'settings.absent-near': 'Le paramètre « {name} » n’existe pas. Vouliez-vous dire {near} ?',
  'settings.no-object': 'Le changement doit être un objet de paramètres, comme \'{\' "name": "Ma boutique" \'}\'.',
  'settings.invalid-name': '{given} ne convient pas : le nom doit avoir de 1 à 80 caractères.',
  'settings.invalid-timeZone': '{given} ne convient pas : indiquez un fuseau horaire, comme Europe/Paris.',
  'settings.invalid-currency':
    '{given} ne convient pas : indiquez une devise par ses trois lettres, comme EUR, ou aucune.',
  'settings.invalid-defaultCountry':
    '{given} ne convient pas : indiquez un pays par ses deux lettres, comme FR, ou aucun.',
  'settings.invalid-today':
    '{given} ne convient pas : indiquez un jour entre le 1er janvier 1900 et le 30 décembre 2299, ou le jour automatique.',
  'settings.invalid-frequencyAverage': '{given} ne convient pas : la moyenne porte sur repeatSpenders ou allSpenders.',
  'settings.invalid-refundDating': '{given} ne convient pas : la date des remboursements est ownDay ou orderDay.',
  'settings.invalid-weekStart': '{given} ne convient pas : la semaine commence par monday ou sunday.',
  'settings.invalid-erasureKeeps': '{given} ne convient pas : un effacement conserve anonymous ou nothing.',
  'settings.currency-fixed':
    'Les montants sont conservés en {currency} : la devise de base ne peut plus changer. Pour {wanted}, importez les fichiers dans un autre dossier (--data).',
  'settings.currency-stays':
    'Les montants sont conservés en {currency} : la devise de base ne peut plus changer. Pour une autre devise, importez les fichiers dans un autre dossier (--data).',
  'demo.has-data':
    'Ce projet a déjà des données, auxquelles la boutique de démonstration se mêlerait. Rien n’a été modifié.',
  'demo.absent': 'Il n’y a pas de boutique de démonstration à retirer ici.',
  'demo.has-imports':
    'Des fichiers ont été importés dans la boutique de démonstration et disparaîtraient avec elle : {files}. Annulez d’abord ces imports, ou retirez le tout.',
  'view.absent': 'Cette vue enregistrée n’existe plus.',
}
