import { useQueryClient } from '@tanstack/react-query'
import { useNavigate } from '@tanstack/react-router'
import { useWords } from '../../messages/language.ts'
import { FileIntake } from '../data/FileIntake.tsx'
import { rememberJob } from '../data/jobs.ts'
import { DemoOffer } from './DemoOffer.tsx'

/** What an empty project shows instead of numbers: the two ways to some. */
export function FirstRun() {
  const { say } = useWords()
  const client = useQueryClient()
  const navigate = useNavigate()
  const follow = (job: string) => {
    rememberJob(client, job)
    void navigate({ to: '/data' })
  }
  return (
    <div className="mx-auto mt-2 grid w-full max-w-5xl gap-4 md:mt-6">
      <h2 className="!text-lg">{say('first-run.title')}</h2>
      <div className="grid items-start gap-4 lg:grid-cols-[3fr_2fr]">
        <section aria-labelledby="own-shop" className="card flex flex-col gap-4 !p-5">
          <div>
            <h3 id="own-shop" className="!text-[15px]">
              {say('first-run.own')}
            </h3>
            <p className="mt-1 text-[13px] text-soft">{say('first-run.own.what')}</p>
          </div>
          <FileIntake onAccepted={follow} />
        </section>
        <DemoOffer />
      </div>
    </div>
  )
}
