/** Why the server did not take what was said of the columns. */
export const RefusedMapping = ({ sentence }: { sentence: string | null }) =>
  sentence !== null && (
    <p role="alert" className="rounded-lg bg-down-soft px-3.5 py-3 text-[13px]">
      {sentence}
    </p>
  )
