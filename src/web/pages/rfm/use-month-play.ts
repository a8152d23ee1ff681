import { useQueryClient } from '@tanstack/react-query'
import { useEffect, useEffectEvent, useRef, useState } from 'react'
import { addDays, type Day, daysBetween } from '../../../sql/day.ts'
import { metricQuery, useMetricDescription } from '../../api.ts'
import { questionOf } from '../../charts/use-screen-metric.ts'
import { comparedDays } from '../../controls/preset.ts'
import { useScreen } from '../../controls/use-screen.ts'

/** How long a month stands, in milliseconds; longer for those who asked for less motion. */
const beat = 750
const calmBeat = 2000
/** How many months are had before they are needed. */
const ahead = 3

/** Asks for what the page shows of a day before it is shown. */
function useAskAhead(): (day: Day) => Promise<unknown> {
  const client = useQueryClient()
  const screen = useScreen()
  const segments = useMetricDescription('rfm-segments')
  const shown = [
    useMetricDescription('rfm-matrix'),
    useMetricDescription('rfm-bins'),
    segments,
    useMetricDescription('rfm-transition'),
    useMetricDescription('rfm-changes'),
  ]
  return (day) => {
    const days = { from: addDays(day, -daysBetween(screen.period.from, screen.period.to)), to: day }
    const before = comparedDays(screen.compare, days)
    const asked = [
      ...shown.map((metric) => metricQuery(metric.id, questionOf(screen, metric, days))),
      ...(before ? [metricQuery(segments.id, questionOf(screen, segments, before))] : []),
    ]
    return Promise.all(asked.map((query) => client.prefetchQuery(query)))
  }
}

const wait = (milliseconds: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, milliseconds))
const wantsCalm = (): boolean => matchMedia('(prefers-reduced-motion: reduce)').matches

/** The months one after another: each stands for a moment, and goes on as soon as the next is there. */
export function useMonthPlay(steps: readonly Day[], place: number) {
  const [isPlaying, setPlaying] = useState(false)
  // All months of a play are one step to go back.
  const hasMoved = useRef(false)
  const { setDay } = useScreen()
  const askAhead = useAskAhead()
  const askFrom = (from: number): Promise<unknown> => {
    const [next, ...later] = steps.slice(from, from + ahead).map((day) => askAhead(day))
    void Promise.all(later)
    return next ?? Promise.resolve()
  }
  const askNext = useEffectEvent((after: number) => askFrom(after + 1))
  const goOn = useEffectEvent((after: number) => {
    const next = steps[after + 1]
    if (next !== undefined) setDay(next, { isSameStep: hasMoved.current })
    hasMoved.current = true
    if (after + 2 >= steps.length) setPlaying(false)
  })
  useEffect(() => {
    if (!isPlaying) return
    let isOver = false
    void Promise.all([askNext(place), wait(wantsCalm() ? calmBeat : beat)]).then(() => {
      if (!isOver) goOn(place)
    })
    return () => {
      isOver = true
    }
  }, [isPlaying, place])
  const play = () => {
    const [first] = steps
    const isAtEnd = place >= steps.length - 1
    hasMoved.current = isAtEnd
    if (isAtEnd && first !== undefined) setDay(first)
    setPlaying(true)
  }
  return { isPlaying, play, pause: () => setPlaying(false), askFrom: (from: number) => void askFrom(from) }
}
