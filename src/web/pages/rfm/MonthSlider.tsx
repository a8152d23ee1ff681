import { Slider } from '@base-ui/react/slider'
import { Pause, Play } from 'lucide-react'
import { useRef } from 'react'
import { useScreen } from '../../controls/use-screen.ts'
import { formatDay, formatMonth } from '../../format.ts'
import { useWords } from '../../messages/language.ts'
import { monthSteps, stepAt } from './month-steps.ts'
import { useMonthPlay } from './use-month-play.ts'

type StepsProps = { from: string; to: string }

/** The months at both ends of the slider. */
const Ends = ({ from, to }: StepsProps) => (
  <span className="shrink-0 text-[13px] whitespace-nowrap text-soft max-sm:hidden">
    {from} – <strong className="font-semibold text-ink">{to}</strong>
  </span>
)

/** Runs the page through the months, by hand or by itself. Nothing where all facts lie in one month. */
export function MonthSlider() {
  const { project, period, setDay } = useScreen()
  const words = useWords()
  const steps = monthSteps(project.firstDay ?? project.today, project.today)
  const place = stepAt(steps, period.to)
  const { isPlaying, play, pause, askFrom } = useMonthPlay(steps, place)
  const isMoving = useRef(false)
  const [first] = steps
  if (first === undefined || steps.length < 2) return null
  const moveTo = (step: number) => {
    pause()
    askFrom(step + 1)
    setDay(steps[step] ?? null, { isSameStep: isMoving.current })
    isMoving.current = true
  }
  return (
    <section aria-label={words.say('rfm.slider')} className="card flex items-center gap-4 !py-2.5 print:hidden">
      <button type="button" onClick={isPlaying ? pause : play} className="button !px-2.5" aria-pressed={isPlaying}>
        {isPlaying ? <Pause aria-hidden size={15} /> : <Play aria-hidden size={15} />}
        <span className="sr-only">{words.say('rfm.play')}</span>
      </button>
      <Slider.Root
        value={place}
        min={0}
        max={steps.length - 1}
        largeStep={12}
        onValueChange={moveTo}
        onValueCommitted={() => {
          isMoving.current = false
        }}
        className="min-w-0 flex-1"
      >
        <Slider.Control className="flex h-8 w-full touch-none items-center px-2">
          <Slider.Track className="h-1 w-full rounded-full bg-line">
            <Slider.Indicator className="rounded-full bg-brand" />
            <Slider.Thumb
              getAriaLabel={() => words.say('rfm.slider.month')}
              getAriaValueText={(_, value) => formatDay(steps[value] ?? first, words)}
              className="size-4 rounded-full border-2 border-card bg-brand outline-brand has-[:focus-visible]:outline-2 has-[:focus-visible]:outline-offset-2"
            />
          </Slider.Track>
        </Slider.Control>
      </Slider.Root>
      <Ends from={formatMonth(first, words)} to={formatMonth(period.to, words)} />
    </section>
  )
}
