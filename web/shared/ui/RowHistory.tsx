import { useNames } from '@shared/api/colleagues'
import { type Change, type HistoryTable, rowHistory } from '@shared/api/history'
import { serverNow } from '@shared/lib/serverClock'
import { t } from '@shared/lib/texts'
import { moment } from '@shared/lib/time'
import { useQuery } from '@tanstack/react-query'
import { Button, type ButtonProps } from 'antd'
import { useState } from 'react'
import { SidePanel } from './Dialog'
import { RefusalCard } from './RefusalCard'
import { changedColumns } from './rowChanges'
import { Waiting } from './Waiting'

type Row = { place: string; table: HistoryTable; id: string; subject: string }

/** Opens who changed a row and how; for whoever holds `history.read`. */
export function RowHistoryButton({ button, ...row }: Row & { button?: ButtonProps }) {
  const [open, setOpen] = useState(false)
  return (
    <>
      <Button {...button} onClick={() => setOpen(true)}>
        {t('history.open')}
      </Button>
      {open && (
        <SidePanel
          title={t('history.title', { subject: row.subject })}
          size={440}
          onClose={() => setOpen(false)}
        >
          <RowHistory {...row} />
        </SidePanel>
      )}
    </>
  )
}

function RowHistory({ place, table, id }: Row) {
  const { data, error, refetch } = useQuery(rowHistory(place, table, id))
  if (error) return <RefusalCard error={error} retry={refetch} />
  if (!data) return <Waiting rows={8} />
  if (data.length === 0) return <p className="m">{t('history.empty')}</p>
  return (
    <>
      <p className="q s13">{t('history.count', { count: data.length })}</p>
      <ol className="changes">
        {[...data].reverse().map((change) => (
          <OneChange key={change.id} change={change} place={place} />
        ))}
      </ol>
    </>
  )
}

function OneChange({ change, place }: { change: Change; place: string }) {
  const name = useNames(place)
  const now = serverNow()
  const created = change.operation === 'INSERT'
  const columns = changedColumns(change, now, name)
  return (
    <li>
      <div className="row">
        <b>{moment(change.at, now)}</b>
        <span>{name(change.actor)}</span>
        <span className="tag line">{t(`history.${change.operation}`)}</span>
      </div>
      {columns.length > 0 && (
        <dl>
          {columns.map(({ column, label, before, after }) => (
            <div key={column}>
              <dt>{label}</dt>
              <dd>
                {!created && (
                  <>
                    <del>{before}</del>
                    <span aria-hidden="true">→</span>
                  </>
                )}
                <ins>{after}</ins>
              </dd>
            </div>
          ))}
        </dl>
      )}
    </li>
  )
}
