import { FileUp } from 'lucide-react'
import { type DragEvent, useState } from 'react'
import { useProject } from '../../api.ts'
import { CurrencySelect } from './CurrencySelect.tsx'

type Props = { isBusy: boolean; onFiles: (files: readonly File[], currency: string | null) => void }

/** Files come in by dropping them here or by choosing them. */
export function DropZone({ isBusy, onFiles }: Props) {
  const project = useProject()
  const [currency, setCurrency] = useState<string | null>(null)
  const [isOver, setOver] = useState(false)
  const take = (list: FileList | null) => {
    const files = [...(list ?? [])]
    if (files.length > 0 && !isBusy) onFiles(files, currency)
  }
  const drop = (event: DragEvent) => {
    event.preventDefault()
    setOver(false)
    take(event.dataTransfer.files)
  }
  return (
    <section
      aria-label="Import files"
      data-over={isOver || undefined}
      onDragOver={(event) => {
        event.preventDefault()
        setOver(true)
      }}
      onDragLeave={() => setOver(false)}
      onDrop={drop}
      className="grid justify-items-center gap-3 rounded-card border-[1.5px] border-dashed border-edge bg-card px-5 py-9 text-center transition-colors data-over:border-brand data-over:bg-brand-soft"
    >
      <FileUp aria-hidden size={28} strokeWidth={1.5} className="text-brand" />
      <div>
        <p className="text-[15px] font-semibold">Drop files of orders or customers here</p>
        <p className="mt-0.5 text-[13px] text-soft">
          CSV, Excel, Parquet or JSON lines, several at once. The format is recognised by the columns.
        </p>
      </div>
      {project.currency === null && <CurrencySelect value={currency} onChange={setCurrency} />}
      <label className="button button-main cursor-pointer has-focus-visible:outline-2 has-focus-visible:outline-offset-2 has-focus-visible:outline-brand has-disabled:cursor-default has-disabled:opacity-60">
        Choose files
        <input
          type="file"
          multiple
          disabled={isBusy}
          className="sr-only"
          onChange={({ currentTarget }) => {
            take(currentTarget.files)
            currentTarget.value = '' // the same file may be chosen again
          }}
        />
      </label>
      <p className="text-xs text-faint">Files stay on this machine. Importing one twice changes nothing.</p>
    </section>
  )
}
