import { JobCard } from './JobCard.tsx'
import { useJobs } from './jobs.ts'

/** The imports that run, and those that ended since this page was opened. */
export const RecentJobs = () => useJobs().map((job) => <JobCard key={job} id={job} />)
