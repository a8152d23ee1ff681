import { build, installPackages } from './setup.js'

await installPackages('Installing packages')
process.exit((await build()) ? 0 : 1)
