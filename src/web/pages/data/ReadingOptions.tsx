import { dateOrders } from '../../../contract/date-order.ts'
import { useProject } from '../../api.ts'
import { useWords } from '../../messages/language.ts'
import { LabelledSelect } from './LabelledSelect.tsx'
import type { ReadingWishes } from './send-files.ts'

type Props = { value: ReadingWishes; onChange: (wishes: ReadingWishes) => void }

const currencies = Object.fromEntries(Intl.supportedValuesOf('currency').map((code) => [code, code]))

/** How files are to be read where they do not say so themselves. The currency is asked only while nothing has fixed it. */
export function ReadingOptions({ value, onChange }: Props) {
  const { say } = useWords()
  const project = useProject()
  const orders = Object.fromEntries(dateOrders.map((order) => [order, say(`data.date-order.${order}`)]))
  return (
    <div className="grid items-center gap-x-2.5 gap-y-1.5 sm:grid-cols-[auto_auto] sm:gap-y-2">
      {project.currency === null && (
        <LabelledSelect
          label={say('data.currency')}
          anyWords={say('data.currency.any')}
          options={currencies}
          value={value.currency}
          onChange={(currency) => onChange({ ...value, currency })}
        />
      )}
      <LabelledSelect
        label={say('data.date-order')}
        anyWords={say('data.date-order.any')}
        options={orders}
        value={value.dateOrder}
        onChange={(order) => onChange({ ...value, dateOrder: dateOrders.find((id) => id === order) ?? null })}
      />
    </div>
  )
}
