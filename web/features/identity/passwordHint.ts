import { t } from '@shared/lib/texts'

const SHORTEST = 10
const LONGEST = 128
const LONG = 16

export const lengthFits = (password: string) => password.length >= SHORTEST && password.length <= LONGEST

/** What a page can say while one types. Whether it is strong enough only the server knows, by its lists of breached passwords. */
export function passwordHint(password: string): string {
  if (password.length < SHORTEST)
    return t('account.password.hint_short', { count: SHORTEST - password.length })
  return t(password.length < LONG ? 'account.password.hint_plain' : 'account.password.hint_long')
}
