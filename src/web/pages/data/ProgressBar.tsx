import { Progress } from '@base-ui/react/progress'

/** How much is done, in [0, 1]; null while the whole is not known. */
export const ProgressBar = ({ label, share }: { label: string; share: number | null }) => (
  <Progress.Root value={share === null ? null : Math.round(share * 100)} aria-label={label}>
    <Progress.Track className="block h-1.5 overflow-hidden rounded-full bg-line">
      <Progress.Indicator className="block h-full rounded-full bg-brand transition-[width] duration-300 data-indeterminate:w-1/3 data-indeterminate:animate-pulse" />
    </Progress.Track>
  </Progress.Root>
)
