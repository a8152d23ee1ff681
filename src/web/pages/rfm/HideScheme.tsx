import { useState } from 'react'
import type { ListedScheme } from '../../../contract/schemes.ts'
import { useScreen } from '../../controls/use-screen.ts'
import { useWords } from '../../messages/language.ts'
import { useHideScheme } from './schemes.ts'

/** Takes a scheme of the shop's own off the list, after a second press. */
export function HideScheme({ scheme }: { scheme: ListedScheme }) {
  const { say } = useWords()
  const { setScheme } = useScreen()
  const [isAsking, setAsking] = useState(false)
  const hide = useHideScheme()
  if (!isAsking) {
    return (
      <button type="button" className="button" onClick={() => setAsking(true)}>
        {say('rfm.hide')}
      </button>
    )
  }
  return (
    <fieldset className="flex flex-wrap items-center gap-2 text-[13px]">
      <legend className="sr-only">{say('rfm.hide')}</legend>
      <span className="text-soft">{say('rfm.hide.about', { name: scheme.name })}</span>
      <button
        type="button"
        className="button button-main"
        disabled={hide.isPending}
        onClick={() => hide.mutate(scheme.id, { onSuccess: () => setScheme(null) })}
      >
        {say('rfm.hide.yes')}
      </button>
      <button type="button" className="button" onClick={() => setAsking(false)}>
        {say('rfm.hide.no')}
      </button>
      {hide.error && (
        <p role="alert" className="text-down">
          {hide.error.message}
        </p>
      )}
    </fieldset>
  )
}
