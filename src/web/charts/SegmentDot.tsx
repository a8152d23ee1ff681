/** The colour that a segment has on every page; a token, grey where there is none. */
export const SegmentDot = ({ colour = 'unknown' }: { colour: string | undefined }) => (
  <i
    aria-hidden
    className="mr-2 inline-block size-2.5 shrink-0 rounded-[3px]"
    style={{ background: `var(--${colour})` }}
  />
)
