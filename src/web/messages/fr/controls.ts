import type { controls as english } from '../en/controls.ts'
import type { Translation } from '../words.ts'

export const controls: Translation<typeof english> = {
  'theme.system': 'Système',
  'theme.light': 'Clair',
  'theme.dark': 'Sombre',
  'display.menu': 'Thème et langue',
  'display.theme': 'Thème',
  'display.language': 'Langue',
}
