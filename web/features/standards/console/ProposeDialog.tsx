import { dayOfCommunity } from '@shared/api/clock'
import type { CommunityId } from '@shared/lib/ids'
import { serverNow } from '@shared/lib/serverClock'
import { t } from '@shared/lib/texts'
import { monthOf, startOfDay } from '@shared/lib/time'
import { Dialog } from '@shared/ui/Dialog'
import { RefusalCard } from '@shared/ui/RefusalCard'
import { Waiting } from '@shared/ui/Waiting'
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { App, DatePicker, Form, Input, InputNumber, Select } from 'antd'
import dayjs, { type Dayjs } from 'dayjs'
import { wall } from '../api'
import {
  clauseTerms,
  isAdjustable,
  loosened,
  type NewProposal,
  type Parameter,
  parameterName,
  propose,
} from '../terms'

type Given = {
  clause: string
  numbers: Record<string, number | null>
  reason: string
  from?: Dayjs
}
type Props = { community: CommunityId; close: () => void }

/** Asking to promise less: which clause, which number, why and from when. */
export function ProposeDialog({ community, close }: Props) {
  const [form] = Form.useForm<Given>()
  const clause = Form.useWatch('clause', form) ?? ''
  const numbers = Form.useWatch('numbers', form)
  const terms = useQuery(clauseTerms(community, clause))
  const { data: day } = useQuery(dayOfCommunity(community))
  const asked = terms.data && loosened(terms.data.parameters, numbers ?? {})
  const queries = useQueryClient()
  const { message } = App.useApp()
  const send = useMutation({
    mutationFn: (given: NewProposal) => propose(community, given),
    onSuccess: () => {
      message.success(t('standards.terms.sent'))
      queries.invalidateQueries({ queryKey: ['proposals', community] })
      close()
    },
  })
  const submit = ({ reason, from }: Given) =>
    asked &&
    send.mutate({
      clause,
      parameters: asked,
      reason: reason.trim(),
      inForceFrom: from && day && startOfDay(from.format('YYYY-MM-DD'), day.zone),
    })
  return (
    <Dialog
      title={t('standards.terms.proposeTitle')}
      okText={t('standards.terms.send')}
      cancelText={t('standards.terms.cancel')}
      okButtonProps={{ disabled: !asked, loading: send.isPending }}
      onOk={form.submit}
      onCancel={close}
    >
      <p className="m">{t('standards.terms.proposeHow')}</p>
      <Form form={form} layout="vertical" requiredMark={false} style={{ marginTop: 16 }} onFinish={submit}>
        <ClausePicker community={community} onPick={() => form.setFieldValue('numbers', {})} />
        <RefusalCard error={terms.error} />
        {clause !== '' && !terms.data && !terms.error && <Waiting rows={2} />}
        {terms.data && (
          <>
            <p className="qt s13">{terms.data.gist}</p>
            <Numbers key={clause} parameters={terms.data.parameters} law={terms.data.lawfulDefault} />
          </>
        )}
        <Form.Item
          name="reason"
          label={t('standards.terms.reason')}
          extra={t('standards.terms.reasonHint')}
          rules={[{ required: true, whitespace: true, message: t('standards.terms.reasonMissing') }]}
        >
          <Input.TextArea autoSize={{ minRows: 2 }} maxLength={500} />
        </Form.Item>
        <Form.Item name="from" label={t('standards.terms.start')} extra={t('standards.terms.startHint')}>
          <DatePicker
            disabled={!day}
            minDate={dayjs(day?.today)}
            format="YYYY年M月D日"
            style={{ width: 200 }}
          />
        </Form.Item>
        <RefusalCard error={send.error} />
      </Form>
    </Dialog>
  )
}

function ClausePicker({ community, onPick }: { community: CommunityId; onPick: () => void }) {
  const { data } = useQuery(wall(community, monthOf(serverNow())))
  const options = data?.sets
    .flatMap((set) => set.clauses)
    .sort((a, b) => Number(b.adopted) - Number(a.adopted))
    .map(({ id, title }) => ({ value: id, label: `${id} ${title}` }))
  return (
    <Form.Item
      name="clause"
      label={t('standards.terms.find')}
      rules={[{ required: true, message: t('standards.terms.pick') }]}
    >
      <Select
        autoFocus
        showSearch={{ optionFilterProp: 'label' }}
        loading={!data}
        options={options}
        onChange={onPick}
      />
    </Form.Item>
  )
}

/** One field a number that may be set; what the law fixes has none. */
function Numbers({ parameters, law }: { parameters: Parameter[]; law?: string | null }) {
  const adjustable = parameters.filter(isAdjustable)
  if (law) return <p className="note risk spaced">{t('standards.terms.law', { law })}</p>
  if (adjustable.length === 0) return <p className="note spaced">{t('standards.terms.nothing')}</p>
  return adjustable.map(({ name, value, stricter }) => (
    <Form.Item
      key={name}
      name={['numbers', name]}
      label={parameterName(name)}
      initialValue={value}
      extra={`${t('standards.terms.standard', { value })}，${t(stricter === 'lower' ? 'standards.terms.lower' : 'standards.terms.higher')}`}
    >
      <InputNumber min={0} style={{ width: 160 }} />
    </Form.Item>
  ))
}
