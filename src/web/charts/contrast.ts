/** Red, green and blue in [0, 255]. */
export type Rgb = readonly [number, number, number]

const white: Rgb = [255, 255, 255]
const nearBlack: Rgb = [28, 27, 25]
const black: Rgb = [0, 0, 0]
/** WCAG 2.2 AA for text of any size. */
const readable = 4.5

/** Reads `#rgb`, `#rrggbb` and `rgb(…)`; null when it is neither. */
export function parseColour(text: string): Rgb | null {
  const trimmed = text.trim()
  const short = /^#([\da-f])([\da-f])([\da-f])$/i.exec(trimmed)
  const long = /^#([\da-f]{2})([\da-f]{2})([\da-f]{2})/i.exec(trimmed)
  const hex = short?.slice(1).map((digit) => digit + digit) ?? long?.slice(1)
  const parts =
    hex?.map((digits) => Number.parseInt(digits, 16)) ??
    trimmed
      .match(/^rgba?\(([^)]+)\)/)?.[1]
      ?.match(/[\d.]+/g)
      ?.map(Number)
  const [red, green, blue] = parts ?? []
  return red === undefined || green === undefined || blue === undefined ? null : [red, green, blue]
}

/** `amount` of the colour over the ground, as `color-mix(in srgb, …)` does. */
export const mix = (colour: Rgb, ground: Rgb, amount: number): Rgb => {
  const part = (index: 0 | 1 | 2): number => Math.round(colour[index] * amount + ground[index] * (1 - amount))
  return [part(0), part(1), part(2)]
}

const linear = (channel: number): number => {
  const value = channel / 255
  return value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4
}

const luminance = ([red, green, blue]: Rgb): number =>
  0.2126 * linear(red) + 0.7152 * linear(green) + 0.0722 * linear(blue)

/** Contrast ratio of two colours, 1 to 21 (WCAG 2.2, relative luminance). */
export function contrast(one: Rgb, other: Rgb): number {
  const [light, dark] = [luminance(one), luminance(other)].toSorted((a, b) => b - a)
  return ((light ?? 0) + 0.05) / ((dark ?? 0) + 0.05)
}

/** The ink that reads on a ground: white, else near black, else black; one of white and black always passes AA. */
export const inkOn = (ground: Rgb): Rgb => [white, nearBlack].find((ink) => contrast(ink, ground) >= readable) ?? black

/** Weakest and strongest part of a colour in a cell: such that dark ink reads on a light card, and light ink on a dark one. */
const cellRange = { light: [0.3, 0.75], dark: [0.32, 0.64] } as const

/** The ground of a cell: its colour over the card, the stronger the greater the figure (`strength` in [0, 1]). */
export function cellGround(colour: Rgb, card: Rgb, strength: number): Rgb {
  const [weakest, strongest] = cellRange[luminance(card) > 0.2 ? 'light' : 'dark']
  return mix(colour, card, weakest + (strongest - weakest) * Math.sqrt(strength))
}

/** The ground of a cell of a heat map: hardly any colour for nothing, most for the greatest share. */
export const heatGround = (colour: Rgb, card: Rgb, strength: number): Rgb => mix(colour, card, 0.07 + 0.7 * strength)

export const cssColour = ([red, green, blue]: Rgb): string => `rgb(${red} ${green} ${blue})`
