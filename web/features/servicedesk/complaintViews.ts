/** What the page of complaints shows; the view lives in the address. */
export const complaintViews = ['all', 'overdue', 'meeting', 'month', 'warnings'] as const
export type ComplaintView = (typeof complaintViews)[number]
