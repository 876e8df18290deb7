import { t } from '@shared/lib/texts'
import { FormDialog } from '@shared/ui/FormDialog'
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { App, Form, Input, InputNumber, Select, Switch } from 'antd'
import { useState } from 'react'
import {
  type CategoryLine,
  charges,
  dispatches,
  type GivenLine,
  kinds,
  natures,
  profiles,
  writeLine,
} from '../companyCategories'
import { ownKey, workSkills } from '../companyRules'
import { skillName } from '../skills'

type Props = { company: string; line?: CategoryLine; close: () => void }

const EMPTY: Partial<GivenLine> = {
  n: 50,
  kind: 'REPAIR',
  nature: 'ORDINARY',
  visit: true,
  profile: 'STANDARD',
  charged: 'NOBODY',
  dispatch: 'AUTOMATIC',
  active: true,
}

/** What only somebody who comes does; of an answer nothing of it stays. */
function stepsOf(given: GivenLine): Partial<GivenLine> {
  const checklist = given.visit ? (given.checklist ?? []).map((line) => line.trim()).filter(Boolean) : []
  return {
    acceptMinutes: (given.visit && given.acceptMinutes) || undefined,
    arriveMinutes: (given.visit && given.arriveMinutes) || undefined,
    checklist,
    checklistRequired: checklist.length > 0 && given.checklistRequired === true,
  }
}

/** How soon whoever goes says yes and is there, and what they tick before it is done. */
function StepsOfAVisit() {
  const minutes = (max: number) => (
    <InputNumber min={1} max={max} precision={0} suffix={t('settings.minutes')} className="quantity" />
  )
  return (
    <>
      <Form.Item name="acceptMinutes" label={t('settings.categories.accept')}>
        {minutes(60)}
      </Form.Item>
      <Form.Item
        name="arriveMinutes"
        label={t('settings.categories.arrive')}
        extra={t('settings.categories.arriveHint')}
      >
        {minutes(1440)}
      </Form.Item>
      <Form.Item
        name="checklist"
        label={t('settings.categories.checklist')}
        extra={t('settings.categories.checklistHint')}
        getValueProps={(lines?: string[]) => ({ value: lines?.join('\n') })}
        getValueFromEvent={(event: React.ChangeEvent<HTMLTextAreaElement>) => event.target.value.split('\n')}
      >
        <Input.TextArea autoSize={{ minRows: 2, maxRows: 12 }} />
      </Form.Item>
      <Form.Item
        name="checklistRequired"
        label={t('settings.categories.checklistRequired')}
        valuePropName="checked"
      >
        <Switch />
      </Form.Item>
    </>
  )
}

/** One line of the list; of a key that ships it takes the place in this company. */
export function CategoryDialog({ company, line, close }: Props) {
  const [form] = Form.useForm<GivenLine>()
  const [newKey] = useState(ownKey)
  const visit = Form.useWatch('visit', form)
  const { data: skills = [] } = useQuery(workSkills(company))
  const queries = useQueryClient()
  const { message } = App.useApp()
  const save = useMutation({
    mutationFn: (given: GivenLine) =>
      writeLine(
        company,
        line?.key ?? newKey,
        {
          ...given,
          nature: given.visit ? given.nature : 'ORDINARY',
          dispatch: given.dispatch ?? 'AUTOMATIC',
          skill: given.skill || undefined,
          warrantyPart: given.warrantyPart || undefined,
          finishMinutes: given.finishMinutes ?? undefined,
          ...stepsOf(given),
        },
        line?.version ?? 0,
      ),
    onSuccess: (_, { name }) => {
      message.success(t('settings.categories.saved', { name }))
      close()
    },
    onSettled: () => queries.invalidateQueries({ queryKey: ['category-lines', company] }),
  })
  return (
    <FormDialog
      form={form}
      title={line?.name ?? t('settings.categories.new')}
      how={t('settings.categories.how')}
      save={t('settings.save')}
      cancel={t('settings.cancel')}
      saving={save.isPending}
      error={save.error}
      initialValues={line ?? EMPTY}
      onGiven={save.mutate}
      close={close}
    >
      <Form.Item
        name="name"
        label={t('settings.categories.name')}
        rules={[{ required: true, whitespace: true, message: t('settings.categories.nameMissing') }]}
      >
        <Input autoComplete="off" maxLength={30} />
      </Form.Item>
      <Form.Item
        name="n"
        label={t('settings.categories.order')}
        rules={[{ required: true, message: t('settings.missing') }]}
      >
        <InputNumber min={1} max={999} />
      </Form.Item>
      <Form.Item name="kind" label={t('settings.categories.kind')}>
        <Select options={kinds.map((value) => ({ value, label: t(`servicedesk.kind.${value}`) }))} />
      </Form.Item>
      <Form.Item name="visit" label={t('settings.categories.visit')} valuePropName="checked">
        <Switch />
      </Form.Item>
      {visit && (
        <>
          <Form.Item name="nature" label={t('settings.categories.nature')}>
            <Select
              options={natures.map((value) => ({
                value,
                label: t(`settings.categories.natures.${value}`),
              }))}
            />
          </Form.Item>
          <StepsOfAVisit />
          <Form.Item name="dispatch" label={t('settings.categories.dispatch')}>
            <Select
              options={dispatches.map((value) => ({
                value,
                label: t(`settings.categories.dispatches.${value}`),
              }))}
            />
          </Form.Item>
        </>
      )}
      <Form.Item
        name="finishMinutes"
        label={t('settings.categories.limit')}
        extra={t('settings.categories.limitHint')}
      >
        <InputNumber min={1} max={43200} precision={0} suffix={t('settings.minutes')} className="quantity" />
      </Form.Item>
      <Form.Item name="profile" label={t('settings.categories.profile')}>
        <Select
          options={profiles.map((value) => ({ value, label: t(`settings.categories.profiles.${value}`) }))}
        />
      </Form.Item>
      <Form.Item name="charged" label={t('settings.categories.charged')}>
        <Select
          options={charges.map((value) => ({ value, label: t(`settings.categories.charges.${value}`) }))}
        />
      </Form.Item>
      <Form.Item name="skill" label={t('settings.categories.skill')}>
        <Select
          allowClear
          placeholder={t('settings.skills.none')}
          options={skills.map(({ key }) => ({ value: key, label: skillName(key, skills) }))}
        />
      </Form.Item>
      <Form.Item name="warrantyPart" label={t('settings.categories.warrantyPart')}>
        <Input autoComplete="off" maxLength={30} />
      </Form.Item>
      <Form.Item name="active" label={t('settings.categories.active')} valuePropName="checked">
        <Switch />
      </Form.Item>
    </FormDialog>
  )
}
