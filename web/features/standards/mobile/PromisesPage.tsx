import type { CommunityId } from '@shared/lib/ids'
import { serverNow } from '@shared/lib/serverClock'
import { say, t } from '@shared/lib/texts'
import promised from '@shared/lib/texts/promised.zh.json'
import { calendarDay } from '@shared/lib/time'
import { Bar } from '@shared/ui/phone/Bar'
import { RefusalCard } from '@shared/ui/RefusalCard'
import { useQuery } from '@tanstack/react-query'
import { Skeleton } from 'antd-mobile'
import { type Kept, type PublishedPromise, published } from '../published'

say({ promised })

/** What is promised to everybody who lives here, beside how it was kept. */
export function PromisesPage({ community }: { community: CommunityId }) {
  const { data, error, refetch } = useQuery(published(community))
  return (
    <main className="page">
      <Bar title={t('promised.title')} />
      <div className="pad col">
        <p className="m">{t('promised.meta')}</p>
        <RefusalCard error={error} retry={refetch} />
        {!data && !error && <Skeleton.Paragraph lineCount={6} animated />}
        {data?.items.length === 0 && (
          <section className="card hero">
            <b className="quiet">{t('promised.empty')}</b>
          </section>
        )}
        {data?.items.map((one) => (
          <OnePromise key={one.clause} promise={one} />
        ))}
        {data && data.items.length > 0 && (
          <p className="q s13">{t('promised.asOf', { day: calendarDay(data.asOf, serverNow()) })}</p>
        )}
      </div>
    </main>
  )
}

function OnePromise({ promise }: { promise: PublishedPromise }) {
  return (
    <section className="card hero col">
      <b>{promise.title}</b>
      <p>{promise.gist}</p>
      {promise.numbers.map(({ name, value }) => (
        <p key={name}>{t('promised.own', { name, value })}</p>
      ))}
      <dl className="kv">
        <dt>{t('promised.thisMonth')}</dt>
        {promise.whyNot ? (
          <dd className="q">{t('promised.notJudged')}</dd>
        ) : (
          <dd className={tone(promise.thisMonth)}>{words(promise.thisMonth)}</dd>
        )}
        <dt>{t('promised.lastMonth')}</dt>
        <dd className={tone(promise.lastMonth)}>{words(promise.lastMonth)}</dd>
      </dl>
    </section>
  )
}

const tone = ({ met, judged }: Kept) => (judged === 0 ? 'q' : met === judged ? 'met' : 'breach')

function words({ met, judged }: Kept): string {
  if (judged === 0) return t('promised.nothing')
  return t(met === judged ? 'promised.allKept' : 'promised.kept', { met, judged })
}
