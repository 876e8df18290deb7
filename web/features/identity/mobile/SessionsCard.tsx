import { serverNow } from '@shared/lib/serverClock'
import { t } from '@shared/lib/texts'
import { moment } from '@shared/lib/time'
import { RefusalCard } from '@shared/ui/RefusalCard'
import { useSessions } from '../useSessions'

/** The devices this account is signed in on; the others can be signed out from here. */
export function SessionsCard({ onSignedOut }: { onSignedOut: () => void }) {
  const { list, end, error } = useSessions(onSignedOut)
  const live = list.data?.filter((one) => one.live) ?? []
  if (live.length === 0) return null
  return (
    <section>
      <h2 className="section">{t('identity.sessions.title')}</h2>
      <RefusalCard error={error} />
      <ul className="card list">
        {live.map((one) => (
          <li key={one.id} className="line">
            <span className="sp">
              <b>{one.device}</b>
              <span className="q">
                {t('identity.sessions.seen', {
                  method: t(`identity.method.${one.method}`),
                  time: moment(one.lastSeen, serverNow()),
                })}
              </span>
            </span>
            {one.here ? (
              <span className="tag pri">{t('identity.sessions.here')}</span>
            ) : (
              <button type="button" className="btn s" onClick={() => end.mutate(one.id)}>
                {t('identity.sessions.end')}
              </button>
            )}
          </li>
        ))}
      </ul>
    </section>
  )
}
