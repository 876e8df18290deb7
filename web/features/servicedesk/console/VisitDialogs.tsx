import './counterTexts'
import type { CommunityId } from '@shared/lib/ids'
import { t } from '@shared/lib/texts'
import { FormDialog } from '@shared/ui/FormDialog'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { App, Form, Input, Select } from 'antd'
import { actOnTrouble, endVisit, flagTrouble, openVisit, type TroubleStep, troubleSteps } from '../counter'

const required = [{ required: true, whitespace: true, message: t('counter.missing') }]

function useVisitChange<Given>(
  community: CommunityId,
  change: (given: Given) => Promise<unknown>,
  done: () => void,
) {
  const queries = useQueryClient()
  return useMutation({
    mutationFn: change,
    onSuccess: done,
    onSettled: () => queries.invalidateQueries({ queryKey: ['counter-visits', community] }),
  })
}

type Coming = { visitor?: string; purpose?: string }

export function NewVisitDialog({ community, close }: { community: CommunityId; close: () => void }) {
  const [form] = Form.useForm<Coming>()
  const save = useVisitChange(community, (given: Coming) => openVisit(community, given), close)
  return (
    <FormDialog
      form={form}
      title={t('counter.visits.new')}
      save={t('counter.save')}
      cancel={t('counter.cancel')}
      saving={save.isPending}
      error={save.error}
      onGiven={({ visitor, purpose }) => save.mutate({ purpose, ...(visitor && { visitor }) })}
      close={close}
    >
      <Form.Item
        name="purpose"
        label={t('counter.visits.purpose')}
        rules={[{ required: true, whitespace: true, message: t('counter.visits.purposeMissing') }]}
      >
        <Input.TextArea rows={2} maxLength={500} />
      </Form.Item>
      <Form.Item name="visitor" label={t('counter.visits.visitor')}>
        <Input maxLength={100} />
      </Form.Item>
    </FormDialog>
  )
}

type Props = { community: CommunityId; visit: string; close: () => void }

export function EndVisitDialog({ community, visit, close }: Props) {
  const [form] = Form.useForm<{ outcome?: string }>()
  const save = useVisitChange(
    community,
    ({ outcome }: { outcome?: string }) => endVisit(community, visit, outcome ? { outcome } : {}),
    close,
  )
  return (
    <FormDialog
      form={form}
      title={t('counter.visits.end')}
      how={t('counter.visits.endHow')}
      save={t('counter.visits.end')}
      cancel={t('counter.cancel')}
      saving={save.isPending}
      error={save.error}
      onGiven={save.mutate}
      close={close}
    >
      <Form.Item name="outcome" label={t('counter.visits.outcome')}>
        <Input.TextArea rows={2} maxLength={500} />
      </Form.Item>
    </FormDialog>
  )
}

export function TroubleDialog({ community, visit, close }: Props) {
  const [form] = Form.useForm<{ words: string }>()
  const { message } = App.useApp()
  const save = useVisitChange(
    community,
    ({ words }: { words: string }) => flagTrouble(community, visit, words),
    () => {
      message.success(t('counter.visits.called'), 3)
      close()
    },
  )
  return (
    <FormDialog
      form={form}
      title={t('counter.visits.trouble')}
      how={t('counter.visits.troubleHow')}
      save={t('counter.visits.call')}
      cancel={t('counter.cancel')}
      saving={save.isPending}
      error={save.error}
      onGiven={save.mutate}
      close={close}
    >
      <Form.Item name="words" label={t('counter.visits.troubleWords')} rules={required}>
        <Input.TextArea rows={2} maxLength={500} />
      </Form.Item>
    </FormDialog>
  )
}

type Step = { step: TroubleStep; words: string }

export function TroubleStepDialog({ community, visit, close }: Props) {
  const [form] = Form.useForm<Step>()
  const save = useVisitChange(community, (given: Step) => actOnTrouble(community, visit, given), close)
  return (
    <FormDialog
      form={form}
      title={t('counter.visits.act')}
      how={t('counter.visits.troubleHow')}
      save={t('counter.save')}
      cancel={t('counter.cancel')}
      saving={save.isPending}
      error={save.error}
      initialValues={{ step: 'TALKED' }}
      onGiven={save.mutate}
      close={close}
    >
      <Form.Item name="step" label={t('counter.visits.step')}>
        <Select
          options={troubleSteps.map((value) => ({ value, label: t(`counter.visits.steps.${value}`) }))}
        />
      </Form.Item>
      <Form.Item name="words" label={t('counter.visits.troubleWords')} rules={required}>
        <Input.TextArea rows={2} maxLength={500} />
      </Form.Item>
    </FormDialog>
  )
}
