import type { ReactNode } from 'react'

/** How somebody is telephoned from where they are named; nothing for whoever may not. */
export type Calling = (person: { party: string; name: string }, purpose?: string) => ReactNode
