import { serverNow } from '@shared/lib/serverClock'
import { t } from '@shared/lib/texts'
import { moment } from '@shared/lib/time'
import { Icon } from '@shared/ui/Icon'
import { PageHeader } from '@shared/ui/PageHeader'
import { RefusalCard } from '@shared/ui/RefusalCard'
import { Waiting } from '@shared/ui/Waiting'
import { useQuery } from '@tanstack/react-query'
import { Button, Space } from 'antd'
import { useState } from 'react'
import { type HolidayYear, holidayYear, knownYears } from '../api'
import { DayPanel } from './DayPanel'
import { NoticeDialog } from './NoticeDialog'
import { YearView } from './YearView'

type Props = { company: string; mayEdit: boolean; year?: number; onYear: (year: number) => void }

const todayThere = () => new Intl.DateTimeFormat('sv-SE', { timeZone: 'Asia/Shanghai' }).format(serverNow())

/** A year's days off and make-up workdays, and a warning while a year that is due is not there. */
export default function HolidaysPage({ company, mayEdit, year: asked, onYear }: Props) {
  const today = todayThere()
  const year = asked ?? Number(today.slice(0, 4))
  const [picked, setPicked] = useState<string>()
  const [entering, setEntering] = useState<number>()
  const { data: known } = useQuery(knownYears)
  const { data, error, refetch } = useQuery(holidayYear(year))
  const show = (next: number) => {
    setPicked(undefined)
    onYear(next)
  }
  const inYear = picked?.startsWith(`${year}-`) ? picked : undefined
  return (
    <>
      <PageHeader
        title={t('calendar.year.title')}
        meta={data === undefined ? undefined : metaOf(year, data)}
        actions={
          <YearSwitch year={year} onYear={show}>
            {mayEdit && data !== undefined && (
              <Button type={data ? 'default' : 'primary'} onClick={() => setEntering(year)}>
                {t(data ? 'calendar.year.again' : 'calendar.year.enter', { year })}
              </Button>
            )}
          </YearSwitch>
        }
      />
      <Missing years={known?.missing ?? []} mayEdit={mayEdit} enter={setEntering} />
      <RefusalCard error={error} retry={refetch} />
      {data === undefined && !error && <Waiting rows={12} />}
      {data !== undefined && (
        <div className="grid holidays">
          <section className="card pad">
            {!data && <p className="note">{t('calendar.year.empty', { year })}</p>}
            <YearView year={year} days={data?.days ?? []} today={today} picked={inYear} onPick={setPicked} />
          </section>
          <aside className="col">
            {data && inYear && (
              <DayPanel company={company} year={data} day={inYear} today={today} mayEdit={mayEdit} />
            )}
            {data && (
              <About
                year={data}
                mayEdit={mayEdit}
                changedAt={known?.items.find((one) => one.year === year)?.changedAt}
              />
            )}
          </aside>
        </div>
      )}
      {entering && (
        <NoticeDialog
          company={company}
          year={entering}
          known={entering === year ? (data ?? null) : null}
          close={() => {
            setEntering(undefined)
            show(entering)
          }}
        />
      )}
    </>
  )
}

function metaOf(year: number, data: HolidayYear | null): string {
  if (!data) return t('calendar.year.metaMissing', { year })
  const holidays = data.days.filter((one) => one.kind === 'holiday').length
  return t('calendar.year.meta', { year, holidays, workdays: data.days.length - holidays })
}

type SwitchProps = { year: number; onYear: (year: number) => void; children?: React.ReactNode }

function YearSwitch({ year, onYear, children }: SwitchProps) {
  return (
    <Space>
      <Button
        aria-label={t('calendar.year.previous')}
        icon={<Icon name="left" size="s" />}
        onClick={() => onYear(year - 1)}
      />
      <b>{t('calendar.year.label', { year })}</b>
      <Button
        aria-label={t('calendar.year.next')}
        icon={<Icon name="right" size="s" />}
        onClick={() => onYear(year + 1)}
      />
      {children}
    </Space>
  )
}

type MissingProps = { years: number[]; mayEdit: boolean; enter: (year: number) => void }

function Missing({ years, mayEdit, enter }: MissingProps) {
  const [first] = years
  if (first === undefined) return null
  return (
    <div className="note risk spaced" role="status">
      <Icon name="warn" size="s" />
      <div className="sp">
        <b>{t('calendar.year.missing', { years: years.join('、') })}</b>
        <div>
          {t('calendar.year.missingWhy')}
          {!mayEdit && t('calendar.year.missingWho')}
        </div>
      </div>
      {mayEdit && (
        <Button type="primary" onClick={() => enter(first)}>
          {t('calendar.year.enter', { year: first })}
        </Button>
      )}
    </div>
  )
}

function About({ year, mayEdit, changedAt }: { year: HolidayYear; mayEdit: boolean; changedAt?: string }) {
  return (
    <section className="card pad">
      <h2 className="t3">{t('calendar.year.source')}</h2>
      <p className="m">{year.source}</p>
      {changedAt && (
        <p className="q s13">{t('calendar.year.changed', { time: moment(changedAt, serverNow()) })}</p>
      )}
      <p className="s13">
        <span className="tag met">{t('calendar.mark.holiday')}</span> {t('calendar.kind.holiday')}{' '}
        <span className="tag risk">{t('calendar.mark.make_up_workday')}</span>{' '}
        {t('calendar.kind.make_up_workday')}
      </p>
      <p className="q s13">{t(mayEdit ? 'calendar.year.pick' : 'calendar.year.read')}</p>
    </section>
  )
}
