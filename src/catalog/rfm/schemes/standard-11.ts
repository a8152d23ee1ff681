import type { Scheme } from '../scheme.ts'
import { segment } from '../segment-words.ts'

const fifths = { method: 'quantile', bins: 5 } as const

/** Eleven segments over 5 × 5 × 5 quantiles; section 5 of the definitions. */
export const standard11: Scheme = {
  id: 'standard-11',
  name: 'Standard 11',
  version: 1,
  windowMonths: null,
  axes: {
    recency: { ...fifths, better: 'fewer' },
    frequency: { ...fifths, better: 'more' },
    monetary: { ...fifths, better: 'more' },
  },
  segments: [
    segment('champions', 'champions', '555 554 544 545 454 455 445'),
    segment('loyal', 'loyal', '543 444 435 355 354 345 344 335'),
    segment(
      'potential-loyalist',
      'potential-loyalist',
      '553 551 552 541 542 533 532 531 452 451 442 441 431 453 433 432 423 353 352 351 342 341 333 323',
    ),
    segment('new-customers', 'new-customers', '512 511 422 421 412 411 311'),
    segment('promising', 'promising', '525 524 523 522 521 515 514 513 425 424 413 414 415 315 314 313'),
    segment('need-attention', 'need-attention', '535 534 443 434 343 334 325 324'),
    segment('about-to-sleep', 'about-to-sleep', '331 321 312 221 213 231 241 251'),
    segment(
      'at-risk',
      'at-risk',
      '255 254 245 244 253 252 243 242 235 234 225 224 153 152 145 143 142 135 134 133 125 124',
    ),
    segment('cannot-lose-them', 'cannot-lose-them', '155 154 144 214 215 115 114 113'),
    segment('hibernating', 'hibernating', '332 322 233 232 223 222 132 123 122 212 211'),
    segment('lost', 'lost', '111 112 121 131 141 151'),
  ],
}
