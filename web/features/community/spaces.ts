import { request } from '@shared/api/request'
import type { CommunityId, SpaceId } from '@shared/lib/ids'
import { t } from '@shared/lib/texts'

export type SpaceKind = 'FLAT' | 'SHOP' | 'BAY' | 'STOREROOM' | 'CLASSROOM' | 'COMMON_AREA' | 'PLANT_ROOM'
export const spaceKinds: SpaceKind[] = [
  'FLAT',
  'SHOP',
  'BAY',
  'STOREROOM',
  'CLASSROOM',
  'COMMON_AREA',
  'PLANT_ROOM',
]
export type SpaceUse = 'DWELLING' | 'COMMERCE' | 'OFFICE' | 'PARKING' | 'STORAGE' | 'TEACHING' | 'COMMON'
export const spaceUses: SpaceUse[] = [
  'DWELLING',
  'COMMERCE',
  'OFFICE',
  'PARKING',
  'STORAGE',
  'TEACHING',
  'COMMON',
]

/** What a room is; what is absent nobody said. */
export type About = {
  kind?: SpaceKind
  use?: SpaceUse
  certificateArea?: number
  occupied?: boolean
  trading?: boolean
}

/** Says anew all that is known of a room. @param version of what was read */
export const correctAbout = (community: CommunityId, space: SpaceId, json: About, version: number) =>
  request<void>(`/api/communities/${community}/spaces/${space}/about`, {
    method: 'PUT',
    json,
    ifMatch: version,
  })

/** Whether business may be done there: of a room of which nobody said what it is, anybody may say so. */
export const mayTrade = (kind: SpaceKind | undefined) =>
  kind === undefined || kind === 'SHOP' || kind === 'CLASSROOM'

/** What is known of a room, each in a few words: 住宅, 用途居住, 建筑面积 89.50 ㎡, 有人住. */
export function factsOf(about: About): string[] {
  const { kind, use, certificateArea: area } = about
  return [
    kind && t(`room.about.kind.${kind}`),
    use && t('room.about.usedFor', { use: t(`room.about.use.${use}`) }),
    area !== undefined && t('room.about.area', { area: area.toFixed(2) }),
    ...life(about),
  ].filter((fact): fact is string => Boolean(fact))
}

/** Who trades is there; a shop whose shutters are down may still have somebody in it. */
function life({ kind, occupied, trading }: About) {
  const lives = kind === undefined || kind === 'FLAT' ? t('room.about.livedIn') : t('room.about.inUse')
  return [
    trading && t('room.about.trading'),
    occupied && !trading && lives,
    occupied === false && t('room.about.empty'),
    trading === false && mayTrade(kind) && t('room.about.notTrading'),
  ]
}
