/** What a reader sets and sees on every page: period, comparison, theme, language, faults. */
export const controls = {
  'theme.system': 'System',
  'theme.light': 'Light',
  'theme.dark': 'Dark',
  'display.menu': 'Theme and language',
  'display.theme': 'Theme',
  'display.language': 'Language',
} as const
