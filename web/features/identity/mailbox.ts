import { request } from '@shared/api/request'
import type { Shape } from '@shared/api/shape'
import { queryOptions } from '@tanstack/react-query'

export type Mailbox = Shape<'Mailbox'>

/** One's own e-mail address, as far as it is shown. */
export const mailbox = queryOptions({
  queryKey: ['mailbox'],
  queryFn: () => request<Mailbox>('/api/me/mailbox'),
})

export const sendMailCode = (address: string) =>
  request<void>('/api/me/mailbox/codes', { method: 'POST', json: { address } })

/** The address that the code went to is one's own from now on. */
export const confirmMailbox = (code: string) =>
  request<void>('/api/me/mailbox', { method: 'POST', json: { code } })

export const endMailbox = () => request<void>('/api/me/mailbox/end', { method: 'POST' })
