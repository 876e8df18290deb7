import type { CommunityId } from '@shared/lib/ids'
import { untilOf } from '@shared/lib/lastDay'
import { t } from '@shared/lib/texts'
import { FormDialog } from '@shared/ui/FormDialog'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { App, DatePicker, Form, Input } from 'antd'
import type { Dayjs } from 'dayjs'
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
import { Documents, Keys, Readings, Signature, Utilities } from './StepFields'

export type Typed = {
  person?: string
  note?: string
  lease?: [Dayjs, Dayjs]
  items?: Record<string, string>
  pairs?: Item[]
  noKeys?: boolean
  papers?: string[]
}
type Props = { community: CommunityId; move: Move; step: MoveStep; close: () => void }

const required = (message: string) => [{ required: true, whitespace: true, message }]

/** What a step needs, asked for and nothing else. */
export function StepDialog({ community, move, step, close }: Props) {
  const [form] = Form.useForm<Typed>()
  const queries = useQueryClient()
  const { message } = App.useApp()
  const taking = useMutation({
    mutationFn: (typed: Typed) => takeStep(community, move.id, step.id, shown(step.kind, typed)),
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
      onGiven={taking.mutate}
      close={close}
    >
      {kind === 'DOCUMENTS' && <Documents community={community} names={move.documents} />}
      {kind === 'UTILITIES' && <Utilities names={move.utilities} />}
      {kind === 'READINGS' && <Readings />}
      {kind === 'KEYS' && <Keys community={community} move={move} />}
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
          <Signature community={community} />
        </>
      )}
    </FormDialog>
  )
}

/** As the server takes it: only the fields that the step asked for are there. */
function shown(kind: StepKind, typed: Typed): Shown {
  const [from, last] = typed.lease ?? []
  return {
    person: typed.person,
    note: typed.note,
    papers: typed.papers ?? [],
    items: itemsOf(kind, typed),
    from: from?.format('YYYY-MM-DD'),
    until: last && untilOf(last.format('YYYY-MM-DD')),
  }
}

function itemsOf(kind: StepKind, { items, pairs, noKeys }: Typed): Item[] {
  if (kind === 'KEYS' && noKeys) return []
  if (kind === 'READINGS' || kind === 'KEYS') {
    return (pairs ?? []).map(({ name, value }) => ({ name: name.trim(), value: value.trim() }))
  }
  if (kind !== 'UTILITIES' && kind !== 'DOCUMENTS') return []
  return Object.entries(items ?? {})
    .filter(([, value]) => Boolean(value))
    .map(([name, value]) => ({ name, value }))
}
