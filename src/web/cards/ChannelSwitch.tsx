import { Segmented } from '../controls/Segmented.tsx'
import { useChoice, useScreen } from '../controls/use-screen.ts'
import { useWords } from '../messages/language.ts'

const ids = ['email', 'sms'] as const

/** The contact channel that a card shows: e-mail unless chosen otherwise. */
export const useContactChannel = (card: string): (typeof ids)[number] => useChoice(card, ids)

/** E-mail or SMS, for one card. */
export function ChannelSwitch({ card }: { card: string }) {
  const { setChoice } = useScreen()
  const { say } = useWords()
  return (
    <Segmented
      label={say('channel')}
      options={{ email: say('channel.email'), sms: say('channel.sms') }}
      value={useContactChannel(card)}
      onChange={(channel) => setChoice(card, channel === ids[0] ? null : channel)}
    />
  )
}
