import type { Token } from './credentials'

export type TokenState = 'live' | 'expired' | 'revoked'

export function tokenState({ revokedAt, expiresAt }: Token, now: Date): TokenState {
  if (revokedAt) return 'revoked'
  return new Date(expiresAt) <= now ? 'expired' : 'live'
}
