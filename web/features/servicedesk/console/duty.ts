import type { CommunityId } from '@shared/lib/ids'
import { useQuery } from '@tanstack/react-query'
import { type OnDuty, onDuty, openTickets } from '../api'

export type Busy = OnDuty & { openTickets: number }

const IN_HAND = ['assigned', 'accepted', 'arrived']

/** Who is on duty and how much each has in hand, the freest first. */
export function useDuty(community: CommunityId): { people?: Busy[]; error: unknown } {
  const duty = useQuery(onDuty(community))
  const { data } = useQuery(openTickets(community))
  const inHand = (person: OnDuty) =>
    data?.items.filter((one) => one.assignee?.employee === person.employee && IN_HAND.includes(one.state))
      .length ?? 0
  const people = duty.data
    ?.map((person) => ({ ...person, openTickets: inHand(person) }))
    .sort((a, b) => a.openTickets - b.openTickets)
  return { people, error: duty.error }
}
