/** The mark and the name of the product. */
export const Brand = () => (
  <span className="flex items-center gap-2 text-base font-bold tracking-tight">
    <span aria-hidden className="size-[18px] rounded-[50%_50%_50%_4px] bg-brand" />
    Regulars
  </span>
)
