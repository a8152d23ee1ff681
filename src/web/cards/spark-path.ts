/** The path of a small line through the values, inside a box of that size; gaps stay gaps. Empty without two values, or with zeros alone. */
export function sparkPath(values: readonly (number | null)[], width: number, height: number): string {
  const known = values.filter((value) => value !== null)
  if (known.length < 2 || known.every((value) => value === 0)) return ''
  const top = Math.max(0, ...known)
  const bottom = Math.min(0, ...known)
  const x = (index: number): string => ((index / (values.length - 1)) * width).toFixed(1)
  const y = (value: number): string => (height - ((value - bottom) / (top - bottom || 1)) * height).toFixed(1)
  return values
    .map((value, index) => {
      if (value === null) return ''
      return `${(values[index - 1] ?? null) === null ? 'M' : 'L'}${x(index)} ${y(value)}`
    })
    .join('')
}
