import type { AccountId } from '@shared/lib/ids'
import { cleanup, render, screen, within } from '@testing-library/react'
import { afterEach, expect, it } from 'vitest'
import { badgeDigits } from '../badge'
import type { Badge } from '../badges'
import { PrintedBadges } from './PrintedBadges'

afterEach(cleanup)

const badge = (name: string, number: string): Badge => ({
  id: number,
  account: number as AccountId,
  name,
  number,
  address: `/q/${number}`,
  pin: 'set',
  issuedAt: '2026-11-26T08:00:00Z',
})

it('each printed badge has the digits to type when its code cannot be scanned', () => {
  render(
    <PrintedBadges
      badges={[badge('张立新', '04170928'), badge('高远', '55310042')]}
      communityName="青禾花园"
    />,
  )
  const cards = screen.getAllByRole('article')
  expect(cards.map((card) => within(card).getByRole('strong').textContent)).toEqual([
    '0417 0928',
    '5531 0042',
  ])
  expect(badgeDigits('0417 0928')).toBe('04170928')
})
