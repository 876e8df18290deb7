import { request } from '@shared/api/request'
import { queryOptions } from '@tanstack/react-query'
import type { PriceLine } from './field'

export type GivenPrice = Omit<PriceLine, 'key'>

const at = (company: string) => `/api/companies/${company}/price-list`

/** All versions of a company's prices, the newest of a line first. */
export const priceBook = (company: string) =>
  queryOptions({
    queryKey: ['price-book', company],
    queryFn: () => request<{ items: PriceLine[] }>(at(company)),
    select: (page) => page.items,
  })

export const writePrice = (company: string, key: string, given: GivenPrice) =>
  request<{ items: PriceLine[] }>(`${at(company)}/${key}`, { method: 'PUT', json: given })
