import type { CommunityId } from '@shared/lib/ids'
import { serverNow } from '@shared/lib/serverClock'
import { t } from '@shared/lib/texts'
import { deadline, span } from '@shared/lib/time'
import { RefusalCard } from '@shared/ui/RefusalCard'
import { Waiting } from '@shared/ui/Waiting'
import { useQuery } from '@tanstack/react-query'
import { DatePicker, Form, InputNumber } from 'antd'
import dayjs, { type Dayjs } from 'dayjs'
import { useState } from 'react'
import { deadlineExample } from '../api'

const MINUTE = 60_000
const FIRST = 120
const MOST = 30_000

/** The browser's picker speaks local time; everything else here is in the communities' zone, eight hours ahead of UTC. */
const ZONE_OFFSET = 8 * 60
const shownThere = (at: Date) => dayjs(at.getTime() + (ZONE_OFFSET + at.getTimezoneOffset()) * MINUTE)
const instantOf = (shown: Dayjs) => `${shown.format('YYYY-MM-DDTHH:mm:00')}+08:00`

/** When a promise of so many working minutes runs out, by the hours in force. */
export function ExampleCard({ community }: { community: CommunityId }) {
  const [from, setFrom] = useState<Dayjs>(() => shownThere(serverNow()).second(0))
  const [minutes, setMinutes] = useState<number | null>(FIRST)
  const begin = new Date(instantOf(from))
  const { data, error } = useQuery(deadlineExample(community, begin.toISOString(), minutes ?? 0))
  return (
    <section className="card pad">
      <h2 className="t2">{t('calendar.example.title')}</h2>
      <p className="m">{t('calendar.example.how')}</p>
      <Form layout="vertical" requiredMark={false} style={{ marginTop: 12 }}>
        <Form.Item label={t('calendar.example.from')} htmlFor="example-from">
          <DatePicker
            id="example-from"
            showTime={{ format: 'HH:mm' }}
            format="M月D日 HH:mm"
            allowClear={false}
            value={from}
            onChange={(picked) => picked && setFrom(picked)}
            style={{ width: '100%' }}
          />
        </Form.Item>
        <Form.Item
          label={t('calendar.example.minutes')}
          htmlFor="example-minutes"
          extra={t('calendar.example.minutesForm')}
        >
          <InputNumber
            id="example-minutes"
            min={1}
            max={MOST}
            precision={0}
            step={30}
            value={minutes}
            onChange={setMinutes}
            style={{ width: '100%' }}
          />
        </Form.Item>
      </Form>
      <RefusalCard error={error} />
      {minutes !== null && !data && !error && <Waiting rows={1} />}
      {data && minutes && <Result begin={begin} minutes={minutes} due={data} />}
    </section>
  )
}

function Result({ begin, minutes, due }: { begin: Date; minutes: number; due: string }) {
  const plain = new Date(begin.getTime() + minutes * MINUTE)
  const rest = new Date(due).getTime() - plain.getTime()
  return (
    <div role="status">
      <div className="q s13">{t('calendar.example.result')}</div>
      <div className="hero">{deadline(due, serverNow())}</div>
      <p className="m s13">
        {rest < MINUTE
          ? t('calendar.example.same')
          : t('calendar.example.plain', {
              time: deadline(plain.toISOString(), serverNow()),
              span: span(rest),
            })}
      </p>
    </div>
  )
}
