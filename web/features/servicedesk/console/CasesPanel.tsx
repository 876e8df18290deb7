import type { CommunityId } from '@shared/lib/ids'
import { serverNow } from '@shared/lib/serverClock'
import { t } from '@shared/lib/texts'
import { moment } from '@shared/lib/time'
import { SidePanel } from '@shared/ui/Dialog'
import { RefusalCard } from '@shared/ui/RefusalCard'
import { Waiting } from '@shared/ui/Waiting'
import { useInfiniteQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { Button, Segmented } from 'antd'
import { useState } from 'react'
import { casesOf, type FigureCase, type FigureLine, percentOf } from '../figures'
import type { Way } from '../ways'

type Which = 'all' | 'hit' | 'miss'

type Props = {
  community: CommunityId
  month: string
  line: FigureLine
  way?: Way
  part?: string
  close: () => void
}

/** The tickets behind a figure: first those that speak against it. */
export function CasesPanel({ community, month, line, way, part, close }: Props) {
  const [which, setWhich] = useState<Which>(line.lessIsBetter ? 'hit' : 'miss')
  const wanted = { figure: line.figure, month, way, key: part }
  const { data, error, refetch, hasNextPage, fetchNextPage, isFetchingNextPage } = useInfiniteQuery(
    casesOf(community, which === 'all' ? wanted : { ...wanted, hit: which === 'hit' }),
  )
  const items = data?.pages.flatMap((page) => page.items)
  return (
    <SidePanel
      title={part === undefined ? `${line.name} ${percentOf(line.now)}` : line.name}
      size={460}
      onClose={close}
    >
      <div className="col">
        <p className="m">{line.meaning}</p>
        <Segmented
          aria-label={t('figures.cases.which')}
          value={which}
          onChange={setWhich}
          options={[
            { value: 'hit', label: t(line.lessIsBetter ? 'figures.cases.again' : 'figures.cases.hit') },
            { value: 'miss', label: t(line.lessIsBetter ? 'figures.cases.notAgain' : 'figures.cases.miss') },
            { value: 'all', label: t('figures.cases.all') },
          ]}
        />
        <RefusalCard error={error} retry={refetch} />
        {!items && !error && <Waiting rows={6} />}
        {items?.length === 0 && <p className="empty">{t('figures.cases.none')}</p>}
        {items?.map((one) => (
          <CaseRow key={`${one.ticket} ${one.round}`} community={community} one={one} />
        ))}
        {hasNextPage && (
          <Button loading={isFetchingNextPage} onClick={() => fetchNextPage()}>
            {t('figures.cases.more')}
          </Button>
        )}
      </div>
    </SidePanel>
  )
}

function CaseRow({ community, one }: { community: CommunityId; one: FigureCase }) {
  return (
    <Link className="pp" to="/c/$community/tickets/$ticket" params={{ community, ticket: one.ticket }}>
      <div className="sp s13">
        <b>{one.spaceLabel}</b> <span className="q">{one.number}</span>
        <div className="q">
          {one.categoryName} {one.person}
          {one.round > 1 && ` ${t('figures.cases.round', { round: one.round })}`}
        </div>
      </div>
      <span className="s12 m">{moment(one.at, serverNow())}</span>
    </Link>
  )
}
