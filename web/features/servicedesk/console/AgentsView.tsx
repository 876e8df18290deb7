import type { CommunityId } from '@shared/lib/ids'
import { serverNow } from '@shared/lib/serverClock'
import { t } from '@shared/lib/texts'
import { monthOf } from '@shared/lib/time'
import { RefusalCard } from '@shared/ui/RefusalCard'
import { Waiting } from '@shared/ui/Waiting'
import { useQuery } from '@tanstack/react-query'
import { agents } from '../manners'

/** How each of us did on the telephone this month. */
export function AgentsView({ community }: { community: CommunityId }) {
  const { data, error, refetch } = useQuery(agents(community, monthOf(serverNow())))
  return (
    <section className="card">
      <RefusalCard error={error} retry={refetch} />
      {!data && !error && <Waiting rows={4} />}
      {data?.length === 0 && <p className="empty">{t('counter.checks.noAgents')}</p>}
      {data && data.length > 0 && (
        <table className="tb">
          <thead>
            <tr>
              <th>{t('counter.checks.agent')}</th>
              <th className="num">{t('counter.checks.calls')}</th>
              <th className="num">{t('counter.checks.checked')}</th>
              <th className="num">{t('counter.checks.voice')}</th>
              <th className="num">{t('counter.checks.first')}</th>
              <th>{t('counter.checks.failures')}</th>
            </tr>
          </thead>
          <tbody>
            {data.map((one) => (
              <tr key={one.agent}>
                <td>
                  <b>{one.name ?? t('counter.checks.unnamed')}</b>
                </td>
                <td className="num">{one.calls}</td>
                <td className="num">{one.checks}</td>
                <td className="num">{one.average?.toFixed(2) ?? t('counter.checks.noVoice')}</td>
                <td className="num">{one.hungUpFirst}</td>
                <td className="s13">
                  {one.failed
                    .map(({ words, times }) => t('counter.checks.times', { words, count: times }))
                    .join('、')}
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
    </section>
  )
}
