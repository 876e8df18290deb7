/** What the page of the hotline shows; the view lives in the address. */
export const hotlineViews = ['missed', 'check', 'agents', 'mine'] as const
export type HotlineView = (typeof hotlineViews)[number]

/** What somebody with these permissions sees of it, the first by itself. */
export const hotlineViewsFor = (permissions: string[]): HotlineView[] =>
  hotlineViews.filter((view) =>
    view === 'missed'
      ? permissions.includes('tickets.read')
      : permissions.includes(view === 'mine' ? 'tickets.call-back' : 'calls.check'),
  )
