import { type ReactNode, useId } from 'react'

type Ids = { id: string; describedBy: string | undefined }

type Props = {
  label: string
  /** What to know before it is filled in. */
  about?: string | undefined
  children: (ids: Ids) => ReactNode
}

/** A field of a form under its label. */
export function Labelled({ label, about, children }: Props) {
  const id = useId()
  const describedBy = about === undefined ? undefined : `${id}-about`
  return (
    <div className="grid content-start gap-1.5">
      <label htmlFor={id} className="text-[13px] font-medium">
        {label}
      </label>
      {children({ id, describedBy })}
      {about !== undefined && (
        <p id={describedBy} className="text-xs text-faint">
          {about}
        </p>
      )}
    </div>
  )
}
