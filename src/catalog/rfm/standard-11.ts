import type { Scheme, Segment } from './scheme.ts'

const segment = (label: string, codes: string): Segment => ({ label, codes: codes.split(' ') })

/** Eleven segments over 5 × 5 × 5 quantiles; section 5 of the definitions. */
export const standard11 = {
  id: 'standard-11',
  name: 'Standard 11',
  version: 1,
  bins: 5,
  segments: {
    champions: segment('Champions', '555 554 544 545 454 455 445'),
    loyal: segment('Loyal', '543 444 435 355 354 345 344 335'),
    'potential-loyalist': segment(
      'Potential loyalist',
      '553 551 552 541 542 533 532 531 452 451 442 441 431 453 433 432 423 353 352 351 342 341 333 323',
    ),
    'new-customers': segment('New customers', '512 511 422 421 412 411 311'),
    promising: segment('Promising', '525 524 523 522 521 515 514 513 425 424 413 414 415 315 314 313'),
    'need-attention': segment('Need attention', '535 534 443 434 343 334 325 324'),
    'about-to-sleep': segment('About to sleep', '331 321 312 221 213 231 241 251'),
    'at-risk': segment(
      'At risk',
      '255 254 245 244 253 252 243 242 235 234 225 224 153 152 145 143 142 135 134 133 125 124',
    ),
    'cannot-lose-them': segment('Cannot lose them', '155 154 144 214 215 115 114 113'),
    hibernating: segment('Hibernating', '332 322 233 232 223 222 132 123 122 212 211'),
    lost: segment('Lost', '111 112 121 131 141 151'),
  },
} as const satisfies Scheme

/** The words of each segment, keyed as in answers. */
export const standard11Names = Object.fromEntries(
  Object.entries(standard11.segments).map(([key, { label }]) => [key, label]),
)
