import './counterTexts'
import type { CommunityId } from '@shared/lib/ids'
import { t } from '@shared/lib/texts'
import { FormDialog } from '@shared/ui/FormDialog'
import { Waiting } from '@shared/ui/Waiting'
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { App, Form, Input, Radio } from 'antd'
import { askedItems, type Candidate, type CheckItem, checkCall } from '../manners'

type Props = { community: CommunityId; candidate: Candidate; close: () => void }
type Given = { points: Record<string, number>; note?: string }

/** Scores every line that the call is asked for; the greeting first, as it is said. */
export function CheckDialog({ community, candidate, close }: Props) {
  const [form] = Form.useForm<Given>()
  const { data, error } = useQuery(askedItems(community, candidate.call))
  const queries = useQueryClient()
  const { message } = App.useApp()
  const save = useMutation({
    mutationFn: ({ points, note }: Given) =>
      checkCall(community, candidate.call, {
        scores: Object.entries(points).map(([item, given]) => ({ item, points: given })),
        ...(note && { note }),
      }),
    onSuccess: () => {
      message.success(t('counter.checks.saved'), 3)
      close()
    },
    onSettled: () => queries.invalidateQueries({ queryKey: ['call-checks', community] }),
  })
  return (
    <FormDialog
      form={form}
      width={560}
      title={t('counter.checks.scoreTitle', { name: candidate.agentName ?? t('counter.checks.unnamed') })}
      how={candidate.need}
      save={t('counter.save')}
      cancel={t('counter.cancel')}
      saving={save.isPending}
      error={error ?? save.error}
      onGiven={save.mutate}
      close={close}
    >
      {!data && !error && <Waiting rows={6} />}
      {data?.map((item) => (
        <Form.Item
          key={item.key}
          name={['points', item.key]}
          label={item.words}
          rules={[{ required: true, message: t('counter.missing') }]}
        >
          <Radio.Group optionType="button" options={pointsOf(item)} />
        </Form.Item>
      ))}
      <Form.Item name="note" label={t('counter.checks.note')}>
        <Input.TextArea rows={2} maxLength={500} />
      </Form.Item>
    </FormDialog>
  )
}

const pointsOf = ({ scored }: CheckItem) =>
  scored === 'KEPT'
    ? [
        { value: 1, label: t('counter.checks.kept') },
        { value: 0, label: t('counter.checks.notKept') },
      ]
    : [1, 2, 3, 4, 5].map((value) => ({ value, label: t('counter.checks.points', { count: value }) }))
