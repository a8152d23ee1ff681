import { ArrowRight } from 'lucide-react'

/** Their columns and what each is here. */
export const ColumnPairs = ({ columns }: { columns: Readonly<Record<string, string>> }) => (
  <ul className="flex min-w-0 flex-wrap gap-x-4 gap-y-1.5">
    {Object.entries(columns).map(([theirs, ours]) => (
      <li key={theirs} className="flex min-w-0 items-center gap-1.5">
        <span className="truncate">{theirs}</span>
        <ArrowRight aria-hidden size={12} className="shrink-0 text-faint" />
        <code className="code">{ours}</code>
      </li>
    ))}
  </ul>
)
