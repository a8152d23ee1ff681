/** Settings, schemes, the demo store. */
export const project = {
  'settings.rebuilding': 'The facts are being rebuilt for another change. Wait for it, or stop it.',
} as const
