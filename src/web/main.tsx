import './without-eval.ts'
import { QueryClientProvider } from '@tanstack/react-query'
import { RouterProvider } from '@tanstack/react-router'
import { StrictMode } from 'react'
import { createRoot } from 'react-dom/client'
import { catalogQuery, projectQuery, queryClient } from './api.ts'
import { speak } from './messages/language.ts'
import { router } from './router.tsx'
import './theme.css'

const place = document.getElementById('root')
if (place === null) throw new Error('The page has no element with the id "root".')

// Every page asks for these; a fault is told by the page that uses them.
void queryClient.prefetchQuery(projectQuery)
void queryClient.prefetchQuery(catalogQuery)

// The page in English is better than none when its language cannot be loaded.
await speak().catch(console.error)

createRoot(place).render(
  <StrictMode>
    <QueryClientProvider client={queryClient}>
      <RouterProvider router={router} />
    </QueryClientProvider>
  </StrictMode>,
)
