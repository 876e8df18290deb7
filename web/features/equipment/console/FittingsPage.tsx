import type { CommunityId } from '@shared/lib/ids'
import { say, t } from '@shared/lib/texts'
import equipment from '@shared/lib/texts/equipment.zh.json'
import { Icon } from '@shared/ui/Icon'
import { PageHeader } from '@shared/ui/PageHeader'
import { RefusalCard } from '@shared/ui/RefusalCard'
import { Waiting } from '@shared/ui/Waiting'
import { keepPreviousData, useInfiniteQuery, useMutation, useQueryClient } from '@tanstack/react-query'
import { App, Button, Input, Popconfirm } from 'antd'
import { useDeferredValue, useState } from 'react'
import { endFitting, type Fitting, fittings } from '../api'
import { FittingDialog } from './FittingDialog'

say({ equipment })

type Props = { community: CommunityId; mayEdit: boolean }

/** The register of valves and risers: what each serves and how it is found. */
export default function FittingsPage({ community, mayEdit }: Props) {
  const [words, setWords] = useState('')
  const asked = useDeferredValue(words.trim())
  const { data, error, refetch, hasNextPage, fetchNextPage, isFetchingNextPage } = useInfiniteQuery({
    ...fittings(community, asked),
    placeholderData: keepPreviousData,
  })
  const [open, setOpen] = useState<Fitting | 'new'>()
  const items = data?.pages.flatMap((page) => page.items)
  return (
    <>
      <PageHeader
        title={t('equipment.title')}
        meta={t('equipment.meta')}
        actions={
          <>
            <Input
              className="narrowfind"
              allowClear
              prefix={<Icon name="search" size="s" />}
              placeholder={t('equipment.find')}
              aria-label={t('equipment.find')}
              value={words}
              onChange={(event) => setWords(event.target.value)}
            />
            {mayEdit && (
              <Button type="primary" onClick={() => setOpen('new')}>
                {t('equipment.add')}
              </Button>
            )}
          </>
        }
      />
      <RefusalCard error={error} retry={refetch} />
      <section className="card">
        {!items && !error && <Waiting rows={8} />}
        {items?.length === 0 && <p className="empty">{t(asked ? 'equipment.none' : 'equipment.empty')}</p>}
        {items && items.length > 0 && (
          <Lines community={community} items={items} onOpen={mayEdit ? setOpen : undefined} />
        )}
        {hasNextPage && (
          <div className="moreof">
            <Button loading={isFetchingNextPage} onClick={() => fetchNextPage()}>
              {t('equipment.more')}
            </Button>
          </div>
        )}
      </section>
      {open && (
        <FittingDialog
          community={community}
          fitting={open === 'new' ? undefined : open}
          close={() => setOpen(undefined)}
        />
      )}
    </>
  )
}

type LinesProps = { community: CommunityId; items: Fitting[]; onOpen?: (fitting: Fitting) => void }

function Lines({ community, items, onOpen }: LinesProps) {
  return (
    <table className="tb">
      <thead>
        <tr>
          <th>{t('equipment.label')}</th>
          <th>{t('equipment.kind')}</th>
          <th>{t('equipment.name')}</th>
          <th>{t('equipment.place')}</th>
          <th>{t('equipment.serves')}</th>
          {onOpen && (
            <th>
              <span className="sr">{t('equipment.actions')}</span>
            </th>
          )}
        </tr>
      </thead>
      <tbody>
        {items.map((one) => (
          <tr key={one.id}>
            <td className="nw">
              {onOpen ? (
                <Button type="link" onClick={() => onOpen(one)}>
                  {one.label}
                </Button>
              ) : (
                <b>{one.label}</b>
              )}
            </td>
            <td>
              <span className="tag line">{t(`equipment.kinds.${one.kind}`)}</span>
            </td>
            <td>{one.name}</td>
            <td>
              {one.placeLabel}
              <div className="s13 q">{one.position}</div>
            </td>
            <td>{served(one)}</td>
            {onOpen && (
              <td>
                <End community={community} fitting={one} />
              </td>
            )}
          </tr>
        ))}
      </tbody>
    </table>
  )
}

function served({ serves }: Fitting) {
  const first = serves[0]?.label ?? ''
  return serves.length > 1 ? t('equipment.servesCount', { first, count: serves.length }) : first
}

function End({ community, fitting }: { community: CommunityId; fitting: Fitting }) {
  const queries = useQueryClient()
  const { message } = App.useApp()
  const end = useMutation({
    mutationFn: () => endFitting(community, fitting.id),
    onSuccess: () => message.success(t('equipment.ended', { label: fitting.label })),
    onSettled: () => queries.invalidateQueries({ queryKey: ['fittings', community] }),
  })
  return (
    <>
      <Popconfirm
        title={t('equipment.endSure', { label: fitting.label })}
        okText={t('equipment.endYes')}
        cancelText={t('equipment.endNo')}
        onConfirm={() => end.mutate()}
      >
        <Button size="small" loading={end.isPending}>
          {t('equipment.end')}
        </Button>
      </Popconfirm>
      <RefusalCard error={end.error} />
    </>
  )
}
