import type { CommunityId } from '@shared/lib/ids'
import { serverNow } from '@shared/lib/serverClock'
import { say, t } from '@shared/lib/texts'
import playbook from '@shared/lib/texts/playbook.zh.json'
import { moment } from '@shared/lib/time'
import { PageHeader } from '@shared/ui/PageHeader'
import { RefusalCard } from '@shared/ui/RefusalCard'
import { Waiting } from '@shared/ui/Waiting'
import { useQuery } from '@tanstack/react-query'
import { Button } from 'antd'
import { useState } from 'react'
import {
  distance,
  type Range,
  type TemperatureIssue,
  temperatureIssues,
  temperatureRange,
} from '../temperatures'
import { MeasureDialog, RangeDialog, ReadingDialog, SettleDialog } from './TemperatureDialogs'

say({ playbook })

type Props = { community: CommunityId; mayHandle: boolean; mayRead: boolean; maySet: boolean }
type Open = { what: 'read' | 'agree' | 'settle' | 'range'; issue?: TemperatureIssue }

/** Rooms that were too cold or too warm: what was measured, what was agreed, and how warm it was after that. */
export default function TemperaturesPage({ community, mayHandle, mayRead, maySet }: Props) {
  const { data, error, refetch } = useQuery(temperatureIssues(community))
  const range = useQuery(temperatureRange(community))
  const [open, setOpen] = useState<Open>()
  const close = () => setOpen(undefined)
  return (
    <>
      <PageHeader
        title={t('playbook.temperature.title')}
        meta={range.data && t('playbook.temperature.meta', { low: range.data.low, high: range.data.high })}
        actions={
          <>
            {maySet && range.data && (
              <Button onClick={() => setOpen({ what: 'range' })}>{t('playbook.temperature.range')}</Button>
            )}
            {mayRead && (
              <Button type="primary" onClick={() => setOpen({ what: 'read' })}>
                {t('playbook.temperature.read')}
              </Button>
            )}
          </>
        }
      />
      <RefusalCard error={error ?? range.error} retry={refetch} />
      <section className="card">
        {!data && !error && <Waiting rows={6} />}
        {data?.length === 0 && <p className="empty">{t('playbook.temperature.empty')}</p>}
        {data && range.data && data.length > 0 && (
          <Issues items={data} range={range.data} mayHandle={mayHandle} onOpen={setOpen} />
        )}
      </section>
      {open?.what === 'read' && <ReadingDialog community={community} issue={open.issue} close={close} />}
      {open?.what === 'agree' && open.issue && (
        <MeasureDialog community={community} issue={open.issue} close={close} />
      )}
      {open?.what === 'settle' && open.issue && (
        <SettleDialog community={community} issue={open.issue} close={close} />
      )}
      {open?.what === 'range' && range.data && (
        <RangeDialog community={community} range={range.data} close={close} />
      )}
    </>
  )
}

type IssuesProps = {
  items: TemperatureIssue[]
  range: Range
  mayHandle: boolean
  onOpen: (open: Open) => void
}

function Issues({ items, range, mayHandle, onOpen }: IssuesProps) {
  return (
    <table className="tb">
      <thead>
        <tr>
          <th>{t('playbook.temperature.room')}</th>
          <th>{t('playbook.temperature.readings')}</th>
          <th>{t('playbook.temperature.measure')}</th>
          <th>
            <span className="sr">{t('playbook.temperature.actions')}</span>
          </th>
        </tr>
      </thead>
      <tbody>
        {items.map((one) => (
          <tr key={one.id}>
            <td>
              <b>{one.label}</b>{' '}
              <span className={one.closedAt ? 'tag' : 'tag risk'}>
                {t(one.tooCold ? 'playbook.temperature.cold' : 'playbook.temperature.warm')}
              </span>
            </td>
            <td>
              {one.readings.map((reading) => (
                <div key={`${reading.at} ${reading.celsius}`} className="s13">
                  <b>{reading.celsius} ℃</b> {beyond(reading.celsius, range)}{' '}
                  {moment(reading.at, serverNow())} {reading.by}
                </div>
              ))}
            </td>
            <td>
              {one.measure && t(`playbook.temperature.measures.${one.measure}`)}
              <div className="s13 q">{one.measureWords}</div>
              {one.closedAt && (
                <span className="tag met">
                  {t('playbook.temperature.settledAt', { celsius: one.settledCelsius ?? '' })}
                </span>
              )}
            </td>
            <td>
              {!one.closedAt && mayHandle && (
                <div className="row">
                  {one.measure && (
                    <Button size="small" onClick={() => onOpen({ what: 'read', issue: one })}>
                      {t('playbook.temperature.again')}
                    </Button>
                  )}
                  <Button size="small" onClick={() => onOpen({ what: 'agree', issue: one })}>
                    {t('playbook.temperature.agree')}
                  </Button>
                  {one.measure && (
                    <Button size="small" onClick={() => onOpen({ what: 'settle', issue: one })}>
                      {t('playbook.temperature.settle')}
                    </Button>
                  )}
                </div>
              )}
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}

/** Out of the range: always by how much. */
function beyond(celsius: number, range: Range) {
  const by = distance(range, celsius)
  return by > 0 ? t('playbook.temperature.out', { by: by.toFixed(1) }) : ''
}
