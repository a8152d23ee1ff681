import { Skeleton } from '../controls/Skeleton.tsx'

/** The place of the top bar while the project is on its way. */
export const TopBarSkeleton = () => (
  <header className="border-b border-line">
    <div className="mx-auto flex max-w-[1480px] items-center gap-2.5 px-4 py-2.5 md:px-7">
      <Skeleton className="mr-auto h-5 w-32" />
      <Skeleton className="h-[34px] w-64 max-md:hidden" />
      <Skeleton className="h-[34px] w-9" />
    </div>
  </header>
)
