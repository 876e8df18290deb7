import type { Colleague } from '@shared/api/colleagues'
import { request } from '@shared/api/request'
import type { Shape } from '@shared/api/shape'
import type { AccountId, CommunityId } from '@shared/lib/ids'
import { queryOptions } from '@tanstack/react-query'

/** As the server's document says, with what a grant is called in the company's list. */
export type Grant = Shape<'CompanyAccountsRow', { account: AccountId; community?: CommunityId | null }>
export type Post = { role: string; community?: CommunityId }
export type PastSession = Shape<
  'SessionsRow',
  { method: 'password' | 'sms' | 'wechat' | 'wecom' | 'badge' | 'oidc' }
>

export type OfficeAccount = {
  account: AccountId
  name: string
  login?: string
  lockedUntil?: string
  /** Held today. */
  posts: Grant[]
  /** Nobody comes in with it any more for this company. */
  over: boolean
}

/** One line a person: what they hold today; those who hold nothing any more come last. */
export function officeAccounts(grants: Grant[], known: Colleague[], today: string): OfficeAccount[] {
  const byAccount = new Map<AccountId, Grant[]>()
  for (const grant of grants) byAccount.set(grant.account, [...(byAccount.get(grant.account) ?? []), grant])
  const people = [...byAccount].map(([account, all]) => personOf(account, all, known, today))
  return people.sort((a, b) => Number(a.over) - Number(b.over) || a.name.localeCompare(b.name, 'zh-CN'))
}

function personOf(account: AccountId, all: Grant[], known: Colleague[], today: string): OfficeAccount {
  const [first] = all
  const posts = all.filter((one) => !one.endedAt && (!one.until || one.until > today))
  const login = first?.login ?? undefined
  return {
    account,
    login,
    name: known.find((one) => one.account === account)?.name || login || account.slice(-6),
    lockedUntil: first?.lockedUntil ?? undefined,
    posts,
    over: posts.length === 0,
  }
}

const at = (company: string) => `/api/companies/${company}/accounts`

export const grants = (company: string) =>
  queryOptions({ queryKey: ['accounts', company], queryFn: () => request<Grant[]>(at(company)) })

export const openAccount = (company: string, given: Post & { login: string }) =>
  request<{ account: AccountId }>(at(company), { method: 'POST', json: given })

export const oneTimePassword = (company: string, account: AccountId) =>
  request<{ password: string }>(`${at(company)}/${account}/one-time-password`, { method: 'PUT', json: {} })

export const addPost = (company: string, account: AccountId, post: Post) =>
  request<void>(`${at(company)}/${account}/grants`, { method: 'POST', json: post })

export const endPost = (company: string, account: AccountId, grant: string) =>
  request<void>(`${at(company)}/${account}/grants/${grant}`, { method: 'DELETE' })

/** What an administrator does to somebody's account, none of it to their own. */
export type Remedy = 'lock' | 'second-factor' | 'sessions' | 'account'

export const remedy = (company: string, account: AccountId, which: Remedy) =>
  request<void>(`${at(company)}/${account}${which === 'account' ? '' : `/${which}`}`, { method: 'DELETE' })

export const sessionsOf = (company: string, account: AccountId) =>
  queryOptions({
    queryKey: ['accounts', company, account, 'sessions'],
    queryFn: () => request<PastSession[]>(`${at(company)}/${account}/sessions`),
  })
