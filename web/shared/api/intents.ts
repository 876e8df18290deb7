import { uuid } from '@shared/lib/uuid'

/**
 * The Idempotency-Key of each thing a person means to do. The same path and body keep their key until
 * the server has given a definite answer, so pressing 保存 again after a lost answer cannot do it twice.
 */
const open = new Map<string, string>()

export function intentKey(path: string, body: string): string {
  const intent = `${path}\n${body}`
  const key = open.get(intent) ?? uuid()
  open.set(intent, key)
  return key
}

export function settled(path: string, body: string): void {
  open.delete(`${path}\n${body}`)
}
