import './counterTexts'
import { serverNow } from '@shared/lib/serverClock'
import { t } from '@shared/lib/texts'
import { calendarDay } from '@shared/lib/time'
import { PageHeader } from '@shared/ui/PageHeader'
import { RefusalCard } from '@shared/ui/RefusalCard'
import { Waiting } from '@shared/ui/Waiting'
import { useQuery } from '@tanstack/react-query'
import { Button } from 'antd'
import { useState } from 'react'
import { type CheckItem, checkList, type Festival, festivals } from '../manners'
import { CheckItemDialog, FestivalDialog } from './CallWordsDialogs'

/** What the company says on the telephone on some days, and what is listened for. */
export default function CallWordsPage({ company }: { company: string }) {
  return (
    <>
      <PageHeader title={t('counter.words.title')} meta={t('counter.words.meta')} />
      <Festivals company={company} />
      <Checks company={company} />
    </>
  )
}

const Active = ({ active }: { active: boolean }) => (
  <span className={active ? 'tag met' : 'tag'}>
    {t(active ? 'counter.words.active' : 'counter.words.inactive')}
  </span>
)

function Festivals({ company }: { company: string }) {
  const { data, error, refetch } = useQuery(festivals(company))
  const [open, setOpen] = useState<Festival | 'new'>()
  const now = serverNow()
  return (
    <section className="card">
      <div className="hd">
        <h2 className="t2">{t('counter.words.festivals')}</h2>
        <span className="q s13 sp">{t('counter.words.festivalsHow')}</span>
        <Button onClick={() => setOpen('new')}>{t('counter.words.newFestival')}</Button>
      </div>
      <RefusalCard error={error} retry={refetch} />
      {!data && !error && <Waiting rows={3} />}
      {data && (
        <table className="tb">
          <tbody>
            {data.map((one) => (
              <tr key={one.firstDay}>
                <td className="nw">
                  {calendarDay(one.firstDay, now)}
                  {one.lastDay !== one.firstDay && ` – ${calendarDay(one.lastDay, now)}`}
                </td>
                <td>
                  <Button type="link" onClick={() => setOpen(one)}>
                    {one.words}
                  </Button>
                </td>
                <td className="num">
                  <Active active={one.active} />
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
      {open && (
        <FestivalDialog
          company={company}
          festival={open === 'new' ? undefined : open}
          close={() => setOpen(undefined)}
        />
      )}
    </section>
  )
}

function Checks({ company }: { company: string }) {
  const { data, error, refetch } = useQuery(checkList(company))
  const [open, setOpen] = useState<CheckItem | 'new'>()
  return (
    <section className="card">
      <div className="hd">
        <h2 className="t2 sp">{t('counter.words.checks')}</h2>
        <Button onClick={() => setOpen('new')}>{t('counter.words.newCheck')}</Button>
      </div>
      <RefusalCard error={error} retry={refetch} />
      {!data && !error && <Waiting rows={5} />}
      {data && (
        <table className="tb">
          <thead>
            <tr>
              <th>{t('counter.words.line')}</th>
              <th>{t('counter.words.scored')}</th>
              <th>{t('counter.words.asked')}</th>
              <th>{t('counter.words.clause')}</th>
              <th>{t('counter.words.use')}</th>
            </tr>
          </thead>
          <tbody>
            {data.map((one) => (
              <tr key={one.key}>
                <td>
                  <Button type="link" onClick={() => setOpen(one)}>
                    {one.words}
                  </Button>
                </td>
                <td>{t(`counter.words.scores.${one.scored}`)}</td>
                <td>{t(`counter.words.askedOf.${one.asked}`)}</td>
                <td className="q s13">{one.clause ?? t('counter.words.own')}</td>
                <td>
                  <Active active={one.active} />
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
      {open && (
        <CheckItemDialog
          company={company}
          item={open === 'new' ? undefined : open}
          next={(data?.at(-1)?.n ?? 0) + 1}
          close={() => setOpen(undefined)}
        />
      )}
    </section>
  )
}
