import { useQuery } from '@tanstack/react-query'
import { useNavigate } from '@tanstack/react-router'
import { useWords } from '../../messages/language.ts'
import { demoQuery, useRemoveDemo } from './demo.ts'

/** Asks once more, says what goes, and removes the demo store; then the first-run page is shown. */
export function RemoveDemo({ onKeep }: { onKeep: () => void }) {
  const { say, list } = useWords()
  const navigate = useNavigate()
  const { data: demo, error } = useQuery(demoQuery)
  const remove = useRemoveDemo()
  const files = demo?.imports.flatMap((one) => one.files) ?? []
  const withImports = files.length > 0
  const fault = remove.error ?? error
  const go = () => remove.mutate({ withImports }, { onSuccess: () => void navigate({ to: '/crm' }) })
  return (
    <div className="grid gap-3 text-[13px]">
      <p>{say('demo.remove.what')}</p>
      {withImports && <p>{say('demo.remove.imports', { files: list(files) })}</p>}
      <div className="flex flex-wrap gap-2">
        <button
          type="button"
          className="button button-main"
          disabled={demo === undefined || remove.isPending}
          onClick={go}
        >
          {remove.isPending
            ? say('demo.remove.doing')
            : say(withImports ? 'demo.remove.with-imports' : 'demo.remove.yes')}
        </button>
        <button type="button" className="button" disabled={remove.isPending} onClick={onKeep}>
          {say('demo.remove.no')}
        </button>
      </div>
      {fault !== null && (
        <p role="alert" className="text-down">
          {fault.message}
        </p>
      )}
    </div>
  )
}
