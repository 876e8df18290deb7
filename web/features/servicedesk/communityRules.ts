import { request } from '@shared/api/request'
import type { Shape } from '@shared/api/shape'
import type { CommunityId } from '@shared/lib/ids'
import { queryOptions } from '@tanstack/react-query'

const here = (community: CommunityId) => `/api/communities/${community}`

export type LadderSetting = Shape<'LadderSettingsSetting'>
export type NightSetting = Shape<'NightSettingsSetting'>
/** Whom something late is told to, one after the other. */
export type Rung = Shape<'RungsRung', { step: 'supervisor' | 'manager' | 'company' }>

export const ladderSettings = (community: CommunityId) =>
  queryOptions({
    queryKey: ['escalation-settings', community],
    queryFn: () => request<LadderSetting>(`${here(community)}/escalation-settings`),
  })

export const changeLadder = (community: CommunityId, { version, ...json }: LadderSetting) =>
  request<LadderSetting>(`${here(community)}/escalation-settings`, { method: 'PUT', json, ifMatch: version })

export const ladderSteps = (community: CommunityId) =>
  queryOptions({
    queryKey: ['escalation-steps', community],
    queryFn: () => request<{ items: Rung[] }>(`${here(community)}/escalation-steps`),
    select: (page) => page.items,
  })

export const nightSettings = (community: CommunityId) =>
  queryOptions({
    queryKey: ['night-settings', community],
    queryFn: () => request<NightSetting>(`${here(community)}/night-settings`),
  })

export const changeNight = (community: CommunityId, { version, ...json }: NightSetting) =>
  request<NightSetting>(`${here(community)}/night-settings`, { method: 'PUT', json, ifMatch: version })
