import type { CommunityId } from '@shared/lib/ids'
import { serverNow } from '@shared/lib/serverClock'
import { t } from '@shared/lib/texts'
import { calendarDate, calendarDay } from '@shared/lib/time'
import { FormDialog } from '@shared/ui/FormDialog'
import { PromiseMark } from '@shared/ui/PromiseMark'
import { RefusalCard } from '@shared/ui/RefusalCard'
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { Button, DatePicker, Form } from 'antd'
import dayjs, { type Dayjs } from 'dayjs'
import { useState } from 'react'
import { type OwnerDataCheck, ownerData, ownerDataBy } from '../ledger'

const SHOWN = 30

/** By which day every unit has its owner's name and number, and which still lack it. */
export function OwnerDataCard({ community }: { community: CommunityId }) {
  const { data, error, refetch } = useQuery(ownerData(community))
  const [opening, setOpening] = useState(false)
  const latest = data?.[0]
  return (
    <section className="card">
      <div className="hd">
        <h2 className="t2 sp">{t('community.ownerData.title')}</h2>
        <Button onClick={() => setOpening(true)}>{t('community.ownerData.set')}</Button>
      </div>
      <RefusalCard error={error} retry={refetch} />
      {data?.length === 0 && <p className="empty">{t('community.ownerData.none')}</p>}
      {latest && <Latest check={latest} />}
      {opening && <DueDialog community={community} close={() => setOpening(false)} />}
    </section>
  )
}

function Latest({ check }: { check: OwnerDataCheck }) {
  const late = check.over && check.missing.length > 0
  return (
    <div className="bd">
      <p>
        {check.over && <PromiseMark verdict={late ? 'breached' : 'met'} />}{' '}
        {t(check.over ? 'community.ownerData.over' : 'community.ownerData.running', {
          day: calendarDay(check.due, serverNow()),
          complete: check.complete,
          units: check.units,
          percent: check.percent.toFixed(2),
        })}
      </p>
      {check.missing.length > 0 && (
        <p className="q s13">
          {t(late ? 'community.ownerData.overdue' : 'community.ownerData.missing', {
            count: check.units - check.complete,
            homes: check.missing
              .slice(0, SHOWN)
              .map((one) => one.label)
              .join('、'),
          })}
        </p>
      )}
    </div>
  )
}

type Given = { due: Dayjs }

function DueDialog({ community, close }: { community: CommunityId; close: () => void }) {
  const [form] = Form.useForm<Given>()
  const queries = useQueryClient()
  const save = useMutation({
    mutationFn: ({ due }: Given) => ownerDataBy(community, due.format('YYYY-MM-DD')),
    onSuccess: close,
    onSettled: () => queries.invalidateQueries({ queryKey: ['owner-data', community] }),
  })
  return (
    <FormDialog
      form={form}
      title={t('community.ownerData.set')}
      how={t('community.ownerData.how')}
      save={t('community.ownerData.save')}
      cancel={t('community.ownerData.cancel')}
      saving={save.isPending}
      error={save.error}
      onGiven={save.mutate}
      close={close}
    >
      <Form.Item
        name="due"
        label={t('community.ownerData.due')}
        rules={[{ required: true, message: t('community.ownerData.dueMissing') }]}
      >
        <DatePicker
          format="YYYY年M月D日"
          allowClear={false}
          minDate={dayjs(calendarDate(serverNow()))}
          style={{ width: '100%' }}
        />
      </Form.Item>
    </FormDialog>
  )
}
