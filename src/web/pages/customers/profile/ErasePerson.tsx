import { AlertDialog } from '@base-ui/react/alert-dialog'
import { useQuery } from '@tanstack/react-query'
import { UserX } from 'lucide-react'
import { useState } from 'react'
import type { Erasure } from '../../../../contract/erasures.ts'
import { ErrorNotice } from '../../../controls/ErrorNotice.tsx'
import { Skeleton } from '../../../controls/Skeleton.tsx'
import { useWords } from '../../../messages/language.ts'
import { settingsQuery } from '../../settings/settings.ts'
import { useErasePerson } from './erase-person.ts'

type Props = {
  customer: number
  /** How the person is called on the page; typed to say that it is meant. */
  name: string
  onErased: (erasure: Erasure) => void
}

const isMeant = (typed: string, name: string): boolean => typed.trim().toLowerCase() === name.trim().toLowerCase()

/** What erasing does, and the second word for it. */
function Confirmation({ customer, name, onErased }: Props) {
  const { say } = useWords()
  const { data, error, refetch } = useQuery(settingsQuery)
  const [typed, setTyped] = useState('')
  const erase = useErasePerson(customer)
  if (error !== null) {
    return <ErrorNotice title={say('settings.failed')} error={error} onRetry={() => void refetch()} />
  }
  if (data === undefined) return <Skeleton className="h-40" />
  const keep = data.settings.erasureKeeps
  return (
    <form
      className="grid gap-3.5"
      onSubmit={(event) => {
        event.preventDefault()
        // What is awaited comes also when the dialog is gone by then; the error stands below.
        if (isMeant(typed, name)) void erase.mutateAsync(keep).then(onErased, () => undefined)
      }}
    >
      <p>{say(`erase.keeps.${keep}`)}</p>
      <p className="text-soft">{say('erase.keeps.setting')}</p>
      <label className="grid gap-1.5 font-medium">
        {say('erase.type', { name })}
        <input
          value={typed}
          autoComplete="off"
          onChange={({ currentTarget }) => setTyped(currentTarget.value)}
          className="field font-normal"
        />
      </label>
      {erase.error !== null && (
        <p role="alert" className="text-down">
          {erase.error.message}
        </p>
      )}
      <div className="flex flex-wrap gap-2">
        <button type="submit" className="button button-main" disabled={!isMeant(typed, name) || erase.isPending}>
          {say(erase.isPending ? 'erase.doing' : 'erase.yes')}
        </button>
        <AlertDialog.Close className="button" disabled={erase.isPending}>
          {say('erase.no')}
        </AlertDialog.Close>
      </div>
    </form>
  )
}

/** Erases the person of a profile, once their name was typed. */
export function ErasePerson(props: Props) {
  const { say } = useWords()
  return (
    <AlertDialog.Root>
      <AlertDialog.Trigger className="button">
        <UserX aria-hidden size={15} />
        {say('erase.open')}
      </AlertDialog.Trigger>
      <AlertDialog.Portal>
        <AlertDialog.Backdrop className="fixed inset-0 z-40 bg-[rgb(0_0_0/0.4)]" />
        <AlertDialog.Popup className="fixed top-1/2 left-1/2 z-50 grid max-h-[calc(100dvh-24px)] w-[480px] max-w-[calc(100vw-24px)] -translate-x-1/2 -translate-y-1/2 gap-3.5 overflow-auto rounded-card bg-card p-5 text-[13px] shadow-float outline-none">
          <AlertDialog.Title className="!text-[15px] break-words">
            {say('erase.title', { name: props.name })}
          </AlertDialog.Title>
          <AlertDialog.Description>{say('erase.about')}</AlertDialog.Description>
          <Confirmation {...props} />
        </AlertDialog.Popup>
      </AlertDialog.Portal>
    </AlertDialog.Root>
  )
}
