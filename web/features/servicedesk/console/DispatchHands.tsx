import { t } from '@shared/lib/texts'
import { clockTime } from '@shared/lib/time'
import { Waiting } from '@shared/ui/Waiting'
import { useState } from 'react'
import type { TicketView } from '../api'
import type { Hand } from '../dispatch'

type Props = {
  hands: Hand[]
  waiting: boolean
  picked?: TicketView
  busy: boolean
  onPick: (to: Hand) => void
  onDrop: (ticket: string, to: Hand) => void
}

/** Who is on duty, the freest first; once a ticket is picked each is a button that gives it to them. */
export function DispatchHands({ hands, waiting, picked, busy, onPick, onDrop }: Props) {
  const [over, setOver] = useState<string>()
  const freest = [...hands].sort((a, b) => a.open - b.open)
  return (
    <section className="card people">
      <div className="hd">
        <h2 className="t3">{t('dispatch.board.people')}</h2>
      </div>
      {waiting && <Waiting rows={4} />}
      {!waiting && hands.length === 0 && <p className="q s13 pp">{t('dispatch.board.nobody')}</p>}
      {freest.map((one) => (
        <button
          key={one.employee}
          type="button"
          className={over === one.employee ? 'pp hand over' : 'pp hand'}
          disabled={busy}
          aria-disabled={!picked}
          aria-label={t('dispatch.board.give', { name: one.name, count: one.open })}
          onClick={() => picked && onPick(one)}
          onDragOver={(event) => {
            event.preventDefault()
            setOver(one.employee)
          }}
          onDragLeave={() => setOver(undefined)}
          onDrop={(event) => {
            event.preventDefault()
            setOver(undefined)
            onDrop(event.dataTransfer.getData('text/plain'), one)
          }}
        >
          <span className={one.open === 0 ? 'av' : 'av g'}>{one.name.slice(0, 1)}</span>
          <span className="sp s13">
            <b>{one.name}</b>{' '}
            <span className="q">
              {t('dispatch.board.until', { post: one.post, time: clockTime(one.until) })}
            </span>
            {one.districts.length > 0 && (
              <span className="q line">
                {t('dispatch.board.here', { districts: one.districts.join('、') })}
              </span>
            )}
            {one.qualifications.length > 0 && (
              <span className="q line">
                {t('dispatch.board.holds', { papers: one.qualifications.join('、') })}
              </span>
            )}
          </span>
          <span className={one.open === 0 ? 'tag met' : 's12 m'}>
            {one.open === 0
              ? t('servicedesk.today.isFree')
              : t('servicedesk.today.busy', { count: one.open })}
          </span>
        </button>
      ))}
    </section>
  )
}
