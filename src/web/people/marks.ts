const mark = /\bmark-(\d+)\b/

/** The class of what is drawn for one of several numbers at a point: a part of a column, the dot of a line. */
export const markClass = (place: number): string => `mark-${place}`

/** Which of the numbers at a point was hit by itself; undefined where none was. */
export function markHit(target: EventTarget): number | undefined {
  const hit = target instanceof Element ? target.closest('[class*="mark-"]') : null
  const [, place] = mark.exec(hit?.getAttribute('class') ?? '') ?? []
  return place === undefined ? undefined : Number(place)
}
