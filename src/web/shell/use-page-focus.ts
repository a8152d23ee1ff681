import { useLocation } from '@tanstack/react-router'
import { useEffect, useRef } from 'react'

/** Gives the focus to the page after going to another one, so that what is read next is the page and not the link left. */
export function usePageFocus() {
  const place = useRef<HTMLElement>(null)
  const path = useLocation({ select: ({ pathname }) => pathname })
  const seen = useRef<string | null>(null)
  useEffect(() => {
    // The first page is reached from `/` by a redirect, which is no step of the reader's.
    if (seen.current !== null && seen.current !== '/' && seen.current !== path) {
      place.current?.focus({ preventScroll: true })
    }
    seen.current = path
  }, [path])
  return place
}
