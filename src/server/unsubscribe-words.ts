type Part = { title: string; text: string }
type Words = { button: string; ask: Part; done: Part; strange: Part }

/** What the page behind the link of a message says, in the languages of those who read it. */
export const unsubscribeWords = {
  en: {
    button: 'Unsubscribe',
    ask: {
      title: 'No more e-mails from us?',
      text: 'Press the button, and we stop writing to you by e-mail.',
    },
    done: {
      title: 'You are unsubscribed',
      text: 'We no longer write to you by e-mail. A message that is on its way already may still arrive.',
    },
    strange: {
      title: 'This link does not work',
      text: 'It is not whole, or it is of somebody whom we know no more. Open it from the message once again.',
    },
  },
  fr: {
    button: 'Me désabonner',
    ask: {
      title: 'Ne plus recevoir nos e-mails ?',
      text: 'Appuyez sur le bouton, et nous ne vous écrirons plus par e-mail.',
    },
    done: {
      title: 'Votre désabonnement est enregistré',
      text: 'Nous ne vous écrivons plus par e-mail. Un message déjà en route peut encore vous parvenir.',
    },
    strange: {
      title: 'Ce lien ne fonctionne pas',
      text: 'Il est incomplet, ou il concerne une personne que nous ne connaissons plus. Ouvrez-le de nouveau depuis le message.',
    },
  },
} satisfies Readonly<Record<string, Words>>

export type ReaderLanguage = keyof typeof unsubscribeWords
export const readerLanguages = Object.keys(unsubscribeWords).filter(
  (id): id is ReaderLanguage => id in unsubscribeWords,
)
