import type { Colleague } from '@shared/api/colleagues'
import type { AccountId } from '@shared/lib/ids'
import { describe, expect, it } from 'vitest'
import { type Grant, officeAccounts } from './office'

const grant = (account: string, role: string, until?: string, endedAt?: string): Grant => ({
  grant: `${account} ${role}`,
  account: account as AccountId,
  login: `${account}-login`,
  role,
  since: '2026-01-01',
  until,
  endedAt,
})

describe('the accounts of a company', () => {
  const known: Colleague[] = [{ account: 'b' as AccountId, name: '贺文', roles: ['manager'], working: true }]

  it('are one line a person, with the roles held today', () => {
    const [person] = officeAccounts(
      [grant('b', 'manager'), grant('b', 'front_desk', '2026-11-26'), grant('b', 'supervisor', '2026-12-31')],
      known,
      '2026-11-26',
    )
    expect(person?.name).toBe('贺文')
    expect(person?.posts.map((one) => one.role)).toEqual(['manager', 'supervisor'])
  })
  it('come last when they hold nothing any more, whoever they are', () => {
    const people = officeAccounts(
      [
        grant('a', 'manager', '2026-02-01'),
        grant('b', 'manager'),
        grant('c', 'manager', undefined, '2026-03-01T00:00:00Z'),
      ],
      known,
      '2026-11-26',
    )
    expect(people.map((one) => [one.name, one.over])).toEqual([
      ['贺文', false],
      ['a-login', true],
      ['c-login', true],
    ])
  })
})
