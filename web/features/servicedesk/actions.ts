import type { TicketView } from './api'

/** Where somebody has to come: until they are at the door it can be given to somebody else, as the server has it. */
export const mayAssign = (
  { state, visit }: Pick<TicketView, 'state' | 'visit'>,
  permissions: string[],
): boolean =>
  visit &&
  permissions.includes('tickets.assign') &&
  (state === 'reported' || state === 'assigned' || state === 'accepted')

/** Until it is finished those who asked can be told something; where nobody has to come that may end it. */
export const mayAnswer = ({ state }: Pick<TicketView, 'state'>, permissions: string[]): boolean =>
  permissions.includes('tickets.register') && state !== 'finished' && state !== 'closed'

export const mayHandOver = ({ state }: Pick<TicketView, 'state'>, permissions: string[]): boolean =>
  permissions.includes('tickets.register') && state !== 'closed'

export const mayCallBack = ({ state }: Pick<TicketView, 'state'>, permissions: string[]): boolean =>
  permissions.includes('tickets.call-back') && state === 'finished'

/** Whether that is theirs to do next: what is everybody's waits for whoever reported it, or for a supervisor. */
export const callsNext = (
  ticket: Pick<TicketView, 'state'> & { needsCheck?: boolean },
  permissions: string[],
): boolean =>
  mayCallBack(ticket, permissions) && (!ticket.needsCheck || permissions.includes('tickets.check'))
