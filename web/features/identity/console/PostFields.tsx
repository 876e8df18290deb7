import { t } from '@shared/lib/texts'
import { Form, Select } from 'antd'
import type { Workplace } from '../api'
import type { Post } from '../office'
import { roleWord } from '../words'

const inOneCommunity = ['manager', 'front_desk', 'supervisor', 'technician', 'committee']
const companyWide = ['headquarters', 'administrator']

/** A role, and the community it is for unless it is a company-wide one. */
export function PostFields({ places }: { places: Workplace[] }) {
  const role = Form.useWatch<string | undefined>('role')
  const wide = companyWide.includes(role ?? '')
  return (
    <>
      <Form.Item
        name="role"
        label={t('account.office.role')}
        extra={wide && t('account.office.wide')}
        rules={[{ required: true, message: t('account.office.roleMissing') }]}
      >
        <Select
          options={[...inOneCommunity, ...companyWide].map((value) => ({ value, label: roleWord(value) }))}
        />
      </Form.Item>
      {!wide && (
        <Form.Item
          name="community"
          label={t('account.office.place')}
          initialValue={places.length === 1 ? places[0]?.id : undefined}
          rules={[{ required: true, message: t('account.office.placeMissing') }]}
        >
          <Select options={places.map((one) => ({ value: one.id, label: one.name }))} />
        </Form.Item>
      )}
    </>
  )
}

/** A company-wide role is for no community, whatever was chosen before. */
export const postOf = ({ role, community }: Post): Post =>
  companyWide.includes(role) ? { role } : { role, community }
