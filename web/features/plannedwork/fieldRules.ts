import { request } from '@shared/api/request'
import type { Shape } from '@shared/api/shape'
import type { CommunityId } from '@shared/lib/ids'
import { queryOptions } from '@tanstack/react-query'

/** What is asked of those who do the turns of a plan; a category that is null is any repair. */
export type FieldRule = Omit<Shape<'FieldRulesRule'>, 'categories'> & { categories: (string | null)[] }

/** What a ticket can be about that somebody comes for. */
export type Category = { key: string; name: string }
export type LoadCategories = () => Promise<Category[]>

const at = (community: CommunityId, plan: string) => `/api/communities/${community}/plans/${plan}/field-rules`

export const fieldRule = (community: CommunityId, plan: string) =>
  queryOptions({
    queryKey: ['plans', community, plan, 'field-rules'],
    queryFn: () => request<FieldRule>(at(community, plan)),
    staleTime: 0,
  })

export const setFieldRule = (community: CommunityId, plan: string, { version, ...rule }: FieldRule) =>
  request<FieldRule>(at(community, plan), { method: 'PUT', json: rule, ifMatch: version })
