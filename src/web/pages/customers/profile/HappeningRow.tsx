import { Ban, ChevronDown, Eye, type LucideIcon, Mail, ShoppingBag, Tag, Undo2 } from 'lucide-react'
import { useId, useState } from 'react'
import type { CustomerTimeline } from '../../../../contract/customer-profile.ts'
import { useProject } from '../../../api.ts'
import { formatDay, formatMoney } from '../../../format.ts'
import { useWords } from '../../../messages/language.ts'
import type { Words } from '../../../messages/words.ts'
import { OrderedLines } from './OrderedLines.tsx'

type Happening = CustomerTimeline['happenings'][number]

const icons: Readonly<Record<Happening['kind'], LucideIcon>> = {
  order: ShoppingBag,
  refund: Undo2,
  cancelled: Ban,
  visit: Eye,
  subscription: Mail,
  'tag-added': Tag,
  'tag-removed': Tag,
}

const statuses = ['subscribed', 'unsubscribed', 'unknown'] as const

function wordsFor({ kind, what, channel, count }: Happening, { say }: Words): string {
  if (kind === 'visit') return say('profile.happened.visit', { count })
  if (kind !== 'subscription') return say(`profile.happened.${kind}`, { what })
  const status = statuses.find((one) => one === what) ?? 'unknown'
  return say('profile.happened.subscription', {
    channel: say(channel === 'sms' ? 'channel.sms' : 'channel.email'),
    status: say(`customers.status.${status}`),
  })
}

/** Where an order was made; nothing of what is no order. */
const placeOf = ({ order, channel, store }: Happening, { say }: Words): string | null => {
  if (order === 0) return null
  return store === '' ? say(channel === 'store' ? 'sold.store' : 'sold.web') : store
}

/** One thing that happened; of an order its lines can be looked at. */
export function HappeningRow({ customer, happening }: { customer: string; happening: Happening }) {
  const words = useWords()
  const money = useProject()
  const lines = useId()
  const [isOpen, setOpen] = useState(false)
  const { kind, day, order, amount } = happening
  const Icon = icons[kind]
  const place = placeOf(happening, words)
  return (
    <li className="border-t border-line py-2 first:border-t-0">
      <div className="flex flex-wrap items-center gap-x-3 gap-y-0.5">
        <Icon aria-hidden size={15} strokeWidth={1.8} className="shrink-0 text-faint" />
        <span className="w-24 shrink-0 text-soft tabular-nums">{formatDay(day, words)}</span>
        <span className="min-w-0 break-words">{wordsFor(happening, words)}</span>
        {place !== null && <span className="text-xs text-soft">{place}</span>}
        {order !== 0 && (
          <span className="ml-auto flex items-center gap-2">
            <span className="font-semibold tabular-nums">{formatMoney(amount, money, words)}</span>
            <button
              type="button"
              aria-expanded={isOpen}
              aria-controls={lines}
              aria-label={words.say('profile.lines-of', { order: happening.what })}
              onClick={() => setOpen(!isOpen)}
              className="grid size-7 place-items-center rounded-md text-faint hover:bg-paper hover:text-ink"
            >
              <ChevronDown aria-hidden size={15} className={isOpen ? 'rotate-180' : ''} />
            </button>
          </span>
        )}
      </div>
      <div id={lines}>{isOpen && <OrderedLines customer={customer} order={order} />}</div>
    </li>
  )
}
