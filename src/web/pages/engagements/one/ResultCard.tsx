import type { ToldEngagement } from '../../../../contract/engagements.ts'
import { useProject } from '../../../api.ts'
import { dash, formatCount, formatDay } from '../../../format.ts'
import { useWords } from '../../../messages/language.ts'
import { PeopleLink } from '../../../people/PeopleLink.tsx'
import { isTooEarly, perHead, resultInWords } from '../engagement-words.ts'

type Result = NonNullable<ToldEngagement['result']>
const figures = ['revenue', 'purchases'] as const

function FigureRow({ figure, result }: { figure: (typeof figures)[number]; result: Result }) {
  const words = useWords()
  const project = useProject()
  const { written, heldBack, difference, from, to } = result[figure]
  const show = (value: number | null) => perHead(figure, value, project, words)
  const signed = (value: number | null) => perHead(figure, value, project, words, 'exceptZero')
  return (
    <tr>
      <th scope="row" className="border-t border-line !text-[13px] !text-ink">
        {words.say(`engagement.per-head.${figure}`)}
      </th>
      <td className="number">{show(written)}</td>
      <td className="number">{show(heldBack)}</td>
      <td className="number font-[650]">{signed(difference)}</td>
      <td className="number">
        {from === null || to === null ? dash : words.say('engagement.interval', { from: signed(from), to: signed(to) })}
      </td>
    </tr>
  )
}

/** A group of the comparison, with its size, which leads to its people. */
function GroupHead({ id, part, people }: { id: number; part: 'written' | 'held-back'; people: number }) {
  const words = useWords()
  const label = words.say(`engagement.group.${part}`)
  const figure = formatCount(people, words)
  return (
    <th scope="col" className="!text-right">
      {label}
      <br />
      <PeopleLink
        people={people === 0 ? undefined : { who: { kind: 'engagement', engagement: id, part } }}
        label={words.say('engagement.group.of', { label, figure, count: people })}
        className="underline decoration-edge hover:decoration-current"
      >
        <span className="tabular-nums">{figure}</span>
      </PeopleLink>
    </th>
  )
}

/** What both groups bought since it began, their difference, and how sure that is. */
export function ResultCard({ id, result }: { id: number; result: Result }) {
  const words = useWords()
  const { say } = words
  const project = useProject()
  const { from, to, upTo, isComplete } = result
  const days = {
    from: formatDay(from, words),
    to: formatDay(to, words),
    upTo: upTo === null ? '' : formatDay(upTo, words),
  }
  return (
    <section aria-labelledby="result" className="card grid grid-cols-[minmax(0,1fr)] gap-3">
      <div className="flex flex-wrap items-baseline gap-x-2.5">
        <h2 id="result">{say('engagement.result')}</h2>
        <p className="text-[12.5px] text-faint">
          {say(
            isComplete ? 'engagement.days.all' : upTo === null ? 'engagement.days.none' : 'engagement.days.some',
            days,
          )}
        </p>
      </div>
      <p className="max-w-prose text-[13px]">{resultInWords(result, project, words)}</p>
      {!isTooEarly(result) && (
        <div className="scroller">
          <table className="listing">
            <thead>
              <tr>
                <th scope="col">{say('engagement.per-head')}</th>
                <GroupHead id={id} part="written" people={result.written} />
                <GroupHead id={id} part="held-back" people={result.heldBack} />
                <th scope="col" className="!text-right">
                  {say('engagement.difference')}
                </th>
                <th scope="col" className="!text-right">
                  {say('engagement.confidence')}
                </th>
              </tr>
            </thead>
            <tbody>
              {figures.map((figure) => (
                <FigureRow key={figure} figure={figure} result={result} />
              ))}
            </tbody>
          </table>
        </div>
      )}
    </section>
  )
}
