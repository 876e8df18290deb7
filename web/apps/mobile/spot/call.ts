import texts from '@shared/lib/texts/spot.zh.json'
import { uuid } from '@shared/lib/uuid'

/** The small page's own way to the server: the one of the faces brings all their texts along. */
export async function call<T>(method: string, path: string, body?: object | Blob, key?: string): Promise<T> {
  const headers = new Headers({ Accept: 'application/json, application/problem+json' })
  if (method !== 'GET') headers.set('X-XSRF-TOKEN', await token())
  if (method === 'POST') headers.set('Idempotency-Key', key ?? uuid())
  if (body) headers.set('Content-Type', body instanceof Blob ? body.type : 'application/json')
  const sent = body instanceof Blob ? body : body && JSON.stringify(body)
  const response = await reach(path, { method, headers, body: sent })
  const said = await response.text()
  if (!response.ok) throw new Error(reason(said, response.status))
  return (said === '' ? undefined : JSON.parse(said)) as T
}

/** Keys for what is sent: pressed twice it is one and the same; changed after a refusal it is another. */
export function keys(): (said: object) => string {
  let last = { text: '', key: '' }
  return (said) => {
    const text = JSON.stringify(said)
    if (last.text !== text) last = { text, key: uuid() }
    return last.key
  }
}

async function reach(path: string, init: RequestInit): Promise<Response> {
  try {
    return await fetch(path, { credentials: 'same-origin', ...init })
  } catch (failure) {
    throw new Error(texts.unreachable, { cause: failure })
  }
}

/** In the server's own words, where it has any. */
function reason(said: string, status: number): string {
  try {
    const problem = JSON.parse(said) as { title: string; detail: string; errors?: { message?: string }[] }
    return problem.detail ? `${problem.title}。${problem.detail}` : problem.title
  } catch {
    return texts.failed.replace('{status}', String(status))
  }
}

async function token(): Promise<string> {
  if (cookie() === '') await reach('/api/clock', {})
  return cookie()
}

const cookie = () => {
  const one = document.cookie.split('; ').find((each) => each.startsWith('XSRF-TOKEN='))
  return decodeURIComponent(one?.slice('XSRF-TOKEN='.length) ?? '')
}
