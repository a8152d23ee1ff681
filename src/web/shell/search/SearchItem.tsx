import { Command } from 'cmdk'
import { FileText, History, Search, Tag, UserRound } from 'lucide-react'
import type { ReactNode } from 'react'

const icons = { customer: UserRound, page: FileText, tag: Tag, recent: History, all: Search } as const

type Props = {
  /** Tells it from every other item. */
  value: string
  icon: keyof typeof icons | { colour: string }
  label: ReactNode
  /** What else tells it: contact data, or what kind of thing it is. */
  note?: string | undefined
  onChoose: () => void
}

/** One line of the palette. */
export function SearchItem({ value, icon, label, note, onChoose }: Props) {
  const Icon = typeof icon === 'string' ? icons[icon] : null
  return (
    <Command.Item
      value={value}
      onSelect={onChoose}
      className="flex min-h-10 cursor-pointer items-center gap-3 rounded-lg px-3 py-1.5 text-[13px] data-[selected=true]:bg-brand-soft"
    >
      {Icon !== null && <Icon aria-hidden size={16} strokeWidth={1.8} className="shrink-0 text-faint" />}
      {typeof icon === 'object' && (
        <i
          aria-hidden
          className="mx-[3px] size-2.5 shrink-0 rounded-[3px]"
          style={{ background: `var(--${icon.colour})` }}
        />
      )}
      <span className="min-w-0 flex-none max-w-[60%] truncate font-medium">{label}</span>
      {note !== undefined && <span className="ml-auto min-w-0 truncate text-xs text-soft">{note}</span>}
    </Command.Item>
  )
}
