import type { AccountId } from '@shared/lib/ids'
import { t } from '@shared/lib/texts'
import { queryOptions, useQuery } from '@tanstack/react-query'
import { request } from './request'
import type { Shape } from './shape'

export type Colleague = Shape<'ColleaguesColleague', { account: AccountId }>

/** Who works or worked in a community or head office, for the names behind the accounts that records keep. */
export const colleagues = (place: string) =>
  queryOptions({
    queryKey: ['colleagues', place],
    queryFn: () => request<{ items: Colleague[] }>(`/api/communities/${place}/colleagues`),
    select: (page) => page.items,
    staleTime: 300_000,
  })

/** What to call an account: a colleague by name, nobody as the system, anybody else as somebody from outside. */
export function nameOf(known: Colleague[] | undefined, account: string | null | undefined): string {
  if (!account) return t('history.system')
  if (!known) return ''
  return known.find((one) => one.account === account)?.name || t('history.outsider')
}

export function useNames(place: string) {
  const { data } = useQuery(colleagues(place))
  return (account: string | null | undefined) => nameOf(data, account)
}
