/** How many random worlds a run tries. */
export const worldCount = Number(process.env.REGULARS_WORLDS ?? 100)

/** Another run tries other worlds; a failing one tells its seed. */
export const seed = Number(process.env.REGULARS_SEED ?? Date.now() % 2 ** 31)
