import { t } from '@shared/lib/texts'
import { PageHeader } from '@shared/ui/PageHeader'
import { RefusalCard } from '@shared/ui/RefusalCard'
import { Waiting } from '@shared/ui/Waiting'
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { Button, Popconfirm } from 'antd'
import { useState } from 'react'
import { staff } from '../api'
import { type District, districts, endDistrict, type Reach } from '../planning'
import { DistrictDialog } from './DistrictDialog'
import type { ViewProps } from './StaffPage'

/** Who looks after which part, and the corners that nobody looks after. */
export function DistrictsView({ community, switcher, mayEdit }: ViewProps) {
  const { data, error, refetch } = useQuery(districts(community))
  const people = useQuery(staff(community))
  const queries = useQueryClient()
  const [open, setOpen] = useState<District | 'new'>()
  const over = useMutation({
    mutationFn: (id: string) => endDistrict(community, id),
    onSettled: () => queries.invalidateQueries({ queryKey: ['districts', community] }),
  })
  return (
    <>
      <PageHeader
        title={t('workforce.title')}
        meta={t('workforce.districts.meta')}
        actions={
          <>
            {switcher}
            {mayEdit && (
              <Button type="primary" disabled={!data || !people.data} onClick={() => setOpen('new')}>
                {t('workforce.districts.new')}
              </Button>
            )}
          </>
        }
      />
      <RefusalCard error={error ?? over.error} retry={refetch} />
      {data && <Reaches reaches={data.reaches} places={data.places.length} />}
      <section className="card">
        {!data && !error && <Waiting rows={4} />}
        {data?.districts.length === 0 && <p className="empty">{t('workforce.districts.empty')}</p>}
        {data && data.districts.length > 0 && (
          <Districts items={data.districts} change={mayEdit ? setOpen : undefined} end={over.mutate} />
        )}
      </section>
      {open && data && people.data && (
        <DistrictDialog
          community={community}
          district={open === 'new' ? undefined : open}
          places={data.places}
          people={people.data.items}
          close={() => setOpen(undefined)}
        />
      )}
    </>
  )
}

function Reaches({ reaches, places }: { reaches: Reach[]; places: number }) {
  if (places === 0) return <p className="note spaced">{t('workforce.districts.noPlaces')}</p>
  return (
    <section className="card pad">
      <ul className="plain">
        {reaches.map(({ care, percent, dead }) => (
          <li key={care}>
            <b>{t(`workforce.districts.care.${care}`)}</b>
            <span>
              {dead.length > 0 && (
                <span className="tag breach">
                  {t('workforce.districts.dead', { places: dead.map((one) => one.name).join('、') })}
                </span>
              )}{' '}
              {t('workforce.districts.percent', { percent })}
            </span>
          </li>
        ))}
      </ul>
    </section>
  )
}

type DistrictsProps = { items: District[]; change?: (district: District) => void; end: (id: string) => void }

function Districts({ items, change, end }: DistrictsProps) {
  return (
    <table className="tb">
      <thead>
        <tr>
          <th>{t('workforce.districts.name')}</th>
          <th>{t('workforce.districts.keeper')}</th>
          <th>{t('workforce.districts.substitute')}</th>
          <th>{t('workforce.districts.places')}</th>
          {change && (
            <th>
              <span className="sr">{t('workforce.people.actions')}</span>
            </th>
          )}
        </tr>
      </thead>
      <tbody>
        {items.map((one) => (
          <tr key={one.id}>
            <td>
              <b>{one.name}</b> <span className="q s13">{t(`workforce.districts.care.${one.care}`)}</span>
            </td>
            <td>
              {one.keeperName ?? t('workforce.districts.nobody')}{' '}
              {one.dead && <span className="tag breach">{t('workforce.districts.deadDistrict')}</span>}
            </td>
            <td>{one.substituteName ?? t('workforce.districts.nobody')}</td>
            <td>{one.places.map((place) => place.name).join('、') || t('workforce.districts.noneYet')}</td>
            {change && (
              <td className="num">
                <Button size="small" onClick={() => change(one)}>
                  {t('workforce.districts.change')}
                </Button>{' '}
                <Popconfirm
                  title={t('workforce.districts.endSure', { name: one.name })}
                  okText={t('workforce.districts.end')}
                  cancelText={t('workforce.posts.keep')}
                  onConfirm={() => end(one.id)}
                >
                  <Button size="small">{t('workforce.districts.end')}</Button>
                </Popconfirm>
              </td>
            )}
          </tr>
        ))}
      </tbody>
    </table>
  )
}
