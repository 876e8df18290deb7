import type { CommunityId } from '@shared/lib/ids'
import { t } from '@shared/lib/texts'
import { FormDialog } from '@shared/ui/FormDialog'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { App, DatePicker, Form, Input, InputNumber, Segmented } from 'antd'
import type { Dayjs } from 'dayjs'
import { type DueVisit, type Found, namesOf, tellVisit } from '../visits'

type Typed = {
  outcome: Found['outcome']
  people?: number | null
  tenants?: string
  leaseUntil?: Dayjs | null
  hazards?: string
  reason?: string
}
type ResultProps = { community: CommunityId; visit: DueVisit; close: () => void }

/** What came of a visit. Whoever is asked may decline; where tenants do, why is written down. */
export function ResultDialog({ community, visit, close }: ResultProps) {
  const [form] = Form.useForm<Typed>()
  const outcome = Form.useWatch('outcome', form)
  const queries = useQueryClient()
  const { message } = App.useApp()
  const saving = useMutation({
    mutationFn: (typed: Typed) => tellVisit(community, visit.id, found(typed)),
    onSuccess: () => {
      message.success(t('moves.visits.saved'))
      close()
    },
    onSettled: () => queries.invalidateQueries({ queryKey: ['visits', community] }),
  })
  return (
    <FormDialog
      form={form}
      title={t('moves.visits.takeTitle', { home: visit.label, kind: t(`moves.visits.${visit.kind}`) })}
      how={t('moves.visits.takeHow')}
      save={t('moves.visits.save')}
      cancel={t('moves.visits.no')}
      saving={saving.isPending}
      error={saving.error}
      initialValues={{ outcome: 'ANSWERED' }}
      onGiven={saving.mutate}
      close={close}
    >
      <Form.Item name="outcome" label={t('moves.visits.outcome')}>
        <Segmented
          block
          options={(['ANSWERED', 'DECLINED'] as const).map((value) => ({
            value,
            label: t(`moves.visits.${value}`),
          }))}
        />
      </Form.Item>
      {outcome !== 'DECLINED' && visit.kind === 'CENSUS' && (
        <Form.Item name="people" label={t('moves.visits.people')}>
          <InputNumber min={0} max={99} precision={0} />
        </Form.Item>
      )}
      {outcome === 'DECLINED' && visit.kind === 'TENANT' && (
        <Form.Item
          name="reason"
          label={t('moves.visits.reason')}
          rules={[{ required: true, whitespace: true, message: t('moves.visits.reasonMissing') }]}
        >
          <Input.TextArea autoSize={{ minRows: 2 }} maxLength={500} />
        </Form.Item>
      )}
      {outcome !== 'DECLINED' && visit.kind === 'TENANT' && (
        <>
          <Form.Item name="tenants" label={t('moves.visits.tenants')} extra={t('moves.visits.tenantsHint')}>
            <Input maxLength={500} />
          </Form.Item>
          <Form.Item name="leaseUntil" label={t('moves.visits.leaseUntil')}>
            <DatePicker style={{ width: '100%' }} />
          </Form.Item>
          <Form.Item name="hazards" label={t('moves.visits.hazards')} extra={t('moves.visits.hazardsHint')}>
            <Input maxLength={500} />
          </Form.Item>
        </>
      )}
    </FormDialog>
  )
}

function found({ outcome, people, tenants, leaseUntil, hazards, reason }: Typed): Found {
  return {
    outcome: outcome ?? 'ANSWERED',
    people: people ?? undefined,
    tenants: namesOf(tenants ?? ''),
    leaseUntil: leaseUntil?.format('YYYY-MM-DD'),
    hazards,
    reason,
  }
}
