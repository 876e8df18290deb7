import type { CommunityId } from '@shared/lib/ids'
import { t } from '@shared/lib/texts'
import { FormDialog } from '@shared/ui/FormDialog'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { App, AutoComplete, Form, Input, Select } from 'antd'
import { hire, type Newcomer, type Role, roles } from '../api'

type Props = { community: CommunityId; departments: string[]; close: () => void }
type Given = Omit<Newcomer, 'role'> & { role: Role | 'none' }

const choices = [...roles, 'none'] as const
const missing = (message: string) => [{ required: true, whitespace: true, message }]

/** Somebody who works here from today on; the role fills in the usual post. */
export function HireDialog({ community, departments, close }: Props) {
  const [form] = Form.useForm<Given>()
  const queries = useQueryClient()
  const { message } = App.useApp()
  const save = useMutation({
    mutationFn: ({ role, ...given }: Given) =>
      hire(community, { ...given, role: role === 'none' ? undefined : role }),
    onSuccess: ({ offer }, { name }) => {
      message.success(t(offer ? 'workforce.people.asked' : 'workforce.people.saved', { name }))
      close()
    },
    onSettled: () => queries.invalidateQueries({ queryKey: ['staff', community] }),
  })
  return (
    <FormDialog
      form={form}
      title={t('workforce.people.new')}
      save={t('workforce.people.save')}
      cancel={t('workforce.people.cancel')}
      width={480}
      saving={save.isPending}
      error={save.error}
      initialValues={{ role: 'technician', post: t('workforce.people.usualPost.technician') }}
      onGiven={save.mutate}
      close={close}
    >
      <Form.Item
        name="name"
        label={t('workforce.people.name')}
        rules={missing(t('workforce.people.nameMissing'))}
      >
        <Input autoFocus autoComplete="off" maxLength={100} />
      </Form.Item>
      <Form.Item
        name="phone"
        label={t('workforce.people.phone')}
        rules={[{ required: true, pattern: /^1[3-9]\d{9}$/, message: t('workforce.people.phoneForm') }]}
      >
        <Input inputMode="numeric" autoComplete="off" maxLength={11} />
      </Form.Item>
      <Form.Item
        name="badge"
        label={t('workforce.people.badge')}
        rules={missing(t('workforce.people.badgeMissing'))}
      >
        <Input autoComplete="off" maxLength={20} />
      </Form.Item>
      <Form.Item name="role" label={t('workforce.people.role')} extra={t('workforce.people.roleHint')}>
        <Select
          options={choices.map((value) => ({ value, label: t(`workforce.people.roles.${value}`) }))}
          onChange={(role: Given['role']) =>
            form.setFieldValue('post', t(`workforce.people.usualPost.${role}`))
          }
        />
      </Form.Item>
      <Form.Item
        name="post"
        label={t('workforce.people.post')}
        rules={missing(t('workforce.people.postMissing'))}
      >
        <Input maxLength={50} />
      </Form.Item>
      <Form.Item
        name="department"
        label={t('workforce.people.department')}
        rules={missing(t('workforce.people.departmentMissing'))}
      >
        <AutoComplete options={departments.map((value) => ({ value }))} maxLength={50} />
      </Form.Item>
    </FormDialog>
  )
}
