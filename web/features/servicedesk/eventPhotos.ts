import { fileAddress, thumbnailAddress } from '@shared/api/files'
import type { CommunityId } from '@shared/lib/ids'
import type { Evidence } from '@shared/ui/EvidenceStrip'
import type { TicketEvent } from './api'

/** Where what was said then is heard. */
export const voiceOf = (community: CommunityId, { voice }: TicketEvent): string | undefined =>
  voice && fileAddress(community, voice)

/** The photos of what happened, with who took them and when. */
export const photosOf = (community: CommunityId, { photos, at, by }: TicketEvent): Evidence[] =>
  photos.map((hash) => ({
    kind: 'photo',
    hash,
    src: fileAddress(community, hash),
    thumbnail: thumbnailAddress(community, hash),
    at,
    by,
  }))
