import type { CommunityId } from '@shared/lib/ids'
import { serverNow } from '@shared/lib/serverClock'
import { t } from '@shared/lib/texts'
import { calendarDay, dayOf } from '@shared/lib/time'
import { RefusalCard } from '@shared/ui/RefusalCard'
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { App, Button } from 'antd'
import { type Absence, decideAbsence, decideSwap, requests, type Swap } from '../away'
import { hoursOf } from '../weeks'

type Decision = { kind: 'absence' | 'swap'; id: string; approved: boolean }

/** What waits for a decision; nothing when nothing does. */
export function RequestsCard({ community }: { community: CommunityId }) {
  const { data, error, refetch } = useQuery(requests(community))
  const queries = useQueryClient()
  const { message } = App.useApp()
  const decide = useMutation({
    mutationFn: async ({ kind, id, approved }: Decision) => {
      if (kind === 'swap') await decideSwap(community, id, approved)
      return kind === 'absence' ? (await decideAbsence(community, id, approved)).takenBack : 0
    },
    onSuccess: (takenBack, { approved }) =>
      message.success(
        takenBack > 0
          ? t('workforce.requests.takenBack', { count: takenBack })
          : t(approved ? 'workforce.requests.approved' : 'workforce.requests.refused'),
      ),
    onSettled: () => queries.invalidateQueries({ queryKey: ['duty', community] }),
  })
  const absences = data?.absences.filter((one) => one.state === 'ASKED') ?? []
  const swaps = data?.swaps.filter((one) => one.state === 'AGREED') ?? []
  const failed = error ?? decide.error
  if (absences.length + swaps.length === 0) return <RefusalCard error={failed} retry={refetch} />
  const buttons = (kind: Decision['kind'], id: string, name: string) => (
    <span className="row">
      <Button
        size="small"
        aria-label={t('workforce.requests.approveOf', { name })}
        onClick={() => decide.mutate({ kind, id, approved: true })}
      >
        {t('workforce.requests.approve')}
      </Button>
      <Button
        size="small"
        aria-label={t('workforce.requests.refuseOf', { name })}
        onClick={() => decide.mutate({ kind, id, approved: false })}
      >
        {t('workforce.requests.refuse')}
      </Button>
    </span>
  )
  return (
    <section className="card pad">
      <h2 className="t2">{t('workforce.requests.title')}</h2>
      <RefusalCard error={failed} />
      <ul className="plain">
        {absences.map((one) => (
          <li key={one.id}>
            <span>{awayWords(one)}</span>
            {buttons('absence', one.id, one.name)}
          </li>
        ))}
        {swaps.map((one) => (
          <li key={one.id}>
            <span>{swapWords(one)}</span>
            {buttons('swap', one.id, one.askerName)}
          </li>
        ))}
      </ul>
    </section>
  )
}

function awayWords({ name, terms }: Absence): string {
  const now = serverNow()
  const words = t('workforce.requests.away', {
    name,
    kind: t(`workforce.away.kind.${terms.kind}`),
    from: calendarDay(terms.firstDay, now),
    until: calendarDay(terms.lastDay, now),
  })
  return terms.reason ? t('workforce.requests.because', { words, reason: terms.reason }) : words
}

function swapWords({ askerName, colleagueName, given, returned }: Swap): string {
  const part = (one: Swap['given']) => `${dayOf(one.from)} ${hoursOf(one)}`
  return returned
    ? t('workforce.requests.swapFor', {
        asker: askerName,
        colleague: colleagueName,
        given: part(given),
        returned: part(returned),
      })
    : t('workforce.requests.swap', { asker: askerName, colleague: colleagueName, given: part(given) })
}
