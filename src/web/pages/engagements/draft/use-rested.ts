import { useEffect, useState } from 'react'

/** How long a hand must rest before the server is asked, in milliseconds. */
const rest = 400

/** What is being written, once nothing has been changed for a moment. */
export function useRested<Value>(value: Value): Value {
  const [rested, setRested] = useState(value)
  useEffect(() => {
    const timer = setTimeout(() => setRested(value), rest)
    return () => clearTimeout(timer)
  }, [value])
  return rested
}
