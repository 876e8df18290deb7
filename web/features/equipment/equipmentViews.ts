export const equipmentViews = ['register', 'expiries'] as const
export type EquipmentView = (typeof equipmentViews)[number]
