import type { Scheme } from './world.ts'

/** The four schemes as section 5 of the definitions tells them. */

const fifths = { method: 'quantile', bins: 5 } as const
const fifthsOfAll: Scheme['axes'] = {
  recency: { ...fifths, better: 'fewer' },
  frequency: { ...fifths, better: 'more' },
  monetary: { ...fifths, better: 'more' },
}

const listed = (segments: Record<string, string>): Scheme['segments'] =>
  Object.entries(segments).map(([key, codes]) => ({ key, codes: codes.split(' ') }))

const standard11: Scheme = {
  windowMonths: null,
  axes: fifthsOfAll,
  segments: listed({
    champions: '555 554 544 545 454 455 445',
    loyal: '543 444 435 355 354 345 344 335',
    'potential-loyalist':
      '553 551 552 541 542 533 532 531 452 451 442 441 431 453 433 432 423 353 352 351 342 341 333 323',
    'new-customers': '512 511 422 421 412 411 311',
    promising: '525 524 523 522 521 515 514 513 425 424 413 414 415 315 314 313',
    'need-attention': '535 534 443 434 343 334 325 324',
    'about-to-sleep': '331 321 312 221 213 231 241 251',
    'at-risk': '255 254 245 244 253 252 243 242 235 234 225 224 153 152 145 143 142 135 134 133 125 124',
    'cannot-lose-them': '155 154 144 214 215 115 114 113',
    hibernating: '332 322 233 232 223 222 132 123 122 212 211',
    lost: '111 112 121 131 141 151',
  }),
}

/** Rows F5 to F1, columns R1 to R5. */
const grid = `
  cannot-lose cannot-lose loyal          loyal              champions
  at-risk     at-risk     loyal          loyal              champions
  at-risk     at-risk     need-attention potential-loyalist potential-loyalist
  hibernating hibernating about-to-sleep potential-loyalist potential-loyalist
  hibernating hibernating about-to-sleep promising          new-customers`
const gridRows = grid
  .trim()
  .split('\n')
  .map((line) => line.trim().split(/ +/))

const codesOf = (bins: number): string[] => {
  const scores = Array.from({ length: bins }, (_, index) => index + 1)
  return scores.flatMap((r) => scores.flatMap((f) => scores.map((m) => `${r}${f}${m}`)))
}

const byRule = (order: string, bins: number, segmentOf: (r: number, f: number, m: number) => string | undefined) =>
  order.split(' ').map((key) => ({
    key,
    codes: codesOf(bins).filter((code) => segmentOf(Number(code[0]), Number(code[1]), Number(code[2])) === key),
  }))

const rByFGrid: Scheme = {
  windowMonths: null,
  axes: fifthsOfAll,
  segments: byRule(
    'champions loyal potential-loyalist new-customers promising need-attention about-to-sleep at-risk cannot-lose hibernating',
    5,
    (r, f) => gridRows[5 - f]?.[r - 1],
  ),
}

const fourBandRules: [string, (r: number, f: number, m: number) => boolean][] = [
  ['champions', (r, f, m) => r === 4 && f === 4 && m === 4],
  ['cannot-lose', (r, f, m) => r === 1 && f === 4 && m === 4],
  ['loyal', (r, f) => r >= 3 && f === 4],
  ['potential-loyalist', (r, f, m) => r >= 3 && f === 3 && m >= 3],
  ['new-customers', (r, f) => r === 4 && f === 1],
  ['promising', (r) => r >= 3],
  ['at-risk', (r, f) => r <= 2 && f >= 3],
  ['hibernating', (r, f, m) => r <= 2 && f <= 2 && m >= 3],
  ['need-attention', (r, f, m) => r === 2 && f <= 2 && m <= 2],
  ['lost', (r, f, m) => r === 1 && f <= 2 && m <= 2],
]

const fourBand: Scheme = {
  windowMonths: null,
  axes: {
    recency: { method: 'fixed', cutPoints: [7, 14, 30], better: 'fewer' },
    frequency: { method: 'quantile', bins: 4, beyond: 1, better: 'more' },
    monetary: { method: 'quantile', bins: 4, better: 'more' },
  },
  segments: byRule(
    fourBandRules.map(([key]) => key).join(' '),
    4,
    (r, f, m) => fourBandRules.find(([, holds]) => holds(r, f, m))?.[0],
  ),
}

const sixGroups: Scheme = {
  windowMonths: null,
  axes: {
    recency: { method: 'fixed', cutPoints: [180, 365], better: 'fewer' },
    frequency: { method: 'quantile', bins: 3, better: 'more' },
    monetary: { method: 'quantile', bins: 3, better: 'more' },
  },
  segments: listed({
    champions: '333 332 323',
    loyal: '321 322 331 232 233',
    recent: '312 313 311 222 223',
    'needs-attention': '213 221 123 132 133',
    'at-risk': '231 212 122 131 211',
    inactive: '111 112 113 121',
  }),
}

export const definedSchemes = {
  'standard-11': standard11,
  'r-by-f-grid': rByFGrid,
  'four-band': fourBand,
  'six-groups': sixGroups,
}
