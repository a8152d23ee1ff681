import { Dialog } from '@base-ui/react/dialog'
import { X } from 'lucide-react'
import { Fragment } from 'react'
import { type Shortcut, turnSingleKeys, useShortcuts, useSingleKeys } from '../controls/shortcuts.ts'
import { useWords } from '../messages/language.ts'

const isMac = navigator.platform.startsWith('Mac')

/** A key as keyboards are labelled: `mod+k` is Ctrl K, or ⌘ K on a Mac. */
const keysOf = (key: string, control: string): string[] =>
  key.split('+').map((part) => (part === 'mod' ? (isMac ? '⌘' : control) : part.toUpperCase()))

function Keys({ keys }: { keys: Shortcut['keys'] }) {
  const { say } = useWords()
  const drawn = keys.map((key) => keysOf(key, say('shortcut.key.control')))
  return (
    <dd className="flex items-center justify-end gap-1 text-xs text-faint">
      {drawn.map((pressed, place) => (
        <Fragment key={pressed.join('+')}>
          {place > 0 && <span>{say('shortcut.then')}</span>}
          {pressed.map((key) => (
            <kbd key={key} className="code">
              {key}
            </kbd>
          ))}
        </Fragment>
      ))}
    </dd>
  )
}

/** Every shortcut that works on this screen, and the switch for those of a single key. */
export function ShortcutSheet({ onClose }: { onClose: () => void }) {
  const { say } = useWords()
  const shortcuts = useShortcuts()
  const areOn = useSingleKeys()
  return (
    <Dialog.Root open onOpenChange={onClose}>
      <Dialog.Portal>
        <Dialog.Backdrop className="fixed inset-0 z-40 bg-[rgb(0_0_0/0.4)]" />
        <Dialog.Popup className="fixed top-1/2 left-1/2 z-50 grid max-h-[calc(100dvh-48px)] w-[440px] max-w-[calc(100vw-24px)] -translate-x-1/2 -translate-y-1/2 gap-3 overflow-auto rounded-card bg-card p-5 shadow-float outline-none">
          <div className="flex items-center justify-between">
            <Dialog.Title className="!text-[15px]">{say('shortcut.title')}</Dialog.Title>
            <Dialog.Close className="button !px-2" aria-label={say('shell.close')}>
              <X aria-hidden size={16} />
            </Dialog.Close>
          </div>
          <dl className={`grid grid-cols-[1fr_auto] gap-x-6 gap-y-2 text-[13px] ${areOn ? '' : 'opacity-60'}`}>
            {shortcuts.map(({ words, keys }) => (
              <Fragment key={words}>
                <dt>{say(words)}</dt>
                <Keys keys={keys} />
              </Fragment>
            ))}
          </dl>
          <label className="flex items-start gap-2.5 border-t border-line pt-3 text-[13px] text-soft">
            <input
              type="checkbox"
              checked={areOn}
              onChange={(event) => turnSingleKeys(event.target.checked)}
              className="mt-0.5 size-4 accent-(--brand)"
            />
            {say('shortcut.single-keys')}
          </label>
        </Dialog.Popup>
      </Dialog.Portal>
    </Dialog.Root>
  )
}
