#!/usr/bin/env node
import('../dist/cli/launch.js').catch((fault) => {
  const isComplete = fault.code !== 'ERR_MODULE_NOT_FOUND'
  const advice =
    'Regulars is not built here yet, or a package is missing. Run `npm start` or `npm run build` in its folder once.'
  console.error(isComplete ? fault : advice)
  process.exitCode = isComplete ? 2 : 1
})
