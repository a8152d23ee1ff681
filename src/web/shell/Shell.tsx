import { useQuery } from '@tanstack/react-query'
import { Outlet } from '@tanstack/react-router'
import { catalogQuery, projectQuery } from '../api.ts'
import { PageSkeleton } from './PageSkeleton.tsx'

/** The frame of every page: navigation, top bar, and the page itself once the project and the catalogue are known. */
export function Shell() {
  const isLoaded = [useQuery(projectQuery), useQuery(catalogQuery)].every(({ isSuccess }) => isSuccess)
  return <main className="p-6">{isLoaded ? <Outlet /> : <PageSkeleton />}</main>
}
