import type { CommunityId, EmployeeId } from '@shared/lib/ids'
import { t } from '@shared/lib/texts'
import { FormDialog } from '@shared/ui/FormDialog'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { App, Form, Input, Select } from 'antd'
import type { Mate } from '../api'
import {
  type Care,
  cares,
  type District,
  drawDistrict,
  giveDistrict,
  type Overview,
  reshapeDistrict,
} from '../planning'

type Props = {
  community: CommunityId
  /** The one to be changed. */
  district?: District
  places: Overview['places']
  people: Mate[]
  close: () => void
}
type Given = { care: Care; name: string; keeper?: EmployeeId; substitute?: EmployeeId; places: string[] }

/** A district: what it is looked after for, by whom, and which places lie in it. */
export function DistrictDialog({ community, district, places, people, close }: Props) {
  const [form] = Form.useForm<Given>()
  const queries = useQueryClient()
  const { message } = App.useApp()
  const save = useMutation({
    mutationFn: async ({ substitute, ...given }: Given) => {
      const id = district?.id ?? (await drawDistrict(community, given)).id
      if (district) await reshapeDistrict(community, id, given.places)
      if (district || substitute) await giveDistrict(community, id, { keeper: given.keeper, substitute })
    },
    onSuccess: (_, { name }) => {
      message.success(t('workforce.districts.saved', { name }))
      close()
    },
    onSettled: () => queries.invalidateQueries({ queryKey: ['districts', community] }),
  })
  const someone = people.map((one) => ({ value: one.employee, label: `${one.name} ${one.post}` }))
  return (
    <FormDialog
      form={form}
      title={t(district ? 'workforce.districts.changeTitle' : 'workforce.districts.new')}
      save={t('workforce.districts.save')}
      cancel={t('workforce.posts.cancel')}
      saving={save.isPending}
      error={save.error}
      initialValues={{
        care: district?.care ?? 'STEWARD',
        name: district?.name,
        keeper: district?.keeper,
        substitute: district?.substitute,
        places: district?.places.map((one) => one.id) ?? [],
      }}
      onGiven={save.mutate}
      close={close}
    >
      <Form.Item name="care" label={t('workforce.districts.careLabel')}>
        <Select
          disabled={Boolean(district)}
          options={cares.map((value) => ({ value, label: t(`workforce.districts.care.${value}`) }))}
        />
      </Form.Item>
      <Form.Item
        name="name"
        label={t('workforce.districts.name')}
        rules={[{ required: true, whitespace: true, message: t('workforce.districts.nameMissing') }]}
      >
        <Input disabled={Boolean(district)} autoComplete="off" maxLength={50} />
      </Form.Item>
      <Form.Item name="keeper" label={t('workforce.districts.keeper')}>
        <Select allowClear showSearch={{ optionFilterProp: 'label' }} options={someone} />
      </Form.Item>
      <Form.Item
        name="substitute"
        label={t('workforce.districts.substitute')}
        extra={t('workforce.districts.substituteHint')}
      >
        <Select allowClear showSearch={{ optionFilterProp: 'label' }} options={someone} />
      </Form.Item>
      <Form.Item name="places" label={t('workforce.districts.places')}>
        <Select
          mode="multiple"
          showSearch={{ optionFilterProp: 'label' }}
          options={places.map(({ id, name }) => ({ value: id, label: name }))}
        />
      </Form.Item>
    </FormDialog>
  )
}
