import type { project as english } from '../../../../sentences/english/project.ts'
import type { Translation } from '../../words.ts'

export const project: Translation<typeof english> = {
  'settings.rebuilding':
    'Les données sont en cours de reconstruction pour un autre changement. Attendez qu’elle finisse, ou arrêtez-la.',
}
