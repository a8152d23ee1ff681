import type { Segment } from './scheme.ts'

type Words = Omit<Segment, 'key' | 'codes'>

/** What the segments of the built-in schemes are, and what to do about them. A scheme may call one otherwise. */
const segmentWords = {
  champions: {
    label: 'Champions',
    colour: 'champions',
    description: 'Bought lately, buy often and spend the most.',
    action: 'Thank them, show them what is new before anyone else, and ask for a review. They need no discount.',
  },
  loyal: {
    label: 'Loyal',
    colour: 'loyal',
    description: 'Buy often and spend well, most of them lately.',
    action: 'Offer a loyalty programme and goods a step above what they usually buy.',
  },
  'potential-loyalist': {
    label: 'Potential loyalist',
    colour: 'potential-loyalist',
    description: 'Bought lately and more than once, and could come to buy often.',
    action: 'Recommend what goes with their last purchase, and invite them to the loyalty programme.',
  },
  'new-customers': {
    label: 'New customers',
    colour: 'new-customers',
    description: 'Bought lately for the first time, or nearly.',
    action: 'Welcome them, help them to make the most of what they bought, and give a reason for a second purchase.',
  },
  promising: {
    label: 'Promising',
    colour: 'promising',
    description: 'Bought lately, though seldom.',
    action: 'Keep the shop in their mind: show what others bought next, with a small offer that ends soon.',
  },
  'need-attention': {
    label: 'Need attention',
    colour: 'need-attention',
    description: 'Were good customers, and their last purchase begins to lie behind.',
    action: 'Come back to them now, with an offer that ends soon, on what they bought before.',
  },
  'about-to-sleep': {
    label: 'About to sleep',
    colour: 'about-to-sleep',
    description: 'Bought little, and some time ago; soon they will be gone.',
    action: 'Show what sells best and what has changed in the shop; a modest discount may bring them back.',
  },
  'at-risk': {
    label: 'At risk',
    colour: 'at-risk',
    description: 'Bought often or for much, but long ago.',
    action: 'Write personally, ask what is missing, and offer something worth coming back for.',
  },
  'cannot-lose-them': {
    label: 'Cannot lose them',
    colour: 'cannot-lose-them',
    description: 'Spent the most, or bought the most often, and have not been back for long.',
    action: 'Win them back in person, by phone where you may; find out why they stay away before a competitor does.',
  },
  hibernating: {
    label: 'Hibernating',
    colour: 'hibernating',
    description: 'Bought seldom, and long ago.',
    action: 'Write rarely, with what suits their last purchase; do not spend much on them.',
  },
  lost: {
    label: 'Lost',
    colour: 'lost',
    description: 'Bought once or little, the longest ago of all.',
    action: 'Try once to bring them back; then leave them out of mailings, which they no longer read.',
  },
} as const satisfies Record<string, Words>

/** A segment of a built-in scheme: its usual words, unless told otherwise, and its codes parted by spaces. */
export const segment = (
  key: string,
  like: keyof typeof segmentWords,
  codes: string,
  words: Partial<Words> = {},
): Segment => ({ key, ...segmentWords[like], ...words, codes: codes.split(' ') })
