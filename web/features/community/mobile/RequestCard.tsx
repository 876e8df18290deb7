import { serverNow } from '@shared/lib/serverClock'
import { t } from '@shared/lib/texts'
import { moment } from '@shared/lib/time'
import { sure } from '@shared/ui/phone/sure'
import { RefusalCard } from '@shared/ui/RefusalCard'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { type HomeRequest, homeRequests, type RequestState, withdraw } from '../myHomes'

const tone: Record<RequestState, string> = {
  OPEN: 'tag pri',
  APPROVED: 'tag met',
  REFUSED: 'tag risk',
  WITHDRAWN: 'tag',
}

/** What one asked the desk for, and how it stands. */
export function RequestCard({ request }: { request: HomeRequest }) {
  const queries = useQueryClient()
  const back = useMutation({
    mutationFn: withdraw,
    onSuccess: () => queries.invalidateQueries({ queryKey: homeRequests.queryKey }),
  })

  async function takeBack() {
    const yes = await sure({
      title: t('household.request.withdrawSure'),
      text: t('household.request.withdrawWhy'),
      yes: t('household.request.withdrawYes'),
      no: t('household.request.withdrawNo'),
    })
    if (yes) back.mutate(request)
  }

  return (
    <section className="card hero request" aria-live="polite">
      <div className="row">
        <span className={tone[request.state]}>{t(`household.request.${request.state}`)}</span>
        <span className="sp" />
        <span className="q">
          {t('household.request.asked', {
            time: moment(request.askedAt, serverNow()),
            relation: t(`household.relation.${request.relation}`),
          })}
        </span>
      </div>
      <b className="what">
        {request.communityName} {request.home}
      </b>
      {request.state === 'OPEN' && <p className="m">{t('household.request.openWhy')}</p>}
      {request.reason && <p className="note">{t('household.request.reason', { reason: request.reason })}</p>}
      <RefusalCard error={back.error} />
      {request.state === 'OPEN' && (
        <button type="button" className="btn s" onClick={takeBack}>
          {t('household.request.withdraw')}
        </button>
      )}
      {request.state === 'REFUSED' && (
        <Link className="btn s" to="/homes/ask">
          {t('household.request.again')}
        </Link>
      )}
      {request.state === 'APPROVED' && (
        <Link className="btn s p" to="/home/$community" params={{ community: request.community }}>
          {t('household.request.go')}
        </Link>
      )}
    </section>
  )
}
