import { Popover } from '@base-ui/react/popover'
import { useWords } from '../messages/language.ts'
import { PeopleLink } from './PeopleLink.tsx'
import type { PeopleLine } from './people-in-words.ts'

export type PeopleToChoose = { title: string; lines: PeopleLine[]; place: DOMRect }

type Props = { choice: PeopleToChoose | null; onClose: () => void }

/** Where a point of a chart has several numbers: whose people are meant. */
export function PeopleChoice({ choice, onClose }: Props) {
  const { say } = useWords()
  if (choice === null) return null
  return (
    <Popover.Root open onOpenChange={onClose}>
      <Popover.Portal>
        <Popover.Positioner
          anchor={{ getBoundingClientRect: () => choice.place }}
          sideOffset={-choice.place.height}
          align="start"
          collisionPadding={12}
          className="z-50"
        >
          <Popover.Popup className="floating min-w-52 p-2 text-[13px]">
            <Popover.Title className="px-2.5 pt-1 text-[13px] font-semibold">{choice.title}</Popover.Title>
            <Popover.Description className="px-2.5 pb-1.5 text-xs text-soft">
              {say('people.choose')}
            </Popover.Description>
            <ul>
              {choice.lines.map(({ label, value, colour, who }) => (
                <li key={label}>
                  <PeopleLink
                    people={{ who }}
                    className="flex items-center gap-2 rounded-md px-2.5 py-1.5 hover:bg-paper focus-visible:bg-paper"
                  >
                    {colour !== null && (
                      <i aria-hidden className="size-2 rounded-[3px]" style={{ background: colour }} />
                    )}
                    <span className="text-soft">{label}</span>
                    <span className="ml-auto pl-4 font-semibold tabular-nums">{value}</span>
                  </PeopleLink>
                </li>
              ))}
            </ul>
          </Popover.Popup>
        </Popover.Positioner>
      </Popover.Portal>
    </Popover.Root>
  )
}
