import { X } from 'lucide-react'

/** Takes a part out of the filter. */
export const RemovePart = ({ label, onRemove }: { label: string; onRemove: () => void }) => (
  <button
    type="button"
    aria-label={label}
    title={label}
    onClick={onRemove}
    className="ml-auto grid size-8 shrink-0 place-items-center rounded-md text-faint hover:bg-paper hover:text-ink"
  >
    <X aria-hidden size={15} />
  </button>
)
