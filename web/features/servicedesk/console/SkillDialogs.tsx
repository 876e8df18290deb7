import { t } from '@shared/lib/texts'
import { FormDialog } from '@shared/ui/FormDialog'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { App, Form, Select } from 'antd'
import { useState } from 'react'
import { type CategoryLine, writeLine } from '../companyCategories'
import { cares, ownKey, type Skill, writeSkill } from '../companyRules'
import { isShipped, skillName } from '../skills'

const MOST_PAPERS = 5
const LONGEST = 30

function useSaved(close: () => void, queryKey: string[]) {
  const queries = useQueryClient()
  const { message } = App.useApp()
  return {
    onSuccess: () => {
      message.success(t('settings.skills.saved'), 3)
      close()
    },
    onSettled: () => queries.invalidateQueries({ queryKey }),
  }
}

type WorkProps = { company: string; line: CategoryLine; skills: Skill[]; close: () => void }

/** Which skill one kind of work asks for; none when anybody will do. */
export function WorkDialog({ company, line, skills, close }: WorkProps) {
  const [form] = Form.useForm<{ skill?: string }>()
  const save = useMutation({
    mutationFn: ({ skill }: { skill?: string }) => {
      const { key, shipped: _, version, ...kept } = line
      return writeLine(company, key, { ...kept, skill: skill || undefined }, version)
    },
    ...useSaved(close, ['category-lines', company]),
  })
  const unexplained = line.skill && !skills.some((one) => one.key === line.skill) ? [line.skill] : []
  return (
    <FormDialog
      form={form}
      title={line.name}
      how={t('settings.skills.howWork')}
      save={t('settings.save')}
      cancel={t('settings.cancel')}
      saving={save.isPending}
      error={save.error}
      initialValues={{ skill: line.skill ?? '' }}
      onGiven={save.mutate}
      close={close}
    >
      <Form.Item name="skill" label={t('settings.skills.skill')}>
        <Select
          options={[
            { value: '', label: t('settings.skills.none') },
            ...[...skills.map((one) => one.key), ...unexplained].map((key) => ({
              value: key,
              label: skillName(key, skills),
            })),
          ]}
        />
      </Form.Item>
    </FormDialog>
  )
}

type SkillProps = { company: string; skill?: Skill; skills: Skill[]; close: () => void }
type Given = Pick<Skill, 'care' | 'qualifications'>

/** The papers that a skill asks for, and whose district counts. */
export function SkillDialog({ company, skill, skills, close }: SkillProps) {
  const [form] = Form.useForm<Given>()
  const [newKey] = useState(ownKey)
  const save = useMutation({
    mutationFn: (given: Given) => writeSkill(company, { ...given, key: skill?.key ?? newKey }, skill),
    ...useSaved(close, ['work-skills', company]),
  })
  const known = [...new Set(skills.flatMap((one) => one.qualifications))]
  return (
    <FormDialog
      form={form}
      title={skill ? skillName(skill.key, skills) : t('settings.skills.new')}
      how={t('settings.skills.howWork')}
      save={t('settings.save')}
      cancel={t('settings.cancel')}
      saving={save.isPending}
      error={save.error}
      initialValues={skill ?? { care: 'REPAIR', qualifications: [] }}
      onGiven={save.mutate}
      close={close}
    >
      <Form.Item
        name="qualifications"
        label={t('settings.skills.papers')}
        extra={t('settings.skills.papersHow')}
        rules={[
          ...(skill && isShipped(skill.key)
            ? []
            : [{ required: true, message: t('settings.skills.papersMissing') }]),
          { type: 'array', max: MOST_PAPERS, message: t('settings.skills.papersMost') },
          {
            validator: (_, papers: string[] = []) =>
              papers.some((one) => one.length > LONGEST)
                ? Promise.reject(new Error(t('settings.skills.paperLong')))
                : Promise.resolve(),
          },
        ]}
      >
        <Select mode="tags" options={known.map((value) => ({ value, label: value }))} />
      </Form.Item>
      <Form.Item name="care" label={t('settings.skills.care')}>
        <Select options={cares.map((value) => ({ value, label: t(`settings.skills.cares.${value}`) }))} />
      </Form.Item>
    </FormDialog>
  )
}
