import { serverNow } from '@shared/lib/serverClock'
import { t } from '@shared/lib/texts'
import { moment } from '@shared/lib/time'
import { sure } from '@shared/ui/phone/sure'
import { RefusalCard } from '@shared/ui/RefusalCard'
import type { Session } from '../api'
import { useSessions } from '../useSessions'

/** The devices this account is signed in on; each, or all of them, can be signed out from here. */
export function SessionsCard({ onSignedOut }: { onSignedOut: () => void }) {
  const { list, end, endAll, error } = useSessions(onSignedOut)
  const live = list.data?.filter((one) => one.live) ?? []
  if (live.length === 0 && !error) return null

  async function endOne(session: Session) {
    const yes = await sure({
      title: t('identity.sessions.endSure', { device: session.device }),
      text: t('identity.sessions.endWhy'),
      yes: t('identity.sessions.end'),
      no: t('identity.sessions.stay'),
    })
    if (yes) end.mutate(session.id)
  }

  async function endEverywhere() {
    const yes = await sure({
      title: t('identity.sessions.everywhereSure'),
      text: t('identity.sessions.everywhereWhy'),
      yes: t('identity.sessions.everywhereYes'),
      no: t('identity.sessions.stay'),
    })
    if (yes) endAll.mutate()
  }

  return (
    <section>
      <h2 className="section">{t('identity.sessions.title')}</h2>
      <RefusalCard error={error} />
      {live.length > 0 && (
        <ul className="card list">
          {live.map((one) => (
            <li key={one.id} className="line mid">
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
                <button type="button" className="btn s" onClick={() => endOne(one)}>
                  {t('identity.sessions.end')}
                </button>
              )}
            </li>
          ))}
          {live.length > 1 && (
            <li>
              <button type="button" className="line tap" onClick={endEverywhere}>
                {t('identity.sessions.everywhere')}
              </button>
            </li>
          )}
        </ul>
      )}
    </section>
  )
}
