import { writeFileSync } from 'node:fs'
import { referencePage } from '../src/catalog/reference-page.ts'

writeFileSync(new URL('../docs/metrics.md', import.meta.url), referencePage())
