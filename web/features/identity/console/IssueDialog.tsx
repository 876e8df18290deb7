import { colleagues } from '@shared/api/colleagues'
import type { AccountId, CommunityId } from '@shared/lib/ids'
import { t } from '@shared/lib/texts'
import { FormDialog } from '@shared/ui/FormDialog'
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { App, Form, Select } from 'antd'
import { issueBadge } from '../badges'
import { roleWord } from '../words'

/** A badge for somebody who works here; an earlier one of theirs ends. */
export function IssueDialog({ community, close }: { community: CommunityId; close: () => void }) {
  const { data } = useQuery(colleagues(community))
  const working = data?.filter((one) => one.working) ?? []
  const [form] = Form.useForm<{ account: AccountId }>()
  const queries = useQueryClient()
  const { message } = App.useApp()
  const issue = useMutation({
    mutationFn: ({ account }: { account: AccountId }) => issueBadge(community, account),
    onSuccess: (_, { account }) => {
      const name = working.find((one) => one.account === account)?.name ?? ''
      message.success(t('account.badge.issued', { name }))
      close()
    },
    onSettled: () => queries.invalidateQueries({ queryKey: ['badges', community] }),
  })
  return (
    <FormDialog
      form={form}
      title={t('account.badge.new')}
      how={t('account.badge.how')}
      save={t('account.badge.issue')}
      cancel={t('account.badge.cancel')}
      saving={issue.isPending}
      error={issue.error}
      onGiven={issue.mutate}
      close={close}
    >
      <Form.Item
        name="account"
        label={t('account.badge.who')}
        rules={[{ required: true, message: t('account.badge.whoMissing') }]}
      >
        <Select
          showSearch={{ optionFilterProp: 'label' }}
          options={working.map((one) => ({
            value: one.account,
            label: `${one.name} · ${one.roles.map(roleWord).join('、')}`,
          }))}
        />
      </Form.Item>
    </FormDialog>
  )
}
