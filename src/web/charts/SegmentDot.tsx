/** The colour that a segment has on every page. */
export const SegmentDot = ({ segment }: { segment: string }) => (
  <i
    aria-hidden
    className="mr-2 inline-block size-2.5 shrink-0 rounded-[3px]"
    style={{ background: `var(--segment-${segment})` }}
  />
)
