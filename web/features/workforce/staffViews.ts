export const staffViews = ['roster', 'people', 'papers', 'districts', 'handovers', 'posts'] as const
export type StaffView = (typeof staffViews)[number]

/** Hand-overs are read by those who answer for the roster. */
export const viewsFor = (permissions: string[]): StaffView[] =>
  staffViews.filter((view) => view !== 'handovers' || permissions.includes('duty.edit'))
