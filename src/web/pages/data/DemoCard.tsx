import { Trash2 } from 'lucide-react'
import { useState } from 'react'
import { useWords } from '../../messages/language.ts'
import { RemoveDemo } from './RemoveDemo.tsx'

/** Says that the data is made up, and takes it away. */
export function DemoCard() {
  const { say } = useWords()
  const [isAsked, setAsked] = useState(false)
  return (
    <section aria-labelledby="demo-store" className="card grid gap-3">
      <div className="flex flex-wrap items-center gap-x-4 gap-y-3">
        <div className="min-w-0 flex-1 basis-64">
          <h2 id="demo-store">{say('demo.label')}</h2>
          <p className="mt-0.5 text-[13px] text-soft">{say('demo.about')}</p>
        </div>
        {!isAsked && (
          <button type="button" className="button" onClick={() => setAsked(true)}>
            <Trash2 aria-hidden size={14} />
            {say('demo.remove')}
          </button>
        )}
      </div>
      {isAsked && (
        <div role="alertdialog" aria-label={say('demo.remove')}>
          <RemoveDemo onKeep={() => setAsked(false)} />
        </div>
      )}
    </section>
  )
}
