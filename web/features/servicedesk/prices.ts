import { request } from '@shared/api/request'
import { queryOptions } from '@tanstack/react-query'
import type { PriceLine } from './field'

export type GivenPrice = Omit<PriceLine, 'key' | 'version'>

const at = (company: string) => `/api/companies/${company}/price-list`

/** All versions of a company's prices, the newest of a line first. */
export const priceBook = (company: string) =>
  queryOptions({
    queryKey: ['price-book', company],
    queryFn: () => request<{ items: PriceLine[] }>(at(company)),
    select: (page) => page.items,
  })

/** @param version of the line as of that day that was read; 0 for none */
export const writePrice = (company: string, key: string, given: GivenPrice, version: number) =>
  request<{ items: PriceLine[] }>(`${at(company)}/${key}`, { method: 'PUT', json: given, ifMatch: version })
