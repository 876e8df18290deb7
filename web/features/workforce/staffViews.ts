export const staffViews = ['roster', 'people', 'papers', 'districts', 'handovers', 'posts'] as const
export type StaffView = (typeof staffViews)[number]
