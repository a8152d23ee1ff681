import { Popover } from '@base-ui/react/popover'
import { useMutation } from '@tanstack/react-query'
import { type ReactNode, useId, useState } from 'react'
import { useWords } from '../../messages/language.ts'

type FormProps = {
  name: string
  action: string
  /** What there is to choose beside the name. */
  choice?: ReactNode
  /** Gives the name; what it refuses is told below the field. */
  onName: (name: string) => Promise<unknown>
  onDone: () => void
}

function NameForm({ name, action, choice, onName, onDone }: FormProps) {
  const { say } = useWords()
  const [typed, setTyped] = useState(name)
  const fault = useId()
  const naming = useMutation({ mutationFn: onName, onSuccess: onDone })
  return (
    <form
      className="grid gap-2.5"
      onSubmit={(event) => {
        event.preventDefault()
        naming.mutate(typed.trim())
      }}
    >
      <label className="grid gap-1.5 text-soft">
        {say('audiences.name')}
        <input
          value={typed}
          maxLength={100}
          required
          aria-describedby={naming.error === null ? undefined : fault}
          onChange={({ currentTarget }) => setTyped(currentTarget.value)}
          className="field"
        />
      </label>
      {choice}
      {naming.error !== null && (
        <p id={fault} role="alert" className="text-down">
          {naming.error.message}
        </p>
      )}
      <div className="flex flex-wrap gap-2">
        <button type="submit" className="button button-main" disabled={typed.trim() === '' || naming.isPending}>
          {action}
        </button>
        <Popover.Close className="button">{say('audiences.cancel')}</Popover.Close>
      </div>
    </form>
  )
}

type Props = Omit<FormProps, 'onDone'> & {
  /** What the button is called for those who hear it alone, and the title of what it opens. */
  title: string
  about?: string
  /** What the button shows. */
  children: ReactNode
}

/** A button that asks for the name of an audience. */
export function NamePopover({ title, about, children, ...form }: Props) {
  const [isOpen, setOpen] = useState(false)
  return (
    <Popover.Root open={isOpen} onOpenChange={setOpen}>
      <Popover.Trigger className="button" aria-label={title}>
        {children}
      </Popover.Trigger>
      <Popover.Portal>
        <Popover.Positioner sideOffset={6} align="end" collisionPadding={12} className="z-50">
          <Popover.Popup className="floating grid w-80 max-w-(--available-width) gap-2.5 p-4 text-[13px]">
            <Popover.Title className="text-[13px] font-semibold">{title}</Popover.Title>
            {about !== undefined && <Popover.Description className="text-soft">{about}</Popover.Description>}
            <NameForm {...form} onDone={() => setOpen(false)} />
          </Popover.Popup>
        </Popover.Positioner>
      </Popover.Portal>
    </Popover.Root>
  )
}
