import { Refused } from '@shared/api/problem'
import { describe, expect, it } from 'vitest'
import { isProofOwed, type Token } from './credentials'
import { lengthFits, passwordHint } from './passwordHint'
import { tokenState } from './tokenState'
import { permissionWord, roleWord } from './words'

describe('a new password', () => {
  it('is told its length while one types, and no more: its strength the server knows', () => {
    expect(passwordHint('abc')).toBe('还差 7 个字符')
    expect(lengthFits('a'.repeat(9))).toBe(false)
    expect(lengthFits('a'.repeat(10))).toBe(true)
    expect(lengthFits('a'.repeat(129))).toBe(false)
    expect(passwordHint('a'.repeat(10))).not.toBe(passwordHint('a'.repeat(16)))
  })
})

describe('a token', () => {
  const token = { expiresAt: '2026-12-01T00:00:00Z' } as Token
  it('lives until it expires or is revoked', () => {
    expect(tokenState(token, new Date('2026-11-26T00:00:00Z'))).toBe('live')
    expect(tokenState(token, new Date('2026-12-01T00:00:00Z'))).toBe('expired')
    expect(tokenState({ ...token, revokedAt: '2026-11-01T00:00:00Z' }, new Date('2027-01-01'))).toBe(
      'revoked',
    )
  })
})

describe('what a fresh proof is owed for', () => {
  it('is told from every other refusal', () => {
    const refused = (type: string) => new Refused({ type, title: '', detail: '', status: 403 })
    expect(isProofOwed(refused('urn:anju:identity.prove-again'))).toBe(true)
    expect(isProofOwed(refused('urn:anju:identity.not-allowed'))).toBe(false)
    expect(isProofOwed(new Error('lost'))).toBe(false)
  })
})

describe('roles and permissions', () => {
  it('go by their Chinese names, and by their keys while they have none', () => {
    expect(roleWord('front_desk')).toBe('前台')
    expect(permissionWord('messages.quiet-hours')).toBe('改免打扰时间')
    expect(permissionWord('rockets.launch')).toBe('rockets.launch')
  })
})
