import { serverNow } from '@shared/lib/serverClock'
import { t } from '@shared/lib/texts'
import { weekdayOf } from '@shared/lib/time'
import { Icon } from '@shared/ui/Icon'
import { Popconfirm } from 'antd'
import type { Day, Mate, Shift } from '../api'
import type { PostCover, Warning } from '../planning'
import { isRunning } from '../shifts'
import { byPerson, hoursOf, missingOn, toneOf } from '../weeks'

type Props = {
  days: Day[]
  people: Mate[]
  covers: PostCover[]
  warnings: Warning[]
  today: string
  end?: (shift: Shift) => void
}

/** People down, days across, and below them whether every post has enough. */
export function WeekGrid({ days, people, covers, warnings, today, end }: Props) {
  const shifts = byPerson(days)
  const tight = new Set(warnings.map((one) => `${one.employee} ${one.at}`))
  const tone = (day: string) => (day === today ? 'td' : undefined)
  return (
    <table className="rs">
      <thead>
        <tr>
          <th scope="col">{t('workforce.people.name')}</th>
          {days.map(({ day }) => (
            <th scope="col" key={day} className={tone(day)}>
              {Number(day.slice(8))} {weekdayOf(`${day}T12:00:00+08:00`)}
              {day === today && ` ${t('workforce.roster.today')}`}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {people.map((mate) => (
          <tr key={mate.employee}>
            <th scope="row">
              <b>{mate.name}</b>
              <span className="q">{mate.post}</span>
            </th>
            {days.map(({ day }) => (
              <td key={day} className={tone(day)}>
                {(shifts.get(mate.employee)?.get(day) ?? []).map((shift) => (
                  <InDay
                    key={shift.id}
                    shift={shift}
                    tight={tight.has(`${shift.employee} ${shift.from}`)}
                    end={end}
                  />
                ))}
              </td>
            ))}
          </tr>
        ))}
        {covers.length > 0 && (
          <tr className="grp">
            <td colSpan={days.length + 1}>{t('workforce.roster.enough')}</td>
          </tr>
        )}
        {covers.map((cover) => (
          <tr key={cover.post}>
            <th scope="row">{cover.name}</th>
            {days.map(({ day }) => (
              <Enough key={day} missing={missingOn(day, cover.gaps)} tone={tone(day)} />
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  )
}

function Enough({ missing, tone = '' }: { missing: number; tone?: string }) {
  return (
    <td className={`cov ${tone}`}>
      {missing > 0 ? (
        <span className="sh gap">{t('workforce.roster.missing', { count: missing })}</span>
      ) : (
        <span className="q">{t('workforce.roster.covered')}</span>
      )}
    </td>
  )
}

function InDay({ shift, tight, end }: { shift: Shift; tight: boolean; end?: (shift: Shift) => void }) {
  const hours = hoursOf(shift)
  const look = `sh ${toneOf(shift)}${shift.draft ? ' draft' : ''}`
  const words = (
    <>
      <span className="row">
        {shift.post}
        {tight && <Icon name="warn" size="s" />}
        {tight && <span className="sr">{t('workforce.roster.tight')}</span>}
      </span>
      <small>
        {hours}
        {shift.draft && ` ${t('workforce.roster.draft')}`}
      </small>
    </>
  )
  if (!end) return <div className={look}>{words}</div>
  const running = !shift.draft && isRunning(shift, serverNow())
  return (
    <Popconfirm
      title={t(running ? 'workforce.roster.endNow' : 'workforce.roster.endLater', { name: shift.name })}
      okText={t('workforce.roster.endYes')}
      cancelText={t('workforce.roster.endNo')}
      onConfirm={() => end(shift)}
    >
      <button
        type="button"
        className={look}
        aria-label={t('workforce.roster.endOf', { name: shift.name, range: hours })}
      >
        {words}
      </button>
    </Popconfirm>
  )
}
