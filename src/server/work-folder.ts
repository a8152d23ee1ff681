import { rmSync } from 'node:fs'
import { join } from 'node:path'

/** Where, in a data folder, files lie on their way in. */
export const workFolderOf = (folder: string): string => join(folder, '.importing')

/** Takes away what imports left that were killed. Only for whoever holds the warehouse, which one process can. */
export const clearWorkFolder = (folder: string): void => rmSync(workFolderOf(folder), { recursive: true, force: true })
