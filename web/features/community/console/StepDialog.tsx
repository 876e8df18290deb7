import { upload } from '@shared/api/files'
import type { CommunityId } from '@shared/lib/ids'
import { t } from '@shared/lib/texts'
import { FormDialog } from '@shared/ui/FormDialog'
import { RefusalCard } from '@shared/ui/RefusalCard'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { App, Button, DatePicker, Form, Input, Segmented } from 'antd'
import type { Dayjs } from 'dayjs'
import { useRef, useState } from 'react'
import {
  type Item,
  isNoted,
  type Move,
  type MoveStep,
  type Shown,
  type StepKind,
  signedSteps,
  takeStep,
} from '../moves'

type Typed = { person?: string; note?: string; lease?: [Dayjs, Dayjs]; items?: Record<string, string> }
type Props = { community: CommunityId; move: Move; step: MoveStep; close: () => void }

const required = (message: string) => [{ required: true, whitespace: true, message }]

/** What a step needs, asked for and nothing else. */
export function StepDialog({ community, move, step, close }: Props) {
  const [form] = Form.useForm<Typed>()
  const [papers, setPapers] = useState<string[]>([])
  const queries = useQueryClient()
  const { message } = App.useApp()
  const taking = useMutation({
    mutationFn: (typed: Typed) => takeStep(community, move.id, step.id, shown(step.kind, typed, papers)),
    onSuccess: () => {
      message.success(t('moves.taken'))
      close()
    },
    onSettled: () =>
      Promise.all(
        ['move', 'moves', 'room', 'move-coverage'].map((key) =>
          queries.invalidateQueries({ queryKey: [key, community] }),
        ),
      ),
  })
  const { kind } = step
  return (
    <FormDialog
      form={form}
      title={step.title}
      save={t('moves.take')}
      cancel={t('moves.takeNo')}
      saving={taking.isPending}
      error={taking.error}
      initialValues={{ items: Object.fromEntries(move.utilities.map((name) => [name, 'OPENED'])) }}
      onGiven={taking.mutate}
      close={close}
    >
      {kind === 'DOCUMENTS' && <Documents community={community} names={move.documents} />}
      {kind === 'UTILITIES' && <Utilities names={move.utilities} />}
      {kind === 'READINGS' && <Pair name={t('moves.readingName')} value={t('moves.readingValue')} />}
      {kind === 'KEYS' && <Pair name={t('moves.keyNumber')} value={t('moves.keyCount')} />}
      {isNoted(kind) && (
        <Form.Item
          name="note"
          label={t(`moves.note.${kind}`)}
          rules={kind === 'FEES' ? [] : required(t('moves.noteMissing'))}
        >
          <Input maxLength={200} />
        </Form.Item>
      )}
      {kind === 'FILE' && (
        <Form.Item
          name="lease"
          label={t('moves.lease')}
          rules={[{ required: true, message: t('moves.leaseMissing') }]}
        >
          <DatePicker.RangePicker style={{ width: '100%' }} />
        </Form.Item>
      )}
      {signedSteps.includes(kind) && (
        <>
          <Form.Item name="person" label={t('moves.person')} rules={required(t('moves.personMissing'))}>
            <Input maxLength={100} />
          </Form.Item>
          <Form.Item label={t('moves.signature')}>
            <Attach
              community={community}
              label={t('moves.signature')}
              attached={papers.length}
              onAttached={(hash) => setPapers([...papers, hash])}
            />
          </Form.Item>
        </>
      )}
    </FormDialog>
  )
}

/** As the server takes it: only the fields that the step asked for are there. */
function shown(kind: StepKind, typed: Typed, papers: string[]): Shown {
  const [from, until] = typed.lease ?? []
  return {
    person: typed.person,
    note: typed.note,
    papers,
    items: itemsOf(kind, typed.items ?? {}),
    from: from?.format('YYYY-MM-DD'),
    until: until?.format('YYYY-MM-DD'),
  }
}

function itemsOf(kind: StepKind, typed: Record<string, string>): Item[] {
  if (kind === 'READINGS' || kind === 'KEYS') {
    return [{ name: (typed.name ?? '').trim(), value: (typed.value ?? '').trim() }]
  }
  if (kind !== 'UTILITIES' && kind !== 'DOCUMENTS') return []
  return Object.entries(typed)
    .filter(([, value]) => Boolean(value))
    .filter(([, value]) => (kind === 'UTILITIES') === (value === 'OPENED' || value === 'NOT_APPLICABLE'))
    .map(([name, value]) => ({ name, value }))
}

function Utilities({ names }: { names: string[] }) {
  return names.map((name) => (
    <Form.Item key={name} name={['items', name]} label={name}>
      <Segmented
        block
        options={(['OPENED', 'NOT_APPLICABLE'] as const).map((value) => ({
          value,
          label: t(`moves.${value}`),
        }))}
      />
    </Form.Item>
  ))
}

function Pair({ name, value }: { name: string; value: string }) {
  return (
    <>
      <Form.Item name={['items', 'name']} label={name} rules={required(t('moves.noteMissing'))}>
        <Input maxLength={50} />
      </Form.Item>
      <Form.Item name={['items', 'value']} label={value} rules={required(t('moves.noteMissing'))}>
        <Input maxLength={13} inputMode="decimal" />
      </Form.Item>
    </>
  )
}

function Documents({ community, names }: { community: CommunityId; names: string[] }) {
  const form = Form.useFormInstance<Typed>()
  const items = Form.useWatch('items', form)
  return names.map((name) => (
    <Form.Item key={name} label={name} name={['items', name]}>
      <Attach
        community={community}
        label={name}
        attached={items?.[name] ? 1 : 0}
        onAttached={(hash) => form.setFieldValue(['items', name], hash)}
      />
    </Form.Item>
  ))
}

type AttachProps = {
  community: CommunityId
  label: string
  attached: number
  onAttached: (hash: string) => void
}

function Attach({ community, label, attached, onAttached }: AttachProps) {
  const file = useRef<HTMLInputElement>(null)
  const sending = useMutation({
    mutationFn: (image: Blob) => upload(community, image),
    onSuccess: onAttached,
  })
  return (
    <div className="row">
      <input
        ref={file}
        type="file"
        accept="image/jpeg,image/png,application/pdf"
        hidden
        aria-label={label}
        onChange={(event) => {
          const chosen = event.target.files?.[0]
          if (chosen) sending.mutate(chosen)
          event.target.value = ''
        }}
      />
      <Button loading={sending.isPending} onClick={() => file.current?.click()}>
        {t('moves.attach')}
      </Button>
      {attached > 0 && <span className="tag">{t('moves.attached')}</span>}
      <RefusalCard error={sending.error} />
    </div>
  )
}
