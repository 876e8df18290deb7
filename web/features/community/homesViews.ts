export const homesViews = ['requests', 'codes', 'people'] as const
export type HomesView = (typeof homesViews)[number]
