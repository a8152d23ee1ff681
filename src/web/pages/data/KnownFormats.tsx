import { knownFormats } from './known-formats.ts'

/** Which files are understood, and by which columns they are recognised. */
export const KnownFormats = () => (
  <section aria-labelledby="known-formats" className="card grid gap-3">
    <div>
      <h2 id="known-formats">Files that are understood</h2>
      <p className="mt-0.5 text-[13px] text-soft">
        Columns may stand in any order; those in <strong className="font-semibold text-brand">bold</strong> are needed.
        The smallest useful file is transactions: customer, date, amount.
      </p>
    </div>
    <dl className="grid text-[13px]">
      {knownFormats.map(({ label, about, columns }) => (
        <div key={label} className="grid gap-x-6 gap-y-1 border-t border-line py-2.5 md:grid-cols-[220px_1fr]">
          <dt>
            <span className="font-medium">{label}</span>
            <span className="block text-xs text-faint">{about}</span>
          </dt>
          <dd className="flex flex-wrap content-start gap-1">
            {columns.map(({ name, isNeeded }) => (
              <code key={name} className={isNeeded ? 'code !border-brand font-bold !text-brand' : 'code'}>
                {name}
              </code>
            ))}
          </dd>
        </div>
      ))}
    </dl>
  </section>
)
