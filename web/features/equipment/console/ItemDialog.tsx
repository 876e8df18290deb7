import type { CommunityId } from '@shared/lib/ids'
import { t } from '@shared/lib/texts'
import { FormDialog } from '@shared/ui/FormDialog'
import { PhotoUpload } from '@shared/ui/PhotoUpload'
import { type Chosen, PlacePicker } from '@shared/ui/PlacePicker'
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { App, Checkbox, DatePicker, Form, Input, Select } from 'antd'
import dayjs, { type Dayjs } from 'dayjs'
import { useState } from 'react'
import { classes, type GivenMachine, type Item, type Line, type Person, people, saveItem } from '../register'
import { type Document, DocumentUpload } from './DocumentUpload'

type Props = { community: CommunityId; item?: Item; close: () => void }
type Days = { madeOn?: Dayjs; installedOn?: Dayjs; inUseOn?: Dayjs; warrantyUntil?: Dayjs }
type Given = Days & {
  code: string
  name: string
  kind: string
  place: Chosen[]
  position?: string
  maker?: string
  model?: string
  serial?: string
  responsible?: string
  contractor?: string
  licence?: string
  licenceUntil?: Dayjs
  stopped?: boolean
  photos?: string[]
  documents?: Document[]
}

const dayjsOf = (day?: string | null) => (day ? dayjs(day) : undefined)
const dayOf = (day?: Dayjs | null) => day?.format('YYYY-MM-DD')

function givenOf({ given, placeLabel }: Item): Given {
  const { make, care } = given
  return {
    code: given.code,
    name: given.name,
    kind: given.kind,
    place: [{ value: given.place, label: placeLabel }],
    position: given.position ?? undefined,
    maker: make.maker ?? undefined,
    model: make.model ?? undefined,
    serial: make.serial ?? undefined,
    madeOn: dayjsOf(make.madeOn),
    installedOn: dayjsOf(make.installedOn),
    inUseOn: dayjsOf(make.inUseOn),
    warrantyUntil: dayjsOf(make.warrantyUntil),
    responsible: care.responsible ?? undefined,
    contractor: care.contractor ?? undefined,
    licence: care.licence ?? undefined,
    licenceUntil: dayjsOf(care.licenceUntil),
    stopped: given.state === 'STOPPED',
    photos: given.photos,
    documents: given.documents,
  }
}

const machineOf = (given: Given): GivenMachine => ({
  code: given.code,
  name: given.name,
  kind: given.kind,
  place: given.place[0]?.value ?? '',
  position: given.position,
  stopped: given.stopped ?? false,
  make: {
    maker: given.maker,
    model: given.model,
    serial: given.serial,
    madeOn: dayOf(given.madeOn),
    installedOn: dayOf(given.installedOn),
    inUseOn: dayOf(given.inUseOn),
    warrantyUntil: dayOf(given.warrantyUntil),
  },
  care: {
    responsible: given.responsible,
    contractor: given.contractor,
    licence: given.licence,
    licenceUntil: dayOf(given.licenceUntil),
  },
  photos: given.photos ?? [],
  documents: given.documents ?? [],
})

/** Whoever has left stays chosen until somebody else is. */
function answering(staff: Person[] | undefined, now?: string | null) {
  const here: { value: string; label: string }[] | undefined = staff?.map((one) => ({
    value: one.employee,
    label: `${one.name} ${one.post}`,
  }))
  return here && now && !here.some((one) => one.value === now)
    ? [...here, { value: now, label: t('register.left') }]
    : here
}

/** What takes machines, by system; what was stopped stays chosen where it is. */
function choosable(lines: Line[], now?: string) {
  return lines
    .filter((line) => !line.parent)
    .map((system) => ({
      label: system.name,
      title: system.name,
      options: lines
        .filter((line) => line.parent === system.key && ((system.active && line.active) || line.key === now))
        .map((line) => ({ value: line.key, label: line.name })),
    }))
    .filter(({ options }) => options.length > 0)
}

/** Writes down a machine, or corrects what was read of it when the dialog opened, however often it is read again behind it. */
export function ItemDialog({ community, item, close }: Props) {
  const [read] = useState(item)
  const [form] = Form.useForm<Given>()
  const queries = useQueryClient()
  const { message } = App.useApp()
  const lines = useQuery(classes(community))
  const staff = useQuery(people(community))
  const kind = Form.useWatch('kind', form)
  const licensed = lines.data?.find((line) => line.key === kind)?.licensed
  const save = useMutation({
    mutationFn: async (given: Given) => {
      await saveItem(community, machineOf(given), read)
    },
    onSuccess: (_, { code }) => {
      message.success(t('register.saved', { code }))
      close()
    },
    onSettled: () => queries.invalidateQueries({ queryKey: ['equipment', community] }),
  })
  const words = [{ required: true, whitespace: true, message: t('register.missing') }]
  const chosen = [{ required: true, message: t('register.missing') }]
  const text = (name: keyof Given, longest: number) => (
    <Form.Item name={name} label={t('register.optional', { what: t(`register.${name as 'maker'}`) })}>
      <Input autoComplete="off" maxLength={longest} />
    </Form.Item>
  )
  const day = (name: keyof Given) => (
    <Form.Item name={name} label={t('register.optional', { what: t(`register.${name as 'madeOn'}`) })}>
      <DatePicker format="YYYY年M月D日" style={{ width: '100%' }} />
    </Form.Item>
  )
  return (
    <FormDialog
      form={form}
      width={560}
      title={read ? t('register.edit', { code: read.given.code }) : t('register.add')}
      save={t('register.save')}
      cancel={t('register.cancel')}
      saving={save.isPending}
      error={save.error ?? lines.error ?? staff.error}
      initialValues={read && givenOf(read)}
      onGiven={save.mutate}
      close={close}
    >
      <Form.Item name="code" label={t('register.code')} extra={t('register.codeHint')} rules={words}>
        <Input autoComplete="off" maxLength={40} />
      </Form.Item>
      <Form.Item name="name" label={t('register.name')} rules={words}>
        <Input autoComplete="off" maxLength={60} />
      </Form.Item>
      <Form.Item name="kind" label={t('register.kind')} rules={chosen}>
        <Select
          showSearch={{ optionFilterProp: 'label' }}
          options={lines.data && choosable(lines.data, read?.given.kind)}
        />
      </Form.Item>
      <Form.Item name="place" label={t('register.place')} rules={chosen}>
        <PlacePicker community={community} most={1} />
      </Form.Item>
      {text('position', 200)}
      <Form.Item name="responsible" label={t('register.responsible')} extra={t('register.responsibleHint')}>
        <Select
          allowClear
          showSearch={{ optionFilterProp: 'label' }}
          options={answering(staff.data, read?.given.care.responsible)}
        />
      </Form.Item>
      {text('maker', 60)}
      {text('model', 60)}
      {text('serial', 60)}
      {day('madeOn')}
      {day('installedOn')}
      {day('inUseOn')}
      {day('warrantyUntil')}
      {licensed && <p className="m">{t('register.licensedHint')}</p>}
      {text('contractor', 60)}
      {text('licence', 60)}
      {day('licenceUntil')}
      <Form.Item name="photos" label={t('register.photos')}>
        <PhotoUpload community={community} label={t('register.photos')} most={5} />
      </Form.Item>
      <Form.Item name="documents" label={t('register.documents')}>
        <DocumentUpload community={community} label={t('register.documents')} most={10} />
      </Form.Item>
      {read && (
        <Form.Item name="stopped" valuePropName="checked">
          <Checkbox>{t('register.stopped')}</Checkbox>
        </Form.Item>
      )}
    </FormDialog>
  )
}
