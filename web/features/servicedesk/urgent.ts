import type { CategoryLine } from './companyCategories'

export const urgentNatures = ['URGENT', 'POWER_FAILURE'] as const
export type UrgentNature = (typeof urgentNatures)[number]

/** Whether it is on the list of urgent repairs: somebody has to come, and the company says by when it is mended. */
export const isUrgent = (line: CategoryLine): line is CategoryLine & { nature: UrgentNature } =>
  line.visit && urgentNatures.some((nature) => nature === line.nature)
