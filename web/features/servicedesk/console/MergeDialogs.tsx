import type { TicketId } from '@shared/lib/ids'
import { t } from '@shared/lib/texts'
import { FormDialog } from '@shared/ui/FormDialog'
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { App, Form, Input, Select } from 'antd'
import { openTickets, type TicketDetail } from '../api'
import { ticketCategories } from '../categories'
import { merge, split } from '../incidents'

type Props = { ticket: TicketDetail; close: () => void }

function useTogetherChange<Given>(
  ticket: TicketDetail,
  change: (given: Given) => Promise<unknown>,
  told: string,
  close: () => void,
) {
  const queries = useQueryClient()
  const { message } = App.useApp()
  return useMutation({
    mutationFn: change,
    onSuccess: () => {
      message.success(told)
      close()
    },
    onSettled: () =>
      Promise.all(
        ['ticket', 'tickets'].map((key) => queries.invalidateQueries({ queryKey: [key, ticket.community] })),
      ),
  })
}

/** Which ticket it is the same as: those of its category that are open, of its own place first. */
export function MergeDialog({ ticket, close }: Props) {
  const [form] = Form.useForm<{ into: TicketId }>()
  const { data } = useQuery(openTickets(ticket.community))
  const alike = (data?.items ?? [])
    .filter((one) => one.id !== ticket.id && one.visit === ticket.visit && one.state !== 'finished')
    .sort(
      (a, b) =>
        Number(b.category === ticket.category) - Number(a.category === ticket.category) ||
        Number(b.space === ticket.space) - Number(a.space === ticket.space),
    )
  const save = useTogetherChange(
    ticket,
    ({ into }: { into: TicketId }) => merge(ticket.community, ticket.id, into),
    t('playbook.together.merged'),
    close,
  )
  return (
    <FormDialog
      form={form}
      title={t('playbook.together.mergeTitle')}
      how={t('playbook.together.mergeHow')}
      save={t('playbook.together.merge')}
      cancel={t('playbook.together.cancel')}
      saving={save.isPending}
      error={save.error}
      onGiven={save.mutate}
      close={close}
    >
      <Form.Item
        name="into"
        label={t('playbook.together.into')}
        rules={[{ required: true, message: t('playbook.together.missing') }]}
      >
        <Select
          showSearch={{ optionFilterProp: 'label' }}
          notFoundContent={t('playbook.together.noneOpen')}
          options={alike.map((one) => ({
            value: one.id,
            label: `${one.number} ${one.spaceLabel} ${one.categoryName}`,
          }))}
        />
      </Form.Item>
    </FormDialog>
  )
}

type Part = { category: string; description: string }

/** Another matter that was told of in the same breath. */
export function SplitDialog({ ticket, close }: Props) {
  const [form] = Form.useForm<Part>()
  const kinds = useQuery(ticketCategories(ticket.community))
  const save = useTogetherChange(
    ticket,
    (given: Part) => split(ticket.community, ticket.id, given),
    t('playbook.together.splitDone'),
    close,
  )
  return (
    <FormDialog
      form={form}
      title={t('playbook.together.splitTitle')}
      how={t('playbook.together.splitHow')}
      save={t('playbook.together.split')}
      cancel={t('playbook.together.cancel')}
      saving={save.isPending}
      error={save.error ?? kinds.error}
      onGiven={save.mutate}
      close={close}
    >
      <Form.Item
        name="category"
        label={t('playbook.together.category')}
        rules={[{ required: true, message: t('playbook.together.missing') }]}
      >
        <Select options={kinds.data?.map((one) => ({ value: one.key, label: one.name }))} />
      </Form.Item>
      <Form.Item
        name="description"
        label={t('playbook.together.description')}
        rules={[{ required: true, whitespace: true, message: t('playbook.together.missing') }]}
      >
        <Input.TextArea rows={2} maxLength={2000} />
      </Form.Item>
    </FormDialog>
  )
}
