import { t } from '@shared/lib/texts'
import { Icon } from '@shared/ui/Icon'
import { PageHeader } from '@shared/ui/PageHeader'
import { RefusalCard } from '@shared/ui/RefusalCard'
import { Waiting } from '@shared/ui/Waiting'
import { keepPreviousData, useInfiniteQuery, useQuery } from '@tanstack/react-query'
import { Button, Checkbox, Input, Select } from 'antd'
import { useDeferredValue, useState } from 'react'
import {
  classes,
  coverage,
  type Item,
  type ItemId,
  type ItemState,
  items,
  type Lack,
  lacks,
  registerAddress,
  states,
  total,
} from '../register'
import type { ViewProps } from './EquipmentPage'
import { ImportDialog } from './ImportDialog'
import { ItemDialog } from './ItemDialog'
import { PrintButton, PrintDialog } from './PrintDialog'

export function RegisterView({ community, mayEdit, switcher, onItem }: ViewProps) {
  const [words, setWords] = useState('')
  const [system, setSystem] = useState<string>()
  const [state, setState] = useState<ItemState>()
  const [lack, setLack] = useState<Lack>()
  const [chosen, setChosen] = useState<ItemId[]>([])
  const [dialog, setDialog] = useState<'add' | 'print' | 'import'>()
  const q = useDeferredValue(words.trim())
  const { data, error, refetch, hasNextPage, fetchNextPage, isFetchingNextPage } = useInfiniteQuery({
    ...items(community, { q, system, state, lack }),
    placeholderData: keepPreviousData,
  })
  const systems = useQuery(classes(community)).data?.filter((line) => !line.parent)
  const covered = useQuery(coverage(community)).data
  const lines = data?.pages.flatMap((page) => page.items)
  const close = () => setDialog(undefined)
  return (
    <>
      <PageHeader
        title={t('register.title')}
        meta={covered && t('register.meta', total(covered.systems))}
        actions={
          <>
            {switcher}
            <Button href={registerAddress(community)} download>
              {t('register.download')}
            </Button>
            {mayEdit && <Button onClick={() => setDialog('import')}>{t('register.import')}</Button>}
            {mayEdit && (
              <Button type="primary" onClick={() => setDialog('add')}>
                {t('register.add')}
              </Button>
            )}
          </>
        }
      />
      <div className="row filters">
        <Input
          className="narrowfind"
          allowClear
          prefix={<Icon name="search" size="s" />}
          placeholder={t('register.find')}
          aria-label={t('register.find')}
          value={words}
          onChange={(event) => setWords(event.target.value)}
        />
        <Select
          allowClear
          aria-label={t('register.system')}
          placeholder={t('register.system')}
          style={{ width: 140 }}
          value={system}
          onChange={setSystem}
          options={systems?.map(({ key, name }) => ({ value: key, label: name }))}
        />
        <Select
          allowClear
          aria-label={t('register.state')}
          placeholder={t('register.standing')}
          style={{ width: 140 }}
          value={state}
          onChange={setState}
          options={states.map((value) => ({ value, label: t(`register.states.${value}`) }))}
        />
        <Select
          allowClear
          aria-label={t('register.lack')}
          placeholder={t('register.lack')}
          style={{ width: 160 }}
          value={lack}
          onChange={setLack}
          options={lacks.map((value) => ({ value, label: t(`register.lacks.${value}`) }))}
        />
        {mayEdit && <PrintButton count={chosen.length} onClick={() => setDialog('print')} />}
      </div>
      <RefusalCard error={error} retry={refetch} />
      <section className="card">
        {!lines && !error && <Waiting rows={8} />}
        {lines?.length === 0 && (
          <p className="empty">{t(q || system || state || lack ? 'register.none' : 'register.empty')}</p>
        )}
        {lines && lines.length > 0 && (
          <Lines items={lines} chosen={chosen} onItem={onItem} {...(mayEdit && { onChosen: setChosen })} />
        )}
        {hasNextPage && (
          <div className="moreof">
            <Button loading={isFetchingNextPage} onClick={() => fetchNextPage()}>
              {t('register.more')}
            </Button>
          </div>
        )}
      </section>
      {dialog === 'add' && <ItemDialog community={community} close={close} />}
      {dialog === 'import' && <ImportDialog community={community} close={close} />}
      {dialog === 'print' && (
        <PrintDialog community={community} items={chosen} close={close} done={() => setChosen([])} />
      )}
    </>
  )
}

type LinesProps = {
  items: Item[]
  chosen: ItemId[]
  onItem: (item: ItemId) => void
  onChosen?: (chosen: ItemId[]) => void
}

function Lines({ items, chosen, onItem, onChosen }: LinesProps) {
  return (
    <table className="tb">
      <thead>
        <tr>
          {onChosen && (
            <th>
              <span className="sr">{t('register.choose')}</span>
            </th>
          )}
          <th>{t('register.code')}</th>
          <th>{t('register.name')}</th>
          <th>{t('register.kind')}</th>
          <th>{t('register.place')}</th>
          <th>{t('register.responsible')}</th>
          <th>{t('register.lack')}</th>
        </tr>
      </thead>
      <tbody>
        {items.map((one) => (
          <tr key={one.id}>
            {onChosen && (
              <td>
                <Checkbox
                  aria-label={t('register.chooseOne', { code: one.given.code })}
                  disabled={one.given.state === 'SCRAPPED'}
                  checked={chosen.includes(one.id)}
                  onChange={(event) =>
                    onChosen(
                      event.target.checked ? [...chosen, one.id] : chosen.filter((id) => id !== one.id),
                    )
                  }
                />
              </td>
            )}
            <td className="nw">
              <Button type="link" onClick={() => onItem(one.id)}>
                {one.given.code}
              </Button>
            </td>
            <td>
              {one.given.name}{' '}
              {one.given.state !== 'IN_USE' && (
                <span className="tag line">{t(`register.states.${one.given.state}`)}</span>
              )}
            </td>
            <td>
              {one.kindName}
              <div className="s13 q">{one.systemName}</div>
            </td>
            <td>
              {one.placeLabel}
              {one.given.position && <div className="s13 q">{one.given.position}</div>}
            </td>
            <td className="nw">{one.responsible?.name ?? t('register.nobody')}</td>
            <td>
              <Lacks lacks={one.lacks} />
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}

/** What nobody answers for and what is unlawfully maintained is loud; a card that is missing is not. */
export function Lacks({ lacks }: { lacks: Lack[] }) {
  if (lacks.length === 0) return <span className="q">{t('register.whole')}</span>
  return lacks.map((lack) => (
    <span key={lack} className={lack === 'RESPONSIBLE' || lack === 'CONTRACTOR' ? 'tag breach' : 'tag'}>
      {t(`register.lacks.${lack}`)}
    </span>
  ))
}
