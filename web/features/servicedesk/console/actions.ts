import type { TicketView } from '../api'

/** Until somebody is at the door it can be given to somebody else, as the server has it. */
export const mayAssign = ({ state }: Pick<TicketView, 'state'>, permissions: string[]): boolean =>
  permissions.includes('tickets.assign') &&
  (state === 'reported' || state === 'assigned' || state === 'accepted')

export const mayCallBack = ({ state }: Pick<TicketView, 'state'>, permissions: string[]): boolean =>
  permissions.includes('tickets.call-back') && state === 'finished'
