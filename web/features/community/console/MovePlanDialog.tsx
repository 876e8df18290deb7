import type { CommunityId } from '@shared/lib/ids'
import { t } from '@shared/lib/texts'
import { FormDialog } from '@shared/ui/FormDialog'
import { Waiting } from '@shared/ui/Waiting'
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { App, Form, Select } from 'antd'
import { changePlan, type Direction, type MovePlan, movePlans, stepKinds } from '../moves'

type Props = { community: CommunityId; direction: Direction; close: () => void }
type Given = Omit<MovePlan, 'direction'>

/** Which steps, papers and supplies the moves take that are opened from now on. */
export function MovePlanDialog({ community, direction, close }: Props) {
  const [form] = Form.useForm<Given>()
  const { data, error } = useQuery(movePlans(community))
  const queries = useQueryClient()
  const { message } = App.useApp()
  const plan = data?.find((one) => one.direction === direction)
  const save = useMutation({
    mutationFn: (given: Given) => changePlan(community, { ...given, direction }),
    onSuccess: () => {
      message.success(t('moves.plan.saved'), 3)
      close()
    },
    onSettled: () => queries.invalidateQueries({ queryKey: ['move-plans', community] }),
  })
  return (
    <FormDialog
      key={plan?.direction}
      form={form}
      width={560}
      title={t(`moves.plan.${direction}`)}
      how={t('moves.plan.how')}
      save={t('moves.plan.save')}
      cancel={t('moves.plan.cancel')}
      saving={save.isPending}
      error={error ?? save.error}
      initialValues={plan}
      onGiven={save.mutate}
      close={close}
    >
      {!plan && !error && <Waiting rows={4} />}
      {plan && (
        <>
          <Form.Item
            name="steps"
            label={t('moves.plan.steps')}
            rules={[{ required: true, message: t('moves.plan.stepsMissing') }]}
          >
            <Select
              mode="multiple"
              options={stepKinds.map((value) => ({ value, label: t(`moves.plan.kinds.${value}`) }))}
            />
          </Form.Item>
          <Form.Item name="documents" label={t('moves.plan.documents')}>
            <Select mode="tags" open={false} suffixIcon={null} />
          </Form.Item>
          <Form.Item name="utilities" label={t('moves.plan.utilities')}>
            <Select mode="tags" open={false} suffixIcon={null} />
          </Form.Item>
        </>
      )}
    </FormDialog>
  )
}
