/** Properties that come from style sheets and that a picture on its own would lose. */
const inlined = [
  'fill',
  'fill-opacity',
  'stroke',
  'stroke-opacity',
  'stroke-width',
  'stroke-dasharray',
  'font-size',
  'font-weight',
  'font-family',
]

/** Hands a file to the reader under a name. */
export function download(name: string, content: Blob): void {
  const link = document.createElement('a')
  link.href = URL.createObjectURL(content)
  link.download = name
  link.click()
  // The click has only asked for the file; it must still be there when the browser comes for it.
  setTimeout(() => URL.revokeObjectURL(link.href), 10_000)
}

function inlineStyles(from: Element, to: Element): void {
  const computed = getComputedStyle(from)
  for (const property of inlined) to.setAttribute(property, computed.getPropertyValue(property))
  for (const [index, child] of [...from.children].entries()) {
    const copy = to.children[index]
    if (copy) inlineStyles(child, copy)
  }
}

/** A chart as SVG text that needs no style sheet, on the ground of its card. */
export function standaloneSvg(chart: SVGSVGElement): string {
  const copy = document.createElementNS('http://www.w3.org/2000/svg', 'svg')
  copy.innerHTML = chart.innerHTML
  for (const [index, child] of [...chart.children].entries()) {
    const twin = copy.children[index]
    if (twin) inlineStyles(child, twin)
  }
  const { width, height } = chart.getBoundingClientRect()
  copy.setAttribute('width', String(width))
  copy.setAttribute('height', String(height))
  copy.setAttribute('viewBox', `0 0 ${width} ${height}`)
  copy.style.background = getComputedStyle(document.documentElement).getPropertyValue('--card')
  return new XMLSerializer().serializeToString(copy)
}

/** The chart as a PNG, twice as fine as on the screen. */
export async function pngOf(chart: SVGSVGElement): Promise<Blob> {
  const { width, height } = chart.getBoundingClientRect()
  const image = new Image()
  image.src = `data:image/svg+xml;charset=utf-8,${encodeURIComponent(standaloneSvg(chart))}`
  await image.decode()
  const canvas = document.createElement('canvas')
  canvas.width = width * 2
  canvas.height = height * 2
  const paper = canvas.getContext('2d')
  if (paper === null) throw new Error('This browser does not draw on canvases.')
  paper.drawImage(image, 0, 0, canvas.width, canvas.height)
  return new Promise((resolve, reject) => {
    canvas.toBlob((blob) => (blob ? resolve(blob) : reject(new Error('The picture could not be made.'))), 'image/png')
  })
}
