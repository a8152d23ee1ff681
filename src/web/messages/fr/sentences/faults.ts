import type { faults as english } from '../../../../sentences/english/faults.ts'
import type { Translation } from '../../words.ts'

export const faults: Translation<typeof english> = {
  'fault.bug': 'C’est une anomalie de Regulars : {what}',
  'fault.import-bug': 'C’est une anomalie de Regulars, et rien n’a été importé : {what}',
  'fault.change-bug': 'C’est une anomalie de Regulars, et rien n’a été modifié : {what}',
  'fault.demo-bug': 'C’est une anomalie de Regulars, et la boutique de démonstration n’a pas été créée : {what}',
  'fault.no-address': 'Il n’y a rien à l’adresse {path}.',
  'fault.no-token': 'Ce jeton n’est pas celui de ce serveur.',
  'disk.full-afterwards':
    'Tout a été écrit, mais le disque du dossier de données est maintenant plein. Libérez de la place avant d’importer à nouveau.',
  'disk.full-import':
    'Le disque du dossier de données est plein, et rien de l’import n’a été conservé. Libérez de la place, puis recommencez l’import.',
  'disk.full-upload': 'Le disque du dossier de données est plein. Libérez de la place, puis renvoyez les fichiers.',
  'disk.full-change':
    'Le disque du dossier de données est plein, et rien n’a été modifié. Libérez de la place, puis réessayez.',
  'disk.full-demo':
    'Le disque du dossier de données est plein, et rien de la boutique de démonstration n’a été conservé. Libérez de la place.',
}
