import type { CommunityId } from '@shared/lib/ids'
import { serverNow } from '@shared/lib/serverClock'
import { t } from '@shared/lib/texts'
import { moment } from '@shared/lib/time'
import { RefusalCard } from '@shared/ui/RefusalCard'
import { Waiting } from '@shared/ui/Waiting'
import { useQuery } from '@tanstack/react-query'
import { Button } from 'antd'
import { useState } from 'react'
import { type Candidate, type Check, candidates, checks, wentWell } from '../manners'
import { CheckDialog } from './CheckDialog'

/** A sample of calls to listen to, and those that were. */
export function ChecksView({ community }: { community: CommunityId }) {
  const { data, error, refetch } = useQuery(candidates(community))
  const [checking, setChecking] = useState<Candidate>()
  return (
    <>
      <section className="card">
        <div className="hd">
          <h2 className="t2">{t('counter.checks.candidates')}</h2>
          <span className="q s13">{t('counter.checks.candidatesHow')}</span>
        </div>
        <RefusalCard error={error} retry={refetch} />
        {!data && !error && <Waiting rows={4} />}
        {data?.length === 0 && <p className="empty">{t('counter.checks.noCandidates')}</p>}
        {data && data.length > 0 && (
          <table className="tb">
            <tbody>
              {data.map((one) => (
                <tr key={one.call}>
                  <td className="nw m">{moment(one.beganAt, serverNow())}</td>
                  <td>{one.agentName ?? t('counter.checks.unnamed')}</td>
                  <td className="s13">{one.need}</td>
                  <td className="num">
                    <Button size="small" onClick={() => setChecking(one)}>
                      {t('counter.checks.score')}
                    </Button>
                  </td>
                </tr>
              ))}
            </tbody>
          </table>
        )}
      </section>
      <CheckedCalls community={community} />
      {checking && (
        <CheckDialog
          key={checking.call}
          community={community}
          candidate={checking}
          close={() => setChecking(undefined)}
        />
      )}
    </>
  )
}

/** Calls that were listened to; whoever took them sees theirs. */
export function CheckedCalls({ community, mine = false }: { community: CommunityId; mine?: boolean }) {
  const { data, error, refetch } = useQuery(checks(community, mine))
  return (
    <section className="card">
      {!mine && (
        <div className="hd">
          <h2 className="t2">{t('counter.checks.done')}</h2>
        </div>
      )}
      <RefusalCard error={error} retry={refetch} />
      {!data && !error && <Waiting rows={4} />}
      {data?.length === 0 && (
        <p className="empty">{t(mine ? 'counter.checks.noneMine' : 'counter.checks.none')}</p>
      )}
      {data && data.length > 0 && (
        <table className="tb upper">
          <tbody>
            {data.map((one) => (
              <tr key={one.id}>
                <td className="nw m">{moment(one.callBeganAt, serverNow())}</td>
                <td>{one.agentName ?? t('counter.checks.unnamed')}</td>
                <td>
                  <Found check={one} />
                  {one.note && <div className="q s13">{one.note}</div>}
                </td>
                <td className="num">
                  {one.average !== undefined &&
                    t('counter.checks.average', { points: one.average.toFixed(2) })}
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
    </section>
  )
}

function Found({ check }: { check: Check }) {
  const failed = check.scores.filter((score) => !wentWell(score)).map((score) => score.words)
  return failed.length === 0 ? (
    <span className="m">{t('counter.checks.good')}</span>
  ) : (
    <span>{t('counter.checks.failed', { words: failed.join('、') })}</span>
  )
}
