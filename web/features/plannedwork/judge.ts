import { t } from '@shared/lib/texts'

type Limits = { unit?: string; low?: number; high?: number }

/** How far a number lies outside its limits, in words; nothing where it is good or no number yet. */
export function beyond({ unit, low, high }: Limits, text: string): string | undefined {
  if (!unit || !isNumber(text)) return undefined
  const number = Number(text)
  if (low !== undefined && number < low) {
    return t('planned.mine.below', { limit: low, by: plain(low - number), unit })
  }
  if (high !== undefined && number > high) {
    return t('planned.mine.above', { limit: high, by: plain(number - high), unit })
  }
  return undefined
}

/** What is good, in words; nothing where every number is. */
export function range({ unit, low, high }: Limits): string | undefined {
  if (!unit || (low === undefined && high === undefined)) return undefined
  if (low === undefined) return t('planned.mine.atMost', { limit: high ?? 0, unit })
  if (high === undefined) return t('planned.mine.atLeast', { limit: low, unit })
  return t('planned.mine.between', { low, high, unit })
}

/** As the server takes them: at most nine digits before the point and three behind it. */
export const isNumber = (text: string) => /^-?\d{1,9}(\.\d{1,3})?$/.test(text.trim())

/** Differences of decimals: 0.6 and 0.75 lie 0.15 apart. */
const plain = (number: number) => Number(number.toFixed(3))
