import { useNames } from '@shared/api/colleagues'
import type { CommunityId } from '@shared/lib/ids'
import { serverNow } from '@shared/lib/serverClock'
import { t } from '@shared/lib/texts'
import { calendarDay, moment } from '@shared/lib/time'
import { PageHeader } from '@shared/ui/PageHeader'
import { RefusalCard } from '@shared/ui/RefusalCard'
import { Waiting } from '@shared/ui/Waiting'
import { useQuery } from '@tanstack/react-query'
import { Button } from 'antd'
import { useState } from 'react'
import { dayKinds, type Hours, type HoursVersion, workingHours } from '../api'
import { inForce, type Standing, standing, windowsText } from '../hours'
import { DayBars } from './DayBars'
import { ExampleCard } from './ExampleCard'
import { HoursDialog } from './HoursDialog'

type Props = { community: CommunityId; mayEdit: boolean }

/** When the community works, what that means for a promise given now, and every version before and after. */
export default function HoursPage({ community, mayEdit }: Props) {
  const { data, error, refetch } = useQuery(workingHours(community))
  const [setting, setSetting] = useState(false)
  const now = data && inForce(data.items, data.today)
  return (
    <>
      <PageHeader
        title={t('calendar.hours.title')}
        meta={t('calendar.hours.meta')}
        actions={
          mayEdit && (
            <Button type="primary" disabled={!data} onClick={() => setSetting(true)}>
              {t('calendar.hours.set')}
            </Button>
          )
        }
      />
      <RefusalCard error={error} retry={refetch} />
      {!data && !error && <Waiting rows={8} />}
      {data && (
        <div className="grid hours">
          <div className="col">
            <section className="card pad">
              <div className="row">
                <h2 className="t2">{t('calendar.hours.now')}</h2>
                {now && (
                  <span className="q s13">
                    {t('calendar.hours.since', { day: calendarDay(now.validFrom, serverNow()) })}
                  </span>
                )}
              </div>
              {!now && <p className="m">{t('calendar.hours.always')}</p>}
              <DayBars windows={now?.windows} />
            </section>
            {data.items.length > 0 && <Versions community={community} hours={data} />}
          </div>
          <ExampleCard community={community} />
        </div>
      )}
      {setting && data && (
        <HoursDialog community={community} today={data.today} now={now} close={() => setSetting(false)} />
      )}
    </>
  )
}

const tone: Record<Standing, string> = {
  future: 'tag risk',
  current: 'tag pri',
  over: 'tag',
  superseded: 'tag line',
}

function Versions({ community, hours }: { community: CommunityId; hours: Hours }) {
  const name = useNames(community)
  const now = serverNow()
  const by = (version: HoursVersion) =>
    t('calendar.hours.by', { name: name(version.setBy), time: moment(version.setAt, now) })
  return (
    <section className="card">
      <div className="hd">
        <h2 className="t2">{t('calendar.hours.versions')}</h2>
      </div>
      <table className="tb">
        <tbody>
          {hours.items.map((version) => {
            const where = standing(version, hours.items, hours.today)
            return (
              <tr
                key={`${version.validFrom} ${version.revision}`}
                className={version.superseded ? 'q' : undefined}
              >
                <td className="nw">
                  <b>{t('calendar.hours.since', { day: calendarDay(version.validFrom, now) })}</b>
                  <div>
                    <span className={tone[where]}>{t(`calendar.hours.${where}`)}</span>
                  </div>
                </td>
                <td>
                  {dayKinds.map((kind) => (
                    <div key={kind}>
                      {t('calendar.hours.bar', {
                        kind: t(`calendar.dayKind.${kind}`),
                        windows: windowsText(version.windows, kind),
                      })}
                    </div>
                  ))}
                </td>
                <td className="s13">
                  {version.reason}
                  <div className="q">{by(version)}</div>
                </td>
              </tr>
            )
          })}
        </tbody>
      </table>
    </section>
  )
}
