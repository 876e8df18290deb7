import type { CommunityId } from '@shared/lib/ids'
import { serverNow } from '@shared/lib/serverClock'
import { say, t } from '@shared/lib/texts'
import texts from '@shared/lib/texts/visits.zh.json'
import { calendarDay } from '@shared/lib/time'
import { Bar } from '@shared/ui/phone/Bar'
import { Field } from '@shared/ui/phone/Field'
import { Toggle } from '@shared/ui/phone/Toggle'
import { RefusalCard } from '@shared/ui/RefusalCard'
import { keepPreviousData, useInfiniteQuery } from '@tanstack/react-query'
import { Button, Skeleton } from 'antd-mobile'
import { useDeferredValue, useState } from 'react'
import { type DueVisit, visits } from '../visits'
import { VisitResult } from './VisitResult'

say({ visits: texts })

type Props = {
  community: CommunityId
  /** One's own name: whose district it is finds their own homes first. */
  name: string
}

/** The homes to be visited, those due first on top, one's own district's where one has one; at the door what came of it is written down. */
export default function VisitsPage({ community, name }: Props) {
  const [telling, setTelling] = useState<DueVisit>()
  const [typed, setTyped] = useState('')
  const [mine, setMine] = useState(true)
  const words = useDeferredValue(typed.trim())
  const all = useInfiniteQuery(visits(community, { words: '' }))
  const isSteward = all.data?.pages[0]?.stewards.includes(name) ?? false
  const steward = isSteward && mine ? name : undefined
  const { data, error, refetch, hasNextPage, fetchNextPage, isFetchingNextPage } = useInfiniteQuery({
    ...visits(community, { words, steward }),
    placeholderData: keepPreviousData,
  })
  if (telling) {
    return <VisitResult community={community} visit={telling} onDone={() => setTelling(undefined)} />
  }
  const due = data?.pages.flatMap((page) => page.items) ?? []
  const total = data?.pages.at(-1)?.total
  return (
    <main className="page">
      <Bar title={t('visits.title')} text={total ? t('visits.meta', { count: total }) : undefined} />
      <div className="pad col">
        <Field label={t('visits.find')} inputMode="search" value={typed} onChange={setTyped} />
        {isSteward && <Toggle title={t('visits.mine')} on={mine} onChange={setMine} />}
        <RefusalCard error={error} retry={refetch} />
        {!data && !error && <Skeleton.Paragraph lineCount={6} animated />}
        {data && due.length === 0 && <p className="card hero m">{emptyWords(words, steward)}</p>}
        {due.map((visit) => (
          <Due key={visit.id} visit={visit} onTake={() => setTelling(visit)} />
        ))}
        {hasNextPage && (
          <Button block loading={isFetchingNextPage} onClick={() => fetchNextPage().then(() => undefined)}>
            {t('visits.more')}
          </Button>
        )}
      </div>
    </main>
  )
}

function emptyWords(words: string, steward?: string) {
  if (words) return t('visits.noneFound')
  return t(steward ? 'visits.noneMine' : 'visits.empty')
}

function Due({ visit, onTake }: { visit: DueVisit; onTake: () => void }) {
  return (
    <div className="card job">
      <div className="row">
        <span className="q sp">{t('visits.by', { day: calendarDay(visit.due, serverNow()) })}</span>
        {visit.overdue && <span className="tag breach">{t('visits.overdue')}</span>}
        <span className="tag">{t(`visits.${visit.kind}`)}</span>
      </div>
      <b className="what">{visit.spokenLabel}</b>
      <div className="row">
        <span className="q sp">{visit.steward && t('visits.steward', { name: visit.steward })}</span>
        <button
          type="button"
          className="btn s"
          aria-label={`${t('visits.save')} ${visit.spokenLabel}`}
          onClick={onTake}
        >
          {t('visits.save')}
        </button>
      </div>
    </div>
  )
}
