import type { CommunityId, SpaceId } from '@shared/lib/ids'
import { t } from '@shared/lib/texts'
import { Icon } from '@shared/ui/Icon'
import { PageHeader } from '@shared/ui/PageHeader'
import { RefusalCard } from '@shared/ui/RefusalCard'
import { Waiting } from '@shared/ui/Waiting'
import { keepPreviousData, useInfiniteQuery } from '@tanstack/react-query'
import { Button, Input } from 'antd'
import { type ReactNode, useDeferredValue, useState } from 'react'
import { ledgerWorkbook } from '../imports'
import { type LedgerHome, ledger } from '../ledger'
import { LinesDialog } from './LinesDialog'
import { OwnerDataCard } from './OwnerDataCard'

type Props = {
  community: CommunityId
  mayEdit: boolean
  onImport: () => void
  /** The way to a home's file, for those who may open it. */
  roomLink?: (space: SpaceId, children: ReactNode) => ReactNode
}

/** Every home and who is tied to it today. */
export default function LedgerPage({ community, mayEdit, onImport, roomLink }: Props) {
  const [words, setWords] = useState('')
  const asked = useDeferredValue(words.trim())
  const { data, error, refetch, hasNextPage, fetchNextPage, isFetchingNextPage } = useInfiniteQuery({
    ...ledger(community, asked),
    placeholderData: keepPreviousData,
  })
  const [adding, setAdding] = useState(false)
  const homes = data?.pages.flatMap((page) => page.items) ?? []
  const total = data?.pages.at(-1)?.total ?? 0
  return (
    <>
      <PageHeader
        title={t('community.ledger.title')}
        meta={total > 0 && t('community.ledger.meta', { total: total.toLocaleString('zh-CN') })}
        actions={
          <>
            {total > 0 && (
              <Input
                className="narrowfind"
                allowClear
                prefix={<Icon name="search" size="s" />}
                placeholder={t('community.ledger.find')}
                aria-label={t('community.ledger.find')}
                value={words}
                onChange={(event) => setWords(event.target.value)}
              />
            )}
            {mayEdit && total > 0 && (
              <Button href={ledgerWorkbook(community)} download>
                {t('community.imports.export')}
              </Button>
            )}
            {mayEdit && <Button onClick={onImport}>{t('community.imports.open')}</Button>}
            {mayEdit && (
              <Button type="primary" onClick={() => setAdding(true)}>
                {t('community.ledger.add')}
              </Button>
            )}
          </>
        }
      />
      <RefusalCard error={error} retry={refetch} />
      <section className="card">
        {!data && !error && <Waiting rows={8} />}
        {data && homes.length === 0 && (
          <p className="empty">{t(total === 0 ? 'community.ledger.empty' : 'community.ledger.none')}</p>
        )}
        {homes.length > 0 && <Homes homes={homes} roomLink={roomLink} />}
        {hasNextPage && (
          <div className="moreof">
            <Button loading={isFetchingNextPage} onClick={() => fetchNextPage()}>
              {t('community.ledger.more')}
            </Button>
          </div>
        )}
      </section>
      {mayEdit && total > 0 && <OwnerDataCard community={community} />}
      {adding && <LinesDialog community={community} close={() => setAdding(false)} />}
    </>
  )
}

function Homes({ homes, roomLink }: { homes: LedgerHome[] } & Pick<Props, 'roomLink'>) {
  return (
    <table className="tb">
      <thead>
        <tr>
          <th>{t('community.ledger.home')}</th>
          <th>{t('community.ledger.people')}</th>
        </tr>
      </thead>
      <tbody>
        {homes.map((home) => (
          <tr key={home.space}>
            <td className="nw">
              <b>{roomLink ? roomLink(home.space, home.label) : home.label}</b>{' '}
              <span className="q s13">{home.spokenLabel}</span>
            </td>
            <td>
              {home.people.length === 0 && <span className="q">{t('community.ledger.vacant')}</span>}
              <div className="row wrap holders">
                {home.people.map((one) => (
                  <span key={`${one.name} ${one.maskedPhone} ${one.relation}`} className="nw">
                    {one.name} <span className="tag line">{t(`community.relation.${one.relation}`)}</span>{' '}
                    <span className="q s13">{one.maskedPhone}</span>
                  </span>
                ))}
              </div>
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}
