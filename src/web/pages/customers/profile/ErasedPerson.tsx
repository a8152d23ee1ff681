import type { Erasure } from '../../../../contract/erasures.ts'
import { useWords } from '../../../messages/language.ts'
import { PageHead } from '../../../shell/PageHead.tsx'
import { useForgetPeople } from './erase-person.ts'
import { ToCustomers } from './ToCustomers.tsx'

/** In place of the profile of someone who was erased just now. */
export function ErasedPerson({ erasure: { keep } }: { erasure: Erasure }) {
  const { say } = useWords()
  useForgetPeople()
  return (
    <div className="grid gap-4">
      <PageHead title={say('erase.done')} />
      <p role="status" className="card max-w-prose text-[13px]">
        {say(`erase.done.${keep}`)} {say('erase.done.bytes')}
      </p>
      <ToCustomers />
    </div>
  )
}
