export const staffViews = ['roster', 'people'] as const
export type StaffView = (typeof staffViews)[number]
