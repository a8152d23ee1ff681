import { Popover } from '@base-ui/react/popover'
import { type ReactNode, useRef, useState } from 'react'

type Props = {
  /** What the button shows. */
  children: ReactNode
  /** What it is called for those who hear it alone, where what it shows would not do. */
  label?: string | undefined
  isMain?: boolean
  title: string
  /** What it will do, and to whom. */
  about: ReactNode
  yes: string
  /** Leaves everything as it is. */
  no: string
  /** Whether it can be asked now; where not, what is wrong is shown by then. */
  canAsk?: () => boolean
  /** What it refuses is told below. */
  onYes: () => Promise<unknown>
}

/** A button whose effect is told, and asked for a second time. */
export function ConfirmButton(props: Props) {
  const { children, label, isMain = false, title, about, yes, no, canAsk = () => true, onYes } = props
  const popup = useRef<HTMLDivElement>(null)
  const [isOpen, setOpen] = useState(false)
  const [fault, setFault] = useState<string | null>(null)
  const [isUnderWay, setUnderWay] = useState(false)
  const ask = (wanted: boolean) => {
    setFault(null)
    setOpen(wanted && canAsk())
  }
  const run = async () => {
    setUnderWay(true)
    try {
      await onYes()
      setOpen(false)
    } catch (error) {
      setFault(error instanceof Error ? error.message : String(error))
    } finally {
      setUnderWay(false)
    }
  }
  return (
    <Popover.Root open={isOpen} onOpenChange={ask}>
      <Popover.Trigger className={isMain ? 'button button-main' : 'button'} aria-label={label}>
        {children}
      </Popover.Trigger>
      <Popover.Portal>
        <Popover.Positioner sideOffset={6} align="end" collisionPadding={12} className="z-50">
          {/* The question is read from its beginning, and nothing answers it by a key that was meant for the button. */}
          <Popover.Popup
            ref={popup}
            initialFocus={popup}
            className="floating grid max-h-(--available-height) w-80 max-w-(--available-width) gap-2.5 overflow-auto p-4 text-[13px] outline-none"
          >
            <Popover.Title className="text-[13px] font-semibold break-words">{title}</Popover.Title>
            <Popover.Description render={<div />} className="grid gap-1.5 text-soft">
              {about}
            </Popover.Description>
            <div className="sticky -bottom-4 -m-4 mt-0 grid gap-2.5 border-t border-line bg-card p-4 pt-3">
              <div className="flex flex-wrap gap-2">
                <button type="button" className="button button-main" disabled={isUnderWay} onClick={() => void run()}>
                  {yes}
                </button>
                <Popover.Close className="button">{no}</Popover.Close>
              </div>
              {fault !== null && (
                <p role="alert" className="text-down">
                  {fault}
                </p>
              )}
            </div>
          </Popover.Popup>
        </Popover.Positioner>
      </Popover.Portal>
    </Popover.Root>
  )
}
