import { FileUp } from 'lucide-react'
import { type DragEvent, useState } from 'react'
import { useWords } from '../../messages/language.ts'
import { ReadingOptions } from './ReadingOptions.tsx'
import { asTheySay, type ReadingWishes } from './send-files.ts'

type Props = { isBusy: boolean; onFiles: (files: readonly File[], wishes: ReadingWishes) => void }

/** Files come in by dropping them here or by choosing them. */
export function DropZone({ isBusy, onFiles }: Props) {
  const { say } = useWords()
  const [wishes, setWishes] = useState<ReadingWishes>(asTheySay)
  const [isOver, setOver] = useState(false)
  const take = (list: FileList | null) => {
    const files = [...(list ?? [])]
    if (files.length > 0 && !isBusy) onFiles(files, wishes)
  }
  const drop = (event: DragEvent) => {
    event.preventDefault()
    setOver(false)
    take(event.dataTransfer.files)
  }
  return (
    <section
      aria-label={say('data.drop')}
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
        <p className="text-[15px] font-semibold">{say('data.drop.title')}</p>
        <p className="mt-0.5 text-[13px] text-soft">{say('data.drop.formats')}</p>
      </div>
      <ReadingOptions value={wishes} onChange={setWishes} />
      <label className="button button-main cursor-pointer has-focus-visible:outline-2 has-focus-visible:outline-offset-2 has-focus-visible:outline-brand has-disabled:cursor-default has-disabled:opacity-60">
        {say('data.drop.choose')}
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
      <p className="text-xs text-faint">{say('data.drop.stays')}</p>
    </section>
  )
}
