import { isStatus } from '@shared/api/problem'
import type { CommunityId, EmployeeId } from '@shared/lib/ids'
import { t } from '@shared/lib/texts'
import { clockTime } from '@shared/lib/time'
import { FormDialog } from '@shared/ui/FormDialog'
import { RefusalCard } from '@shared/ui/RefusalCard'
import { Waiting } from '@shared/ui/Waiting'
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { App, Button, Form, Input, Select } from 'antd'
import { type ReactNode, useState } from 'react'
import {
  acceptHandover,
  colleagues,
  type Handover,
  handOver,
  myHandovers,
  type Thing,
  withdrawHandover,
} from '../away'

type Props = {
  community: CommunityId
  /** What whoever has no shifts here sees in its place. */
  outside?: ReactNode
}

/** One's own shift: what a colleague asks one to take over, and its end. */
export default function HandoverCard({ community, outside = null }: Props) {
  const { data, error, refetch } = useQuery(myHandovers(community))
  const [ending, setEnding] = useState(false)
  if (isStatus(error, 403, 404)) return outside
  return (
    <section className="card">
      <div className="hd">
        <h2 className="t3">{t('workforce.own.handoverTitle')}</h2>
      </div>
      <div className="bd col">
        <RefusalCard error={error} retry={refetch} />
        {!data && !error && <Waiting rows={2} />}
        {data?.offered.map((one) => (
          <Offered key={one.id} community={community} one={one} />
        ))}
        {data?.given.map((one) => (
          <Given key={one.id} community={community} one={one} />
        ))}
        {data && data.given.length === 0 && (
          <div>
            <p className="m s13">
              {data.open.length > 0
                ? t('workforce.own.open', { count: data.open.length })
                : t('workforce.own.nothingOpen')}
            </p>
            <Button onClick={() => setEnding(true)}>{t('workforce.own.handover')}</Button>
          </div>
        )}
      </div>
      {data && ending && <Ending community={community} open={data.open} close={() => setEnding(false)} />}
    </section>
  )
}

/** What changes here changes what stands on the first page too. */
function useOwnChange<Given = void>(
  community: CommunityId,
  change: (given: Given) => Promise<unknown>,
  done: (given: Given) => string,
) {
  const queries = useQueryClient()
  const { message } = App.useApp()
  return useMutation({
    mutationFn: change,
    onSuccess: (_, given) => message.success(done(given)),
    onSettled: () =>
      Promise.all(
        ['own', 'handovers', 'tickets'].map((key) =>
          queries.invalidateQueries({ queryKey: [key, community] }),
        ),
      ),
  })
}

type OneProps = Props & { one: Handover }

/** Everything in one list, with one acceptance. */
function Offered({ community, one }: OneProps) {
  const accept = useOwnChange(
    community,
    () => acceptHandover(community, one.id),
    () => t('workforce.own.accepted'),
  )
  return (
    <div className="col">
      <b>{t('workforce.own.offered', { name: one.giver })}</b>
      {one.acceptBy && (
        <p className="q s13">{t('workforce.handovers.by', { time: clockTime(one.acceptBy) })}</p>
      )}
      <p className="m">{one.log}</p>
      <Things things={one.things} />
      <RefusalCard error={accept.error} />
      <div>
        <Button type="primary" loading={accept.isPending} onClick={() => accept.mutate()}>
          {t('workforce.own.accept')}
        </Button>
      </div>
    </div>
  )
}

/** What nobody has yet can be taken back. */
function Given({ community, one }: OneProps) {
  const withdraw = useOwnChange(
    community,
    () => withdrawHandover(community, one.id),
    () => t('workforce.own.withdrawn'),
  )
  return (
    <div className="col">
      <b>{t('workforce.own.waitsFor', { name: one.receiver ?? '' })}</b>
      <Things things={one.things} />
      <RefusalCard error={withdraw.error} />
      <div>
        <Button loading={withdraw.isPending} onClick={() => withdraw.mutate()}>
          {t('workforce.own.withdraw')}
        </Button>
      </div>
    </div>
  )
}

function Things({ things }: { things: Thing[] }) {
  if (things.length === 0) return null
  return (
    <ul className="s13">
      {things.map((thing, n) => (
        <li key={`${n} ${thing.label}`}>{thing.label}</li>
      ))}
    </ul>
  )
}

type Told = { receiver?: EmployeeId; log: string }

function Ending({ community, open, close }: Props & { open: Thing[]; close: () => void }) {
  const [form] = Form.useForm<Told>()
  const { data, error } = useQuery(colleagues(community))
  const nameOf = (receiver?: EmployeeId) => data?.find((one) => one.employee === receiver)?.name
  const give = useOwnChange(
    community,
    ({ receiver, log }: Told) => handOver(community, { ...(receiver && { receiver }), log: log.trim() }),
    ({ receiver }) => {
      const name = nameOf(receiver)
      return name ? t('workforce.own.givenTo', { name }) : t('workforce.own.given')
    },
  )
  const ordered = [...(data ?? [])].sort((one, other) => Number(other.onDuty) - Number(one.onDuty))
  return (
    <FormDialog
      form={form}
      title={t('workforce.own.handover')}
      how={open.length > 0 ? t('workforce.own.open', { count: open.length }) : t('workforce.own.nothingOpen')}
      save={t('workforce.own.give')}
      cancel={t('workforce.own.later')}
      saving={give.isPending}
      error={error ?? give.error}
      onGiven={(told) => give.mutate(told, { onSuccess: close })}
      close={close}
    >
      <Things things={open} />
      <Form.Item
        name="receiver"
        label={t('workforce.own.receiver')}
        rules={[{ required: open.length > 0, message: t('workforce.own.receiverMissing') }]}
      >
        <Select
          allowClear
          showSearch
          optionFilterProp="label"
          options={ordered.map((one) => ({
            value: one.employee,
            label: [one.name, one.post, one.onDuty && t('workforce.own.onDuty')].filter(Boolean).join(' '),
          }))}
        />
      </Form.Item>
      <Form.Item
        name="log"
        label={t('workforce.own.log')}
        rules={[{ required: true, whitespace: true, message: t('workforce.own.logMissing') }]}
      >
        <Input.TextArea rows={4} maxLength={2000} placeholder={t('workforce.own.logHint')} />
      </Form.Item>
    </FormDialog>
  )
}
