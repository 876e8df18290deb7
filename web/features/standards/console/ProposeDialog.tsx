import type { CommunityId } from '@shared/lib/ids'
import { t } from '@shared/lib/texts'
import { Dialog } from '@shared/ui/Dialog'
import { RefusalCard } from '@shared/ui/RefusalCard'
import { Waiting } from '@shared/ui/Waiting'
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { App, Form, Input } from 'antd'
import type { Dayjs } from 'dayjs'
import { clauseTerms, loosened, type NewProposal, propose } from '../terms'
import { ClausePicker, NumberFields, StartDay, useBeginning } from './ClauseFields'

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
  const beginning = useBeginning(community)
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
      inForceFrom: beginning(from),
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
            {terms.data.lawfulDefault ? (
              <p className="note risk spaced">
                {t('standards.terms.law', { law: terms.data.lawfulDefault })}
              </p>
            ) : (
              <NumberFields key={clause} parameters={terms.data.parameters} />
            )}
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
        <StartDay community={community} hint={t('standards.terms.startHint')} />
        <RefusalCard error={send.error} />
      </Form>
    </Dialog>
  )
}
