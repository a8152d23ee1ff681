import { Dialog } from '@base-ui/react/dialog'
import { useNavigate, useRouter } from '@tanstack/react-router'
import { Command } from 'cmdk'
import { Search } from 'lucide-react'
import { useState } from 'react'
import { acrossPages } from '../../controls/screen-search.ts'
import { useWords } from '../../messages/language.ts'
import { pages } from '../pages.ts'
import { type Recent, remember } from './recent.ts'
import { SearchResults } from './SearchResults.tsx'
import { useSettled } from './use-settled.ts'

/** How long nothing is typed before the server is asked, in milliseconds. */
const patience = 90

/** Goes where a result leads; to a page with the period in force, as its link in the navigation does. */
function useGo(onClose: () => void): (place: Recent) => void {
  const navigate = useNavigate()
  const { history } = useRouter()
  return (place) => {
    remember(place)
    onClose()
    const page = pages.find(({ to }) => to === place.address)
    if (page === undefined) history.push(place.address)
    else void navigate({ to: page.to, search: acrossPages })
  }
}

type Props = {
  typed: string
  onType: (typed: string) => void
  onClose: () => void
}

/** Finds a customer, a page, a segment or a tag by a few letters, and goes there. */
export function SearchPalette({ typed, onType, onClose }: Props) {
  const { say } = useWords()
  const [chosen, setChosen] = useState('')
  const text = typed.trim()
  const settled = useSettled(text, patience)
  const go = useGo(onClose)
  return (
    <Dialog.Root open onOpenChange={onClose}>
      <Dialog.Portal>
        <Dialog.Backdrop className="fixed inset-0 z-40 bg-[rgb(0_0_0/0.4)]" />
        <Dialog.Popup className="floating fixed top-[12dvh] left-1/2 z-50 w-[600px] max-w-[calc(100vw-24px)] -translate-x-1/2 overflow-hidden max-sm:top-3">
          <Dialog.Title className="sr-only">{say('search.title')}</Dialog.Title>
          <Command label={say('search.title')} shouldFilter={false} loop value={chosen} onValueChange={setChosen}>
            <div className="flex items-center gap-3 border-b border-line px-4">
              <Search aria-hidden size={17} className="shrink-0 text-faint" />
              <Command.Input
                autoFocus
                value={typed}
                onValueChange={onType}
                maxLength={500}
                placeholder={say('search.placeholder')}
                className="min-h-13 min-w-0 flex-1 bg-transparent text-[15px] outline-none placeholder:text-faint"
              />
              <Dialog.Close className="code !font-sans text-faint hover:text-ink" aria-label={say('search.close')}>
                {say('search.escape')}
              </Dialog.Close>
            </div>
            <SearchResults typed={text === '' ? '' : settled} isTyping={text !== settled} go={go} onFirst={setChosen} />
          </Command>
        </Dialog.Popup>
      </Dialog.Portal>
    </Dialog.Root>
  )
}
