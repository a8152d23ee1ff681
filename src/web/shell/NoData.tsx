import { Link } from '@tanstack/react-router'
import { Upload } from 'lucide-react'
import { acrossPages } from '../controls/screen-search.ts'

/** The first run: nothing to show yet, and the two ways to change that. */
export function NoData() {
  return (
    <section className="card mx-auto mt-6 w-full max-w-xl !p-8" aria-labelledby="no-data">
      <h2 id="no-data" className="!text-lg">
        Welcome. There are no customers here yet.
      </h2>
      <p className="mt-2 text-soft">
        Bring in a file of orders or customers, and every number and chart of this page fills itself. A file with three
        columns is enough: customer, date, amount.
      </p>
      <p className="mt-5">
        <Link to="/data" search={acrossPages} className="button button-main">
          <Upload aria-hidden size={16} />
          Import a file
        </Link>
      </p>
      <p className="mt-6 border-t border-line pt-4 text-[13px] text-soft">
        Only looking around? Stop this and run <code className="code">regulars demo</code> in a terminal: it opens the
        same dashboard on a made-up shop.
      </p>
    </section>
  )
}
