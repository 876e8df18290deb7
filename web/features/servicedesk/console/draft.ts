import type { Space } from '@shared/api/spaces'
import type { CommunityId, EmployeeId } from '@shared/lib/ids'
import { useEffect, useState } from 'react'
import type { CallId } from '../calls'
import type { HeardBy } from '../intake'
import type { When } from '../night'

/** A call being written down. Nothing is required that the caller would not know. */
export type Draft = {
  call?: CallId
  channel: HeardBy
  caller?: string
  reference?: string
  pasted?: string
  space?: Space
  party?: string
  category?: string
  description: string
  /** Whether the caller agreed to wait for the morning. */
  when?: When
  employee?: EmployeeId
}

const EMPTY: Draft = { channel: 'PHONE', description: '' }

const key = (community: CommunityId) => `anju.intake.${community}`

function stored(community: CommunityId): Draft {
  try {
    return { ...EMPTY, ...JSON.parse(sessionStorage.getItem(key(community)) ?? '{}') }
  } catch {
    return EMPTY
  }
}

/** The draft is kept per keystroke for as long as the desk's tab lives. */
export function useDraft(community: CommunityId, space?: Space) {
  const [draft, setDraft] = useState<Draft>(() => ({ ...stored(community), ...(space && { space }) }))
  useEffect(() => sessionStorage.setItem(key(community), JSON.stringify(draft)), [community, draft])
  const change = (part: Partial<Draft>) => setDraft((before) => ({ ...before, ...part }))
  return { draft, change, clear: () => setDraft(EMPTY) }
}
