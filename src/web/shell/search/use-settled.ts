import { useEffect, useState } from 'react'

/** The text once nothing has been typed for so many milliseconds. */
export function useSettled(text: string, patience: number): string {
  const [settled, setSettled] = useState(text)
  useEffect(() => {
    const timer = setTimeout(() => setSettled(text), patience)
    return () => clearTimeout(timer)
  }, [text, patience])
  return settled
}
