import words from '@shared/lib/texts/account.zh.json'

const permissions: Record<string, string> = words.permission
const roles: Record<string, string> = words.role

/** What a permission lets one do; one that this page does not know yet stays as it is written. */
export const permissionWord = (permission: string) => permissions[permission] ?? permission

export const roleWord = (role: string) => roles[role] ?? role
