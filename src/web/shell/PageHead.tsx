import { type ReactNode, useEffect } from 'react'

/** The title of a page and, under it, one line of what it shows. */
export function PageHead({ title, children }: { title: string; children?: ReactNode }) {
  useEffect(() => {
    document.title = `${title} · Regulars`
  }, [title])
  return (
    <div>
      <h1>{title}</h1>
      {children !== undefined && <p className="mt-0.5 text-soft">{children}</p>}
    </div>
  )
}
