import { writeFileSync } from 'node:fs'
import { peoplePage } from '../src/catalog/people/reference-page.ts'
import { referencePage } from '../src/catalog/reference-page.ts'

writeFileSync(new URL('../docs/metrics.md', import.meta.url), referencePage())
writeFileSync(new URL('../docs/people.md', import.meta.url), peoplePage())
