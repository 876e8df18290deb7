import { useNow } from '@shared/lib/serverClock'
import { t } from '@shared/lib/texts'
import { clockTime, deadline, moment, span } from '@shared/lib/time'
import { clockState, shareUsed } from '@shared/ui/ClockChip'
import type { TicketView } from '../api'
import { deadlineOf, runningClock } from '../tickets'

/** 最晚几点到: who, by when, how long still; the largest words on a resident's phone. */
export function promisedWords(ticket: TicketView, now: Date) {
  const clock = runningClock(ticket)
  const finished = ticket.state === 'finished' || ticket.state === 'closed'
  if (finished) {
    const done = ticket.visit ? 'servicedesk.resident.finished' : 'servicedesk.resident.answered'
    return { lead: ticket.categoryName, big: t(done) }
  }
  if (ticket.state === 'arrived') return { lead: ticket.spaceLabel, big: t('servicedesk.resident.arrived') }
  if (!clock) return { lead: ticket.categoryName, big: t('servicedesk.resident.waiting') }
  const arrive = ticket.clocks.find((one) => one.name === 'arrive') ?? clock
  const time = deadline(arrive.dueAt, now)
  if (!ticket.visit) {
    return {
      lead: t('servicedesk.resident.answerLead'),
      big: t('servicedesk.resident.answerBy', { time }),
      clock: deadlineOf(ticket, arrive),
    }
  }
  const name = ticket.assignee?.name.slice(0, 1)
  const left = new Date(arrive.dueAt).getTime() - now.getTime()
  return {
    lead: name ? t('servicedesk.resident.latest', { name }) : t('servicedesk.resident.latestNobody'),
    big: t('servicedesk.resident.arriveAt', { time }),
    home: t('servicedesk.resident.arriveHome', { time }),
    left: t(left > 0 ? 'servicedesk.resident.remaining' : 'servicedesk.resident.overdue', {
      span: span(left),
    }),
    clock: deadlineOf(ticket, arrive),
  }
}

/** The ring of the home page: minutes left in the middle, the share used around. */
export function PromisedRing({ ticket }: { ticket: TicketView }) {
  const now = useNow(15_000)
  const { clock } = promisedWords(ticket, now)
  if (!clock || clockState(clock, now) === 'late') return null
  const left = Math.max(0, Math.floor((new Date(clock.dueAt).getTime() - now.getTime()) / 60_000))
  const round = 2 * Math.PI * 38
  return (
    <svg width="92" height="92" viewBox="0 0 92 92" aria-hidden="true">
      <circle cx="46" cy="46" r="38" fill="none" stroke="var(--pribg2)" strokeWidth="10" />
      <circle
        cx="46"
        cy="46"
        r="38"
        fill="none"
        stroke="var(--pri)"
        strokeWidth="10"
        strokeLinecap="round"
        strokeDasharray={`${round * shareUsed(clock, now)} ${round}`}
        transform="rotate(-90 46 46)"
      />
      <text
        x="46"
        y="50"
        textAnchor="middle"
        style={{ fontSize: left > 999 ? '1.125rem' : '1.625rem' }}
        fontWeight="600"
        fill="var(--ink)"
      >
        {left}
      </text>
      <text x="46" y="66" textAnchor="middle" style={{ fontSize: '0.75rem' }} fill="var(--ink3)">
        {t('servicedesk.resident.minutes')}
      </text>
    </svg>
  )
}

/** The line of the progress page, from the report to the deadline. */
export function PromisedLine({ ticket }: { ticket: TicketView }) {
  const now = useNow(15_000)
  const { clock } = promisedWords(ticket, now)
  if (!clock) return null
  const x = Math.max(9, 350 * shareUsed(clock, now))
  const color = clockState(clock, now) === 'late' ? 'var(--breachsolid)' : 'var(--pri)'
  return (
    <svg viewBox="0 0 350 40" width="100%" aria-hidden="true">
      <rect y="10" width="350" height="10" rx="5" fill="var(--pribg2)" />
      <rect y="10" width={x} height="10" rx="5" fill={color} />
      <circle cx={Math.min(x, 341)} cy="15" r="7" fill="var(--surface)" stroke={color} strokeWidth="5" />
      <text y="37" style={{ fontSize: '0.8125rem' }} fill="var(--ink3)">
        {t('servicedesk.resident.from', { time: moment(clock.since, now) })}
      </text>
      <text x="350" y="37" style={{ fontSize: '0.8125rem' }} textAnchor="end" fill="var(--ink)">
        {clockTime(clock.dueAt)}
      </text>
    </svg>
  )
}
