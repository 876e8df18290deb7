import type { CommunityId } from '@shared/lib/ids'
import { serverNow } from '@shared/lib/serverClock'
import { t } from '@shared/lib/texts'
import { deadline } from '@shared/lib/time'
import { Link } from '@tanstack/react-router'
import { Button } from 'antd'
import { useState } from 'react'
import type { Complaint } from '../closing'
import { ConflictDialog } from './ConflictDialog'
import { HandleDialog } from './HandleDialog'

type Props = { community: CommunityId; items: Complaint[]; mayHandle: boolean }

/** Complaints with why they came, whose they were and what is done. */
export function ComplaintTable({ community, items, mayHandle }: Props) {
  const [handling, setHandling] = useState<Complaint>()
  const [arguing, setArguing] = useState<Complaint>()
  return (
    <>
      <table className="tb">
        <thead>
          <tr>
            <th>{t('closing.complaints.due')}</th>
            <th>{t('closing.complaints.what')}</th>
            <th>{t('closing.complaints.cause')}</th>
            <th>{t('closing.complaints.measure')}</th>
            <th>
              <span className="sr">{t('closing.complaints.actions')}</span>
            </th>
          </tr>
        </thead>
        <tbody>
          {items.map((one) => (
            <tr key={one.ticket}>
              <td className="nw">
                {one.overdue ? (
                  <span className="tag risk">{t('closing.complaints.late')}</span>
                ) : (
                  <span className="m">{deadline(one.dueAt, serverNow())}</span>
                )}
              </td>
              <td>
                <Link to="/c/$community/tickets/$ticket" params={{ community, ticket: one.ticket }}>
                  <b>{one.spaceLabel}</b>
                </Link>{' '}
                <span className="q s13">{one.number}</span>
                {one.conflict && <span className="tag risk">{t('closing.complaints.inConflict')}</span>}
                <div className="s13">{one.description}</div>
              </td>
              <td>
                {one.cause ? (
                  t(`closing.complaints.causes.${one.cause}`)
                ) : (
                  <span className="q">{t('closing.complaints.unknown')}</span>
                )}
                <div className="q s13">{one.department}</div>
              </td>
              <td className="s13">{one.measure}</td>
              <td className="num">
                {mayHandle && (
                  <span className="row">
                    <Button size="small" onClick={() => setHandling(one)}>
                      {t('closing.complaints.handle')}
                    </Button>
                    {!one.conflict && (
                      <Button size="small" onClick={() => setArguing(one)}>
                        {t('closing.complaints.conflict')}
                      </Button>
                    )}
                  </span>
                )}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
      {arguing && (
        <ConflictDialog community={community} complaint={arguing} close={() => setArguing(undefined)} />
      )}
      {handling && (
        <HandleDialog
          key={handling.ticket}
          community={community}
          complaint={handling}
          close={() => setHandling(undefined)}
        />
      )}
    </>
  )
}
