import type { AccountId, CommunityId, TicketId } from '@shared/lib/ids'
import { queryOptions } from '@tanstack/react-query'
import { type Room, roomOfJob } from '../temperatures'
import { remembered } from './remembered'

/** The room of a job, as it was last seen on this phone where there is no network. */
export const myRoom = (account: AccountId, community: CommunityId, id: TicketId) =>
  queryOptions({
    queryKey: ['my-room', account, community, id],
    queryFn: () => remembered<Room>(account, `room ${id}`, () => roomOfJob(community, id)),
    retry: false,
  })
