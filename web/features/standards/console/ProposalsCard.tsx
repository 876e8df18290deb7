import { useNames } from '@shared/api/colleagues'
import type { AccountId, CommunityId } from '@shared/lib/ids'
import { serverNow } from '@shared/lib/serverClock'
import { t } from '@shared/lib/texts'
import { moment } from '@shared/lib/time'
import { RefusalCard } from '@shared/ui/RefusalCard'
import { RowHistoryButton } from '@shared/ui/RowHistory'
import { Waiting } from '@shared/ui/Waiting'
import { useQuery } from '@tanstack/react-query'
import { Button, Space } from 'antd'
import { useState } from 'react'
import { type Proposal, proposals } from '../terms'
import { DecideDialog } from './DecideDialog'
import { Numbers } from './Numbers'

type Props = { community: CommunityId; me: AccountId; decides: boolean; seesHistory: boolean }

/** What waits for a decision first, then what was decided and why. */
export function ProposalsCard({ community, me, decides, seesHistory }: Props) {
  const { data, error, refetch } = useQuery(proposals(community))
  const [deciding, setDeciding] = useState<Proposal>()
  return (
    <section className="card">
      <RefusalCard error={error} retry={refetch} />
      {!data && !error && <Waiting rows={6} />}
      {data?.length === 0 && <p className="empty">{t('standards.terms.empty')}</p>}
      {data && data.length > 0 && (
        <table className="tb upper">
          <thead>
            <tr>
              <th>
                <span className="sr">{t('standards.terms.decide')}</span>
              </th>
              <th>{t('standards.terms.clause')}</th>
              <th>{t('standards.terms.change')}</th>
              <th>{t('standards.terms.why')}</th>
              <th>
                <span className="sr">{t('standards.terms.actions')}</span>
              </th>
            </tr>
          </thead>
          <tbody>
            {data.map((one) => (
              <tr key={one.id}>
                <td>
                  <Standing proposal={one} />
                </td>
                <td className="nw">
                  <b>{one.clause}</b>
                </td>
                <td>
                  {one.ends ? <b>{t('standards.terms.ended')}</b> : <Numbers values={one.parameters} />}
                  <div className="q s13">
                    {one.inForceFrom
                      ? t('standards.terms.from', { time: moment(one.inForceFrom, serverNow()) })
                      : t('standards.terms.fromDecision')}
                  </div>
                </td>
                <Why community={community} proposal={one} />
                <td className="num">
                  <Space>
                    {seesHistory && (
                      <RowHistoryButton
                        button={{ size: 'small' }}
                        place={community}
                        table="adoption_proposal"
                        id={one.id}
                        subject={one.clause}
                      />
                    )}
                    {decides && isOpen(one) && one.proposedBy !== me && (
                      <Button type="primary" size="small" onClick={() => setDeciding(one)}>
                        {t('standards.terms.decide')}
                      </Button>
                    )}
                  </Space>
                  {decides && isOpen(one) && one.proposedBy === me && (
                    <span className="q s13">{t('standards.terms.own')}</span>
                  )}
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
      {deciding && (
        <DecideDialog community={community} proposal={deciding} close={() => setDeciding(undefined)} />
      )}
    </section>
  )
}

const isOpen = ({ approved }: Proposal) => approved === null || approved === undefined

function Standing({ proposal }: { proposal: Proposal }) {
  if (isOpen(proposal)) return <span className="tag risk">{t('standards.terms.waits')}</span>
  return (
    <span className="tag">
      {t(proposal.approved ? 'standards.terms.approved' : 'standards.terms.refused')}
    </span>
  )
}

function Why({ community, proposal }: { community: CommunityId; proposal: Proposal }) {
  const name = useNames(community)
  const now = serverNow()
  return (
    <td>
      {proposal.reason}
      <div className="q s13">
        {t('standards.terms.by', { name: name(proposal.proposedBy), time: moment(proposal.proposedAt, now) })}
      </div>
      {proposal.decidedAt && (
        <div className="s13">
          {proposal.note && <b>{proposal.note} </b>}
          <span className="q">
            {t('standards.terms.decided', {
              name: name(proposal.decidedBy),
              time: moment(proposal.decidedAt, now),
            })}
          </span>
        </div>
      )}
    </td>
  )
}
