import type { LegendEntry } from './legend-entry.ts'

/** What stands over a chart in the file, where the page around it is gone. */
export type PictureWords = { title: string; note: string; legend: readonly LegendEntry[] }

const svgNamespace = 'http://www.w3.org/2000/svg'
const margin = 16
const headHeight = 76
/** Properties that come from style sheets and that a picture on its own would lose. */
const inlined = ['fill', 'fill-opacity', 'stroke', 'stroke-opacity', 'stroke-width', 'stroke-dasharray', 'font-size']
const inlinedForText = ['font-weight', 'font-family']

function element(name: string, attributes: Record<string, string | number>, text = ''): SVGElement {
  const made = document.createElementNS(svgNamespace, name)
  for (const [attribute, value] of Object.entries(attributes)) made.setAttribute(attribute, String(value))
  made.textContent = text
  return made
}

/** A colour of the theme as it is now: `var(--brand)` becomes `#0b6e5f`. */
const resolved = (colour: string): string =>
  colour.replace(/var\((--[\w-]+)\)/g, (_, token: string) =>
    getComputedStyle(document.documentElement).getPropertyValue(token),
  )

function inlineStyles(from: Element, to: Element): void {
  const computed = getComputedStyle(from)
  const properties = from.tagName === 'text' || from.tagName === 'tspan' ? [...inlined, ...inlinedForText] : inlined
  for (const property of properties) to.setAttribute(property, computed.getPropertyValue(property))
  for (const [index, child] of [...from.children].entries()) {
    const copy = to.children[index]
    if (copy) inlineStyles(child, copy)
  }
}

/** Where something stands in its place, moved under the head. */
function placed(part: Element, place: Element): { x: number; y: number; width: number; height: number } {
  const [{ x, y, width, height }, origin] = [part.getBoundingClientRect(), place.getBoundingClientRect()]
  return { x: margin + x - origin.x, y: headHeight + y - origin.y, width, height }
}

/** A chart as it stands in its place, needing no style sheet. */
function chartBody(chart: SVGSVGElement, place: Element): SVGElement {
  const rect = placed(chart, place)
  const body = element('svg', { ...rect, viewBox: `0 0 ${rect.width} ${rect.height}` })
  for (const child of chart.children) {
    if (child.tagName === 'title' || child.tagName === 'desc') continue
    const copy = document.importNode(child, true)
    inlineStyles(child, copy)
    body.append(copy)
  }
  return body
}

function legendRow(legend: readonly LegendEntry[], text: Record<string, string>): SVGElement[] {
  const ruler = document.createElement('canvas').getContext('2d')
  if (ruler) ruler.font = `12px ${text['font-family']}`
  let x = margin
  return legend.flatMap(({ label, colour, stroke = 'solid' }) => {
    const opacity = stroke === 'pale' ? 0.4 : 1
    const radius = stroke === 'dotted' ? 5 : 3
    const swatch = element('rect', { x, y: 54, width: 10, height: 10, rx: radius, fill: resolved(colour), opacity })
    const words = element('text', { ...text, x: x + 16, y: 63, fill: resolved('var(--soft)'), 'font-size': 12 }, label)
    x += 40 + (ruler?.measureText(label).width ?? label.length * 7)
    return [swatch, words]
  })
}

/** The names of panels, each over its chart. */
function captions(place: Element, text: Record<string, string>): SVGElement[] {
  return [...place.querySelectorAll('figcaption')].map((caption) => {
    const { x, y, height } = placed(caption, place)
    const ink = { fill: resolved('var(--ink)'), 'font-size': 12, 'font-weight': 600 }
    return element('text', { ...text, ...ink, x, y: y + height - 4 }, caption.textContent ?? '')
  })
}

const chartsIn = (place: Element) => place.querySelectorAll<SVGSVGElement>('svg.recharts-surface')

export const hasCharts = (place: Element): boolean => chartsIn(place).length > 0

/** The charts of a card as SVG text that stands alone: title, days, legend, and the charts on the ground of their card. */
export function standaloneSvg(place: Element, { title, note, legend }: PictureWords): string {
  const { width, height } = place.getBoundingClientRect()
  const size = { width: width + 2 * margin, height: height + headHeight + margin }
  const text = { 'font-family': getComputedStyle(document.body).fontFamily }
  const picture = element('svg', { ...size, viewBox: `0 0 ${size.width} ${size.height}` })
  picture.append(
    element('rect', { ...size, fill: resolved('var(--card)') }),
    element(
      'text',
      { ...text, x: margin, y: 26, fill: resolved('var(--ink)'), 'font-size': 14, 'font-weight': 600 },
      title,
    ),
    element('text', { ...text, x: margin, y: 44, fill: resolved('var(--soft)'), 'font-size': 12 }, note),
    ...legendRow(legend, text),
    ...captions(place, text),
    ...[...chartsIn(place)].map((chart) => chartBody(chart, place)),
  )
  return new XMLSerializer().serializeToString(picture)
}

/** Standalone SVG text as a PNG, twice as fine as on the screen. */
export async function pngOf(svg: string): Promise<Blob> {
  const image = new Image()
  image.src = `data:image/svg+xml;charset=utf-8,${encodeURIComponent(svg)}`
  await image.decode()
  const canvas = document.createElement('canvas')
  canvas.width = image.naturalWidth * 2
  canvas.height = image.naturalHeight * 2
  const paper = canvas.getContext('2d')
  if (paper === null) throw new Error('This browser does not draw on canvases.')
  paper.drawImage(image, 0, 0, canvas.width, canvas.height)
  return new Promise((resolve, reject) => {
    canvas.toBlob((blob) => (blob ? resolve(blob) : reject(new Error('The picture could not be made.'))), 'image/png')
  })
}
