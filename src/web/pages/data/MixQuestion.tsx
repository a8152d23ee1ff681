import { useWords } from '../../messages/language.ts'
import { useRemoveDemo } from './demo.ts'

type Props = { files: readonly string[]; onImport: () => void; onCancel: () => void }

/** Asked before a reader's own files go into a demo store, whose numbers they would be lost among. */
export function MixQuestion({ files, onImport, onCancel }: Props) {
  const { say, list } = useWords()
  const remove = useRemoveDemo()
  return (
    <section role="alertdialog" aria-labelledby="mix" className="card grid gap-3 !border-attention text-[13px]">
      <div>
        <h2 id="mix">{say('demo.mix')}</h2>
        <p className="mt-0.5 text-soft">{say('demo.mix.what', { files: list(files) })}</p>
      </div>
      <div className="flex flex-wrap gap-2">
        <button
          type="button"
          className="button button-main"
          disabled={remove.isPending}
          onClick={() => remove.mutate({ withImports: false }, { onSuccess: onImport })}
        >
          {say(remove.isPending ? 'demo.remove.doing' : 'demo.mix.remove')}
        </button>
        <button type="button" className="button" disabled={remove.isPending} onClick={onImport}>
          {say('demo.mix.keep')}
        </button>
        <button type="button" className="button" disabled={remove.isPending} onClick={onCancel}>
          {say('data.cancel')}
        </button>
      </div>
      {remove.error !== null && (
        <p role="alert" className="text-down">
          {remove.error.message}
        </p>
      )}
    </section>
  )
}
