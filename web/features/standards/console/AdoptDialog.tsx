import type { CommunityId } from '@shared/lib/ids'
import { serverNow } from '@shared/lib/serverClock'
import { t } from '@shared/lib/texts'
import { moment } from '@shared/lib/time'
import { Dialog } from '@shared/ui/Dialog'
import { RefusalCard } from '@shared/ui/RefusalCard'
import { Waiting } from '@shared/ui/Waiting'
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { App, Checkbox, Form } from 'antd'
import type { Dayjs } from 'dayjs'
import { adopt, clauseTerms, type NewAdoption, tightened } from '../terms'
import { filled } from '../together'
import { BlankFields, ClausePicker, NumberFields, StartDay, useBeginning } from './ClauseFields'

type Given = {
  clause: string
  numbers?: Record<string, number | null>
  blanks?: Record<string, string>
  selfReported?: boolean
  from?: Dayjs
}
type Props = { community: CommunityId; close: () => void; onAdopted: () => void }

/** Promising a clause, or more of one that is promised: which clause, its numbers, what counts and from when. */
export function AdoptDialog({ community, close, onAdopted }: Props) {
  const [form] = Form.useForm<Given>()
  const clause = Form.useWatch('clause', form) ?? ''
  const terms = useQuery(clauseTerms(community, clause))
  const beginning = useBeginning(community)
  const queries = useQueryClient()
  const { message } = App.useApp()
  const send = useMutation({
    mutationFn: (given: NewAdoption) => adopt(community, given),
    onSuccess: () => {
      message.success(t('standards.adopt.done'))
      queries.invalidateQueries({ queryKey: ['adoptions', community] })
      queries.invalidateQueries({ queryKey: ['clause-terms', community] })
      queries.invalidateQueries({ queryKey: ['wall', community] })
      onAdopted()
    },
  })
  const submit = ({ numbers = {}, blanks = {}, selfReported = true, from }: Given) => {
    const parameters = terms.data && tightened(terms.data.parameters, numbers)
    const said = Object.fromEntries(Object.entries(blanks).map(([name, text]) => [name, filled(text)]))
    if (parameters)
      send.mutate({
        clause,
        parameters: { ...parameters, ...said },
        selfReported,
        inForceFrom: beginning(from),
      })
  }
  const pickedAnother = () => {
    form.setFieldsValue({ numbers: {}, blanks: {}, selfReported: undefined })
    send.reset()
  }
  const own = terms.data?.adopted
  return (
    <Dialog
      title={t('standards.adopt.title')}
      okText={t(own ? 'standards.adopt.change' : 'standards.adopt.send')}
      cancelText={t('standards.adopt.cancel')}
      okButtonProps={{ disabled: !terms.data, loading: send.isPending }}
      onOk={form.submit}
      onCancel={close}
    >
      <p className="m">{t('standards.adopt.how')}</p>
      <Form form={form} layout="vertical" requiredMark={false} style={{ marginTop: 16 }} onFinish={submit}>
        <ClausePicker community={community} measuredOnly onPick={pickedAnother} />
        <RefusalCard error={terms.error} />
        {clause !== '' && !terms.data && !terms.error && <Waiting rows={2} />}
        {terms.data && (
          <div key={clause}>
            <p className="qt s13">{terms.data.gist}</p>
            {own && (
              <p className="note spaced">
                {t('standards.adopt.already', { time: moment(own.inForceFrom, serverNow()) })}
              </p>
            )}
            {terms.data.lawfulDefault && (
              <p className="note spaced">{t('standards.terms.law', { law: terms.data.lawfulDefault })}</p>
            )}
            <BlankFields parameters={terms.data.parameters} own={own?.parameters} />
            <NumberFields parameters={terms.data.parameters} own={own?.parameters} noLooser />
            <Form.Item
              name="selfReported"
              valuePropName="checked"
              initialValue={own?.selfReported ?? true}
              extra={t('standards.adopt.selfReportedHint')}
            >
              <Checkbox>{t('standards.terms.selfReported')}</Checkbox>
            </Form.Item>
            <StartDay community={community} hint={t('standards.adopt.startHint')} />
          </div>
        )}
        <RefusalCard error={send.error} />
      </Form>
    </Dialog>
  )
}
