import type { AccountId } from '@shared/lib/ids'
import { serverNow } from '@shared/lib/serverClock'
import { t } from '@shared/lib/texts'
import { moment } from '@shared/lib/time'
import { RefusalCard } from '@shared/ui/RefusalCard'
import { Waiting } from '@shared/ui/Waiting'
import { useQuery } from '@tanstack/react-query'
import { credentialChanges } from '../credentials'

const SHOWN = 10

/** What changed about the ways one comes in, so that a stranger's hand is noticed. */
export function ChangesCard({ me }: { me: AccountId }) {
  const { data, error, refetch } = useQuery(credentialChanges)
  return (
    <section className="card pad">
      <h2 className="t2">{t('account.changes.title')}</h2>
      <p className="m">{t('account.changes.how')}</p>
      <RefusalCard error={error} retry={refetch} />
      {!data && !error && <Waiting rows={3} />}
      {data?.length === 0 && <p className="q">{t('account.changes.empty')}</p>}
      <ul className="plain">
        {data?.slice(0, SHOWN).map((one) => (
          <li key={`${one.at} ${one.change}`}>
            <span>
              {t(`account.changes.${one.change}`)}
              {one.by && one.by !== me && <b className="risk"> {t('account.changes.byOther')}</b>}
            </span>
            <time className="q s13" dateTime={one.at}>
              {moment(one.at, serverNow())}
            </time>
          </li>
        ))}
      </ul>
    </section>
  )
}
