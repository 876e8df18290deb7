import '@shared/lib/fieldTexts'
import { serverNow } from '@shared/lib/serverClock'
import { t } from '@shared/lib/texts'
import { calendarDate, calendarDay } from '@shared/lib/time'
import { PageHeader } from '@shared/ui/PageHeader'
import { RefusalCard } from '@shared/ui/RefusalCard'
import { Waiting } from '@shared/ui/Waiting'
import { useQuery } from '@tanstack/react-query'
import { Button } from 'antd'
import { useState } from 'react'
import { inYuan, type PriceLine } from '../field'
import { priceBook } from '../prices'
import { PriceDialog } from './PriceDialog'

/** The company's price list with every price that was, is and will be. */
export default function PricesPage({ company }: { company: string }) {
  const { data, error, refetch } = useQuery(priceBook(company))
  const [open, setOpen] = useState<PriceLine | 'new'>()
  return (
    <>
      <PageHeader
        title={t('field.prices.title')}
        meta={t('field.prices.meta')}
        actions={
          <Button type="primary" onClick={() => setOpen('new')}>
            {t('field.prices.new')}
          </Button>
        }
      />
      <RefusalCard error={error} retry={refetch} />
      <section className="card">
        {!data && !error && <Waiting rows={8} />}
        {data?.length === 0 && <p className="pad q">{t('field.prices.empty')}</p>}
        {data && data.length > 0 && <Lines lines={data} onOpen={setOpen} />}
      </section>
      {open && (
        <PriceDialog
          company={company}
          lines={data ?? []}
          line={open === 'new' ? undefined : open}
          close={() => setOpen(undefined)}
        />
      )}
    </>
  )
}

function Lines({ lines, onOpen }: { lines: PriceLine[]; onOpen: (line: PriceLine) => void }) {
  const today = calendarDate(serverNow())
  const now = new Set<string>()
  return (
    <table className="tb">
      <thead>
        <tr>
          <th>{t('field.prices.name')}</th>
          <th>{t('field.prices.unit')}</th>
          <th className="num">{t('field.prices.price')}</th>
          <th>{t('field.prices.from')}</th>
          <th>{t('field.prices.state')}</th>
        </tr>
      </thead>
      <tbody>
        {lines.map((line) => {
          const standing = standingOf(line, today, now)
          return (
            <tr key={`${line.key} ${line.from}`}>
              <td>
                <Button type="link" onClick={() => onOpen(line)}>
                  {line.name}
                </Button>
              </td>
              <td>{line.unit}</td>
              <td className="num">{inYuan(line.priceFen)}</td>
              <td className="nw">{calendarDay(line.from, serverNow())}</td>
              <td>
                <span className={standing === 'now' ? 'tag met' : 'tag'}>
                  {standing === 'ahead'
                    ? t('field.prices.ahead', { day: calendarDay(line.from, serverNow()) })
                    : t(`field.prices.${standing}`)}
                </span>{' '}
                {!line.active && <span className="tag line">{t('field.prices.inactive')}</span>}
              </td>
            </tr>
          )
        })}
      </tbody>
    </table>
  )
}

/** Of the versions of a line, the newest first, the first whose day has come is the price. */
function standingOf(line: PriceLine, today: string, seen: Set<string>): 'ahead' | 'now' | 'past' {
  if (line.from > today) return 'ahead'
  if (seen.has(line.key)) return 'past'
  seen.add(line.key)
  return 'now'
}
