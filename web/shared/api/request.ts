import { cameThrough } from '@shared/lib/online'
import { t } from '@shared/lib/texts'
import { intentKey, settled } from './intents'
import { type Problem, Refused, Unreachable } from './problem'

type Options = {
  method?: 'GET' | 'POST' | 'PUT' | 'DELETE'
  json?: unknown
  raw?: Blob
  /** The caller's own Idempotency-Key: an offline command's id. */
  key?: string
  /** The version that was read and is changed. */
  ifMatch?: string | number
  signal?: AbortSignal
}

const UNSETTLED = [408, 425, 429]

/** One call to the API: cookies, CSRF, idempotency and problem documents are handled here and nowhere else. */
export async function request<T>(path: string, options: Options = {}): Promise<T> {
  const method = options.method ?? 'GET'
  const body = options.raw ?? (options.json === undefined ? undefined : JSON.stringify(options.json))
  const text = typeof body === 'string' ? body : ''
  const headers = new Headers({ Accept: 'application/json, application/problem+json' })
  if (typeof body === 'string') headers.set('Content-Type', 'application/json')
  if (options.raw) headers.set('Content-Type', options.raw.type)
  if (options.ifMatch !== undefined) headers.set('If-Match', `"${options.ifMatch}"`)
  if (method !== 'GET') headers.set('X-XSRF-TOKEN', await csrfToken())
  if (method === 'POST') headers.set('Idempotency-Key', options.key ?? intentKey(path, text))

  const response = await send(path, { method, headers, body, signal: options.signal })
  const definite = response.status < 500 && !UNSETTLED.includes(response.status)
  if (method === 'POST' && definite) settled(path, text)
  if (!response.ok) throw new Refused(await problemOf(response))
  const said = response.status === 204 ? '' : await response.text()
  return (said === '' ? undefined : JSON.parse(said)) as T
}

async function send(path: string, init: RequestInit): Promise<Response> {
  try {
    const response = await globalThis.fetch(path, { credentials: 'same-origin', ...init })
    cameThrough(true)
    return response
  } catch (failure) {
    if (failure instanceof DOMException && failure.name === 'AbortError') throw failure
    cameThrough(false)
    throw new Unreachable(t('ui.unreachable'), { cause: failure })
  }
}

/** The token comes as a cookie with any answer; a page that has asked nothing yet asks for the time first. */
async function csrfToken(): Promise<string> {
  if (tokenCookie() === '') await send('/api/clock', {})
  return tokenCookie()
}

function tokenCookie(): string {
  const cookie = document.cookie.split('; ').find((one) => one.startsWith('XSRF-TOKEN='))
  return decodeURIComponent(cookie?.slice('XSRF-TOKEN='.length) ?? '')
}

async function problemOf(response: Response): Promise<Problem> {
  const said: Partial<Problem> = await response.json().catch(() => ({}))
  return {
    type: said.type ?? 'about:blank',
    title: said.title ?? t('ui.failed.title'),
    detail: said.detail ?? t('ui.failed.detail', { status: response.status }),
    status: response.status,
    errors: said.errors,
  }
}
