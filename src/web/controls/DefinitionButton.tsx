import { Popover } from '@base-ui/react/popover'
import type { MetricDescription } from '../../contract/metrics.ts'
import { useProject } from '../api.ts'
import { useWords } from '../messages/language.ts'
import { PeopleNote } from '../people/PeopleNote.tsx'

type Props = {
  metric: Pick<MetricDescription, 'id' | 'label' | 'description' | 'unit' | 'time' | 'columns'>
}

/** The (i) beside a title: what the number means, in the words of the catalogue. */
export function DefinitionButton({ metric }: Props) {
  const { currency } = useProject()
  const { say } = useWords()
  const unit =
    metric.unit === 'money' && currency !== null ? say('unit.money-in', { currency }) : say(`unit.${metric.unit}`)
  return (
    <Popover.Root>
      <Popover.Trigger
        aria-label={say('definition.of', { metric: metric.label })}
        className="relative print:hidden grid size-4 shrink-0 place-items-center rounded-full border border-edge text-[10px] leading-none font-medium text-faint after:absolute after:-inset-1 hover:border-brand hover:text-brand data-popup-open:border-brand data-popup-open:text-brand"
      >
        i
      </Popover.Trigger>
      <Popover.Portal>
        <Popover.Positioner align="start" alignOffset={-12} sideOffset={8} collisionPadding={12} className="z-50">
          <Popover.Popup className="w-80 max-w-[calc(100vw-24px)] floating p-4 text-[13px]">
            <Popover.Title className="mb-1 text-[13px] font-semibold">{metric.label}</Popover.Title>
            <Popover.Description className="text-soft">{metric.description}</Popover.Description>
            <dl className="mt-3 grid grid-cols-[auto_1fr] gap-x-3 gap-y-1 border-t border-line pt-3 text-xs">
              <dt className="text-faint">{say('definition.time')}</dt>
              <dd className="text-soft">{say(`time.${metric.time}`)}</dd>
              <dt className="text-faint">{say('definition.unit')}</dt>
              <dd className="text-soft">{unit}</dd>
              <dt className="text-faint">{say('definition.id')}</dt>
              <dd className="font-mono text-[11px] text-soft">{metric.id}</dd>
            </dl>
            <PeopleNote metric={metric} />
          </Popover.Popup>
        </Popover.Positioner>
      </Popover.Portal>
    </Popover.Root>
  )
}
