import { z } from 'zod'

// Schemas look for eval when they are made, which the page's security policy forbids and the console then complains of:
// this stands before any of them, and in the same bundle.
z.config({ jitless: true })
