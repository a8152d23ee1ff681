import { type KeyboardEvent, type RefObject, useLayoutEffect, useRef, useState } from 'react'

type Walked = {
  rows: readonly { key: number }[]
  scroller: RefObject<HTMLElement | null>
  /** In pixels. */
  rowHeight: number
}

/** Rows that stay in sight when one goes on by a page. */
const keptInSight = 2

/**
 * The rows as one stop of the Tab key: arrow keys, Page up and down, Home and End go from link to link. Where one stands is
 * a customer, not a place, so that another order of the list leads to the same person.
 */
export function useRowWalk({ rows, scroller, rowHeight }: Walked) {
  const [standsOn, setStandsOn] = useState<number | null>(null)
  const isWalking = useRef(false)
  const place = Math.max(
    0,
    rows.findIndex(({ key }) => key === standsOn),
  )

  // The row may be drawn only now that one stands on it.
  useLayoutEffect(() => {
    if (!isWalking.current) return
    isWalking.current = false
    const link = scroller.current?.querySelector<HTMLElement>(`tr[aria-rowindex="${place + 2}"] a`)
    link?.focus({ preventScroll: true })
    link?.closest('td')?.scrollIntoView({ block: 'nearest' })
  })

  const walk = (event: KeyboardEvent) => {
    if (event.altKey || event.ctrlKey || event.metaKey || event.shiftKey) return
    const page = Math.max(1, Math.floor((scroller.current?.clientHeight ?? 0) / rowHeight) - keptInSight)
    const last = rows.length - 1
    const places: Readonly<Record<string, number>> = {
      ArrowDown: place + 1,
      ArrowUp: place - 1,
      PageDown: place + page,
      PageUp: place - page,
      Home: 0,
      End: last,
    }
    const wanted = places[event.key]
    if (wanted === undefined) return
    event.preventDefault() // the list goes along with the rows instead
    const next = rows[Math.min(last, Math.max(0, wanted))]
    if (next === undefined || next.key === standsOn) return
    isWalking.current = true
    setStandsOn(next.key)
  }
  return { place, standOn: setStandsOn, walk }
}
