import { request } from '@shared/api/request'
import type { Shape } from '@shared/api/shape'
import { queryOptions } from '@tanstack/react-query'
import type { Me } from './api'

export type Platform = 'wechat' | 'wecom'
export type LinkOfMine = Shape<'LinkMine', { provider: Platform }>

/** The platforms one can sign in with here. */
export const platforms = queryOptions({
  queryKey: ['platforms'],
  queryFn: () => request<{ items: Platform[] }>('/api/sign-in/oauth'),
  select: (page) => page.items,
  staleTime: Number.POSITIVE_INFINITY,
  retry: false,
})

/** Where a tap on the platform's button leads the whole browser, to come back on a page of ours. */
export const departure = (platform: Platform, to: string, link = false): string =>
  `/api/sign-in/oauth/${platform}?${new URLSearchParams({ to, ...(link && { link: 'true' }) })}`

/** The first time by WeChat: the phone is proved, and the two belong together from then on. */
export const provePhone = (phone: string, code: string) =>
  request<Me>('/api/sign-in/oauth/phone', { method: 'POST', json: { phone, code } })

export const myLinks = queryOptions({
  queryKey: ['my-links'],
  queryFn: () => request<{ items: LinkOfMine[] }>('/api/me/links'),
  select: (page) => page.items,
})

export const endLink = (id: string) => request<void>(`/api/me/links/${id}/end`, { method: 'POST' })

const known = [
  'visit-over',
  'platform-said-no',
  'platform-unreachable',
  'not-linked',
  'platform-not-offered',
  'link-taken',
] as const
export type PlatformProblem = (typeof known)[number] | 'other'

/** What the server put into the address when the browser came back outside. */
export const problemOf = (code: string): PlatformProblem =>
  known.find((one) => code === `identity.${one}`) ?? 'other'

/** Inside an app's own browser its button comes first: there it is one tap. */
export function inside(userAgent: string): Platform | undefined {
  if (/wxwork\//i.test(userAgent)) return 'wecom'
  return /MicroMessenger\//i.test(userAgent) ? 'wechat' : undefined
}
