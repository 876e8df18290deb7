import { t } from '@shared/lib/texts'

type Answer = { outcome: 'applied' | 'recorded'; reason?: string; tickets?: { number: string }[] }

/** What is said of a turn when the server has answered; nothing of what is not planned. */
export function sentWords(
  kind: string,
  label: string,
  { outcome, reason, tickets }: Answer,
): string | undefined {
  if (kind !== 'task.done' && kind !== 'task.skip') return undefined
  const numbers = (tickets ?? []).map((one) => one.number).join('、')
  const words =
    outcome === 'applied'
      ? t('planned.mine.sent', { label })
      : t('planned.mine.sentInVain', { label, reason: reason ?? '' })
  return numbers ? words + t('planned.mine.sentTickets', { numbers }) : words
}
