import { Send } from 'lucide-react'
import { useState } from 'react'
import { useWords } from '../../../messages/language.ts'
import { type PreviewAsked, useTestSend } from '../engagements.ts'
import { TextField } from './fields.tsx'

/** Sends the message that is shown to an address of one's own. */
export function TestSend({ asked }: { asked: PreviewAsked }) {
  const { say } = useWords()
  const [to, setTo] = useState('')
  const test = useTestSend()
  return (
    <form
      className="grid gap-2"
      onSubmit={(event) => {
        event.preventDefault()
        test.mutate({ ...asked, to: to.trim() })
      }}
    >
      <div className="flex flex-wrap items-end gap-2">
        <div className="min-w-0 flex-1 basis-48">
          <TextField
            label={say('engagement.test')}
            type="email"
            required
            autoComplete="email"
            value={to}
            onChange={(address) => {
              test.reset()
              setTo(address)
            }}
          />
        </div>
        <button type="submit" className="button" disabled={test.isPending}>
          <Send aria-hidden size={14} />
          {say(test.isPending ? 'engagement.test.sending' : 'engagement.test.send')}
        </button>
      </div>
      <p role="status" className="text-soft empty:hidden">
        {test.data !== undefined && say('engagement.test.sent', { to: test.data.sent })}
      </p>
      {test.error !== null && (
        <p role="alert" className="text-down">
          {test.error.message}
        </p>
      )}
    </form>
  )
}
