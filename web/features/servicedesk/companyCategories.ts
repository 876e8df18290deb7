import { request } from '@shared/api/request'
import type { Shape } from '@shared/api/shape'
import { queryOptions } from '@tanstack/react-query'
import type { TicketKind } from './api'

export const kinds = [
  'REPAIR',
  'HELP',
  'COMPLAINT',
  'ENQUIRY',
  'FEE_QUESTION',
  'SUGGESTION',
  'PRAISE',
] as const
export const natures = ['ORDINARY', 'MINOR', 'URGENT', 'POWER_FAILURE'] as const
export const profiles = ['STANDARD', 'PAID', 'LEAK', 'WARRANTY', 'COMPLAINT'] as const
export const charges = ['NOBODY', 'REPORTER', 'LIABLE'] as const
export const dispatches = ['AUTOMATIC', 'BY_HAND', 'POOL', 'STEWARD'] as const

type Better = {
  kind: TicketKind
  nature: (typeof natures)[number]
  profile: (typeof profiles)[number]
  charged: (typeof charges)[number]
  dispatch: (typeof dispatches)[number]
}
/** One line of the company's list; shipped when the company has written none of this key. */
export type CategoryLine = Shape<'Category', Better>
export type GivenLine = Omit<CategoryLine, 'key' | 'shipped' | 'version'>

const at = (company: string) => `/api/companies/${company}/ticket-categories`

export const categoryLines = (company: string) =>
  queryOptions({
    queryKey: ['category-lines', company],
    queryFn: () => request<{ items: CategoryLine[] }>(at(company)),
    select: (page) => page.items,
  })

/** @param version of the company's own line that was read; 0 where it has none */
export const writeLine = (company: string, key: string, line: GivenLine, version: number) =>
  request<{ items: CategoryLine[] }>(`${at(company)}/${key}`, {
    method: 'PUT',
    json: line,
    ifMatch: version,
  })
