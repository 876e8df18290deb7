export const deliveryViews = ['paper', 'handled', 'dead', 'quiet'] as const
export type DeliveryView = (typeof deliveryViews)[number]

const needs: Record<DeliveryView, string> = {
  paper: 'messages.paper',
  handled: 'messages.paper',
  dead: 'messages.resend',
  quiet: 'messages.quiet-hours',
}

/** Only what the person may do is offered. */
export const viewsFor = (permissions: string[]) =>
  deliveryViews.filter((view) => permissions.includes(needs[view]))
