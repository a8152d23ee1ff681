import { useQuery, useQueryClient } from '@tanstack/react-query'
import { Store } from 'lucide-react'
import { useEffect } from 'react'
import { projectQuery } from '../../api.ts'
import { ErrorNotice } from '../../controls/ErrorNotice.tsx'
import { useWords } from '../../messages/language.ts'
import { demoQuery, useMakeDemo } from '../data/demo.ts'
import { DemoProgress } from './DemoProgress.tsx'

/** Offers the demo store, and shows how it is being made; once it is there the dashboard shows itself. */
export function DemoOffer() {
  const { say, sentence } = useWords()
  const client = useQueryClient()
  const { data: demo, error } = useQuery(demoQuery)
  const make = useMakeDemo()
  const failure = make.error ?? error ?? (demo?.error ? new Error(sentence(demo.error, demo.said)) : null)
  const isMade = demo?.state === 'made'
  useEffect(() => {
    // The live news say so too; this does not depend on their being heard.
    if (isMade) void client.invalidateQueries({ queryKey: projectQuery.queryKey })
  }, [client, isMade])
  return (
    <section aria-labelledby="demo-offer" className="card flex flex-col gap-4 !p-5">
      <div>
        <h3 id="demo-offer" className="!text-[15px]">
          {say('first-run.demo')}
        </h3>
        <p className="mt-1 text-[13px] text-soft">{say('first-run.demo.what')}</p>
      </div>
      {failure !== null && <ErrorNotice title={say('first-run.demo.failed')} error={failure} />}
      {demo?.state === 'making' ? (
        <DemoProgress demo={demo} />
      ) : (
        <button
          type="button"
          className="button self-start"
          disabled={demo === undefined || make.isPending || isMade}
          onClick={() => make.mutate()}
        >
          <Store aria-hidden size={15} />
          {say('first-run.demo.open')}
        </button>
      )}
    </section>
  )
}
