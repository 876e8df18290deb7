import type { CommunityId } from '@shared/lib/ids'
import { t } from '@shared/lib/texts'
import { FormDialog } from '@shared/ui/FormDialog'
import { PhotoUpload } from '@shared/ui/PhotoUpload'
import { type Chosen, PlacePicker } from '@shared/ui/PlacePicker'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { App, Form, Input, Select } from 'antd'
import { type Fitting, type FittingKind, fittingKinds, saveFitting } from '../api'

type Props = { community: CommunityId; fitting?: Fitting; close: () => void }
type Given = {
  kind: FittingKind
  label: string
  name: string
  place: Chosen[]
  position: string
  serves: Chosen[]
  photos: string[]
}

const givenOf = (fitting: Fitting): Given => ({
  kind: fitting.kind,
  label: fitting.label,
  name: fitting.name,
  place: [{ value: fitting.place, label: fitting.placeLabel }],
  position: fitting.position,
  serves: fitting.serves.map(({ place, label }) => ({ value: place, label })),
  photos: fitting.photos,
})

/** Writes down a valve or riser, or corrects what is written. */
export function FittingDialog({ community, fitting, close }: Props) {
  const [form] = Form.useForm<Given>()
  const queries = useQueryClient()
  const { message } = App.useApp()
  const save = useMutation({
    mutationFn: ({ place, serves, ...given }: Given) =>
      saveFitting(
        community,
        { ...given, place: place[0]?.value ?? '', serves: serves.map((one) => one.value) },
        fitting,
      ),
    onSuccess: (_, { label }) => {
      message.success(t('equipment.saved', { label }))
      close()
    },
    onSettled: () => queries.invalidateQueries({ queryKey: ['fittings', community] }),
  })
  const words = [{ required: true, whitespace: true, message: t('equipment.missing') }]
  const chosen = [{ required: true, message: t('equipment.missing') }]
  return (
    <FormDialog
      form={form}
      width={520}
      title={fitting ? t('equipment.edit', { label: fitting.label }) : t('equipment.add')}
      save={t('equipment.save')}
      cancel={t('equipment.cancel')}
      saving={save.isPending}
      error={save.error}
      initialValues={fitting ? givenOf(fitting) : { kind: 'HEATING_VALVE', photos: [] }}
      onGiven={save.mutate}
      close={close}
    >
      <Form.Item name="kind" label={t('equipment.kind')}>
        <Select options={fittingKinds.map((value) => ({ value, label: t(`equipment.kinds.${value}`) }))} />
      </Form.Item>
      <Form.Item name="label" label={t('equipment.label')} extra={t('equipment.labelHint')} rules={words}>
        <Input autoComplete="off" maxLength={40} />
      </Form.Item>
      <Form.Item name="name" label={t('equipment.name')} extra={t('equipment.nameHint')} rules={words}>
        <Input autoComplete="off" maxLength={60} />
      </Form.Item>
      <Form.Item name="place" label={t('equipment.place')} rules={chosen}>
        <PlacePicker community={community} most={1} />
      </Form.Item>
      <Form.Item
        name="position"
        label={t('equipment.position')}
        extra={t('equipment.positionHint')}
        rules={words}
      >
        <Input autoComplete="off" maxLength={200} />
      </Form.Item>
      <Form.Item name="serves" label={t('equipment.serves')} extra={t('equipment.servesHint')} rules={chosen}>
        <PlacePicker community={community} />
      </Form.Item>
      <Form.Item name="photos" label={t('equipment.photos')}>
        <PhotoUpload community={community} label={t('equipment.photos')} most={5} />
      </Form.Item>
    </FormDialog>
  )
}
