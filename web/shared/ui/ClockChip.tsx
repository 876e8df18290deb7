import { serverNow, useNow } from '@shared/lib/serverClock'
import { t } from '@shared/lib/texts'
import { dayOf, deadline, type Instant, span, within } from '@shared/lib/time'
import { VerdictShape } from './PromiseMark'

/** One promised time: it runs from `since` to `dueAt` unless it was stopped. */
export type Deadline = { since: Instant; dueAt: Instant; atRiskFrom?: Instant; stoppedAt?: Instant }

export type ClockState = 'done' | 'doneLate' | 'late' | 'near' | 'calm'

const NEAR = 15 * 60_000

export function clockState(clock: Deadline, now: Date): ClockState {
  const due = new Date(clock.dueAt)
  if (clock.stoppedAt) return new Date(clock.stoppedAt) <= due ? 'done' : 'doneLate'
  if (now >= due) return 'late'
  const risky = clock.atRiskFrom !== undefined && now >= new Date(clock.atRiskFrom)
  return risky || due.getTime() - now.getTime() <= NEAR ? 'near' : 'calm'
}

export function clockText(clock: Deadline, now: Date): string {
  const due = new Date(clock.dueAt).getTime()
  const state = clockState(clock, now)
  if (state === 'done')
    return t('ui.clock.took', { span: span(stopped(clock) - new Date(clock.since).getTime()) })
  if (state === 'doneLate') return t('ui.clock.tookLate', { span: span(stopped(clock) - due) })
  const left = due - now.getTime()
  if (state === 'late') return t('ui.clock.over', { span: span(left) })
  return within(left, 'a day')
    ? t('ui.clock.left', { span: span(left) })
    : t('ui.clock.before', { day: dayOf(clock.dueAt) })
}

export const shareUsed = (clock: Deadline, now: Date): number => {
  const from = new Date(clock.since).getTime()
  const length = new Date(clock.dueAt).getTime() - from
  const until = clock.stoppedAt ? stopped(clock) : now.getTime()
  return length <= 0 ? 1 : Math.min(1, Math.max(0, (until - from) / length))
}

const stopped = (clock: Deadline) => new Date(clock.stoppedAt ?? clock.dueAt).getTime()

/** The clock on everything that is owed: the ring is the share used, the text what is left. */
export function ClockChip({ clock, name, big }: { clock: Deadline; name?: string; big?: boolean }) {
  const lastMinutes = within(new Date(clock.dueAt).getTime() - serverNow().getTime(), 'two minutes')
  const now = useNow(lastMinutes && !clock.stoppedAt ? 1_000 : 15_000)
  const state = clockState(clock, now)
  return (
    <span
      className={`ck ${state === 'doneLate' ? 'done tardy' : state}${big ? ' big' : ''}`}
      data-state={state}
      title={deadline(clock.dueAt, now)}
    >
      <Ring state={state} share={shareUsed(clock, now)} />
      {name}
      {clockText(clock, now)}
    </span>
  )
}

function Ring({ state, share }: { state: ClockState; share: number }) {
  if (state === 'done') return <VerdictShape verdict="met" />
  if (state === 'doneLate') return <VerdictShape verdict="breached" size={14} />
  if (state === 'late') {
    return (
      <svg className="ring" viewBox="0 0 16 16" aria-hidden="true">
        <g fill="none" stroke="currentColor">
          <rect x="1" y="1" width="14" height="14" rx="2.500" strokeWidth="1.600" />
          <path
            d="M5.200 5.200l5.600 5.600M10.800 5.200l-5.600 5.600"
            strokeWidth="1.800"
            strokeLinecap="round"
          />
        </g>
      </svg>
    )
  }
  const round = 2 * Math.PI * 6
  return (
    <svg className="ring" viewBox="0 0 16 16" aria-hidden="true">
      <circle cx="8" cy="8" r="6" fill="none" stroke="currentColor" strokeOpacity=".2" strokeWidth="3.200" />
      <circle
        cx="8"
        cy="8"
        r="6"
        fill="none"
        stroke={state === 'near' ? 'currentColor' : 'var(--pri)'}
        strokeWidth="3.200"
        strokeDasharray={`${(round * share).toFixed(2)} ${round.toFixed(2)}`}
        transform="rotate(-90 8 8)"
      />
    </svg>
  )
}
