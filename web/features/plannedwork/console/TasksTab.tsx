import type { CommunityId } from '@shared/lib/ids'
import { serverNow } from '@shared/lib/serverClock'
import { say, t } from '@shared/lib/texts'
import planned from '@shared/lib/texts/planned.zh.json'
import plannedTasks from '@shared/lib/texts/plannedTasks.zh.json'
import { moment } from '@shared/lib/time'
import { ClockChip } from '@shared/ui/ClockChip'
import { PromiseMark } from '@shared/ui/PromiseMark'
import { RefusalCard } from '@shared/ui/RefusalCard'
import { Waiting } from '@shared/ui/Waiting'
import { useInfiniteQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { Button, DatePicker, Input, Segmented, Tag } from 'antd'
import dayjs from 'dayjs'
import { useState } from 'react'
import { type Fault, type Listed, taskPages, taskStates, taskWorkbook, type Wanted } from '../taskList'
import { DigestLine } from './DigestLine'
import { GiveTo } from './GiveTo'

say({ planned, plannedTasks })

type Props = {
  community: CommunityId
  mayEdit: boolean
  /** Only where that ticket was opened or joined. */
  ticket?: string
}

/** Who did what, what is late and what could not be done, with what was found there. */
export function TasksTab({ community, mayEdit, ticket }: Props) {
  const [wanted, setWanted] = useState<Wanted>({ state: 'late', post: '', from: '', until: '', ticket })
  const { data, error, refetch, hasNextPage, fetchNextPage, isFetchingNextPage } = useInfiniteQuery(
    taskPages(community, wanted),
  )
  const items = data?.pages.flatMap((page) => page.items)
  return (
    <>
      {wanted.ticket ? (
        <div className="row chips filters">
          <Tag
            closable={{ 'aria-label': t('plannedTasks.everything') }}
            onClose={() => setWanted({ ...wanted, ticket: undefined })}
          >
            {t('plannedTasks.onlyTicket')}
          </Tag>
        </div>
      ) : (
        <Filters
          community={community}
          wanted={wanted}
          onChange={(changed) => setWanted({ ...wanted, ...changed })}
        />
      )}
      <DigestLine community={community} mayEdit={mayEdit} />
      <RefusalCard error={error} retry={refetch} />
      <section className="card">
        {!items && !error && <Waiting rows={8} />}
        {items?.length === 0 && (
          <p className="empty">{t(`plannedTasks.empty.${wanted.ticket ? 'ticket' : wanted.state}`)}</p>
        )}
        {items && items.length > 0 && <Lines community={community} items={items} mayEdit={mayEdit} />}
        {hasNextPage && (
          <div className="moreof">
            <Button loading={isFetchingNextPage} onClick={() => fetchNextPage()}>
              {t('planned.more')}
            </Button>
          </div>
        )}
      </section>
    </>
  )
}

type FilterProps = { community: CommunityId; wanted: Wanted; onChange: (changed: Partial<Wanted>) => void }

function Filters({ community, wanted, onChange }: FilterProps) {
  return (
    <div className="row chips filters">
      <Segmented
        value={wanted.state}
        onChange={(state) => onChange({ state })}
        options={taskStates.map((value) => ({ value, label: t(`plannedTasks.state.${value}`) }))}
      />
      <Input.Search
        allowClear
        aria-label={t('plannedTasks.post')}
        placeholder={t('plannedTasks.post')}
        style={{ width: 160 }}
        onSearch={(post) => onChange({ post })}
      />
      <DatePicker.RangePicker
        aria-label={t('plannedTasks.due')}
        placeholder={[t('plannedTasks.from'), t('plannedTasks.until')]}
        onChange={(days) =>
          onChange({
            from: days?.[0]?.format('YYYY-MM-DD') ?? '',
            until: dayjs(days?.[1]).isValid() ? dayAfter(days?.[1]) : '',
          })
        }
      />
      <span className="sp" />
      <Button href={taskWorkbook(community, wanted)} download>
        {t('plannedTasks.export')}
      </Button>
    </div>
  )
}

/** The last day chosen is one of those shown. */
const dayAfter = (day?: dayjs.Dayjs | null) => day?.add(1, 'day').format('YYYY-MM-DD') ?? ''

type LinesProps = { community: CommunityId; items: Listed[]; mayEdit: boolean }

function Lines({ community, items, mayEdit }: LinesProps) {
  return (
    <table className="tb">
      <thead>
        <tr>
          <th>{t('plannedTasks.due')}</th>
          <th>{t('planned.what')}</th>
          <th>{t('plannedTasks.whose')}</th>
          <th>{t('plannedTasks.became')}</th>
          {mayEdit && (
            <th>
              <span className="sr">{t('planned.actions')}</span>
            </th>
          )}
        </tr>
      </thead>
      <tbody>
        {items.map((one) => (
          <tr key={one.id}>
            <td className="nw">
              <ClockChip
                clock={{ since: one.opensAt, dueAt: one.dueAt, stoppedAt: one.done?.at }}
                name={t('plannedTasks.due')}
              />
            </td>
            <td>
              <b>{one.title}</b>
              <div className="s13 q">{one.place}</div>
            </td>
            <td className="nw">
              {one.assigneeName ?? one.post}
              {one.assigneeName && <div className="s13 q">{t('plannedTasks.given')}</div>}
            </td>
            <td>
              <Became community={community} one={one} />
            </td>
            {mayEdit && <td>{!one.done && <GiveTo community={community} task={one} />}</td>}
          </tr>
        ))}
      </tbody>
    </table>
  )
}

function Became({ community, one }: { community: CommunityId; one: Listed }) {
  const { done, skipped, faults } = one
  return (
    <>
      {done && (
        <div>
          {t('plannedTasks.doneBy', {
            name: done.by ?? t('plannedTasks.somebody'),
            time: moment(done.at, serverNow()),
          })}
          {done.signedFor && <span className="tag">{t('plannedTasks.signed')}</span>}
          {done.with && <span className="q"> {t('plannedTasks.with', { name: done.with })}</span>}
          {done.wrong.length === 0 && <span className="q"> {t('plannedTasks.well')}</span>}
        </div>
      )}
      {done?.wrong.map((words) => (
        <div key={words} className="s13">
          {words}
        </div>
      ))}
      {done?.note && <div className="s13 q">{done.note}</div>}
      {faults.map((fault) => (
        <FaultLine key={fault.ticket} community={community} fault={fault} />
      ))}
      {!done && skipped && (
        <div>
          {t('plannedTasks.skipped', {
            reason: t(`planned.skip.${skipped.reason}`),
            name: skipped.by ?? t('plannedTasks.somebody'),
            time: moment(skipped.at, serverNow()),
          })}
          {skipped.note && <div className="s13 q">{skipped.note}</div>}
        </div>
      )}
    </>
  )
}

/** What was found is at risk until its ticket is closed. */
function FaultLine({ community, fault }: { community: CommunityId; fault: Fault }) {
  return (
    <div className="s13">
      <PromiseMark
        verdict={fault.open ? 'at_risk' : 'met'}
        word={t(fault.open ? 'plannedTasks.faultOpen' : 'plannedTasks.faultClosed')}
      />{' '}
      <Link to="/c/$community/tickets/$ticket" params={{ community, ticket: fault.ticket }}>
        {fault.number}
      </Link>
      {fault.joined && <span className="q"> {t('plannedTasks.joined')}</span>}
    </div>
  )
}
