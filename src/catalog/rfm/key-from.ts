const longest = 40

const slug = (label: string): string =>
  label
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-+|-+$/g, '')
    .slice(0, longest)
    .replace(/-$/, '')

/** A key that a label reads like and that is not taken: "VIP à Paris" is `vip-a-paris`, and then `vip-a-paris-2`. */
export function keyFrom(label: string, taken: readonly string[], otherwise: string): string {
  const wanted = slug(label) || otherwise
  for (let number = 1; ; number += 1) {
    const key = number === 1 ? wanted : `${wanted}-${number}`
    if (!taken.includes(key)) return key
  }
}
