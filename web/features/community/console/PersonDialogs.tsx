import type { CommunityId } from '@shared/lib/ids'
import { serverNow, useNow } from '@shared/lib/serverClock'
import { t } from '@shared/lib/texts'
import { moment } from '@shared/lib/time'
import { Dialog } from '@shared/ui/Dialog'
import { FormDialog } from '@shared/ui/FormDialog'
import { useMutation, useQuery } from '@tanstack/react-query'
import { App, Form, Input, Segmented, Select } from 'antd'
import {
  agree,
  askedFields,
  type Contact,
  call,
  type Dweller,
  extraFields,
  type Field,
  fieldsOf,
  type How,
  inForce,
  note,
  type Purpose,
  purposes,
  reached,
  reveal,
} from '../rooms'
import { useRoomChange } from './useRoomChange'

const SECOND = 1000

type Props = { community: CommunityId; person: Dweller; close: () => void }
/** Which of somebody's numbers is meant; the registered one without it. */
type Numbered = Props & { contact?: Contact }
type ReachedProps = { community: CommunityId; person: Pick<Dweller, 'party' | 'name'>; close: () => void }
type CallProps = ReachedProps & Pick<Numbered, 'contact'> & { purpose?: string }

/** Rings the caller's own phone, then theirs: nobody sees a number. */
export function CallDialog({ community, person, contact, purpose: why, close }: CallProps) {
  const [form] = Form.useForm<{ purpose: string; ring?: string }>()
  const { message } = App.useApp()
  const calling = useMutation({
    mutationFn: ({ purpose, ring }: { purpose: string; ring?: string }) =>
      call(community, person.party, { purpose, ring: ring || undefined, contact: contact?.id }),
    onSuccess: () => {
      message.success(t('room.called'))
      close()
    },
  })
  return (
    <FormDialog
      form={form}
      title={t('room.callTitle', { name: person.name })}
      how={t('room.callHow')}
      save={t('room.callYes')}
      cancel={t('room.callNo')}
      saving={calling.isPending}
      error={calling.error}
      {...(why && { initialValues: { purpose: why } })}
      onGiven={calling.mutate}
      close={close}
    >
      <Form.Item
        name="purpose"
        label={t('room.callPurpose')}
        rules={[{ required: true, whitespace: true, message: t('room.callPurposeMissing') }]}
      >
        <Input autoFocus maxLength={200} />
      </Form.Item>
      <Form.Item name="ring" label={t('room.callRing')} extra={t('room.callRingHint')}>
        <Input maxLength={11} inputMode="numeric" />
      </Form.Item>
      <Before community={community} person={person} how="calls" />
    </FormDialog>
  )
}

type BeforeProps = Pick<ReachedProps, 'community' | 'person'> & { how: 'calls' | 'reveals' }

/** What others did before: nobody is called twice for the same, and who saw a number is seen. */
function Before({ community, person, how }: BeforeProps) {
  const { data } = useQuery(reached(community, person.party, how))
  if (!data || data.length === 0) return null
  return (
    <details>
      <summary>{t('room.reached')}</summary>
      {data.map((one) => (
        <div key={one.id} className="s13">
          {t('room.reachedLine', { at: moment(one.at, serverNow()), name: one.name, reason: one.reason })}
        </div>
      ))}
    </details>
  )
}

/** Shows the whole number to who gave a reason, until it is over, and who saw one before. */
export function RevealDialog({ community, person, contact, close }: Numbered) {
  const [form] = Form.useForm<{ reason: string }>()
  const asking = useMutation({
    mutationFn: ({ reason }: { reason: string }) => reveal(community, person.party, reason, contact?.id),
    gcTime: 0,
  })
  if (asking.data) {
    return (
      <Dialog
        title={t('room.revealed', { name: person.name })}
        footer={null}
        cancelText={t('room.close')}
        onCancel={close}
      >
        <Revealed {...asking.data} />
      </Dialog>
    )
  }
  return (
    <FormDialog
      form={form}
      title={t('room.revealTitle', { name: person.name })}
      how={t('room.revealHow')}
      save={t('room.revealYes')}
      cancel={t('room.revealNo')}
      saving={asking.isPending}
      error={asking.error}
      onGiven={asking.mutate}
      close={close}
    >
      <Form.Item
        name="reason"
        label={t('room.revealReason')}
        rules={[{ required: true, whitespace: true, message: t('room.revealReasonMissing') }]}
      >
        <Input.TextArea autoFocus autoSize={{ minRows: 2 }} maxLength={200} />
      </Form.Item>
      <Before community={community} person={person} how="reveals" />
    </FormDialog>
  )
}

function Revealed({ value, until }: { value: string; until: string }) {
  const over = useNow(SECOND).getTime() >= new Date(until).getTime()
  if (over) return <p>{t('room.revealOver')}</p>
  return (
    <>
      <p className="t1">{value}</p>
      <p className="q">{t('room.revealUntil', { time: moment(until, serverNow()) })}</p>
    </>
  )
}

/** Writes down that somebody agreed to a purpose that they have not agreed to yet. */
export function AgreeDialog({ community, person, close }: Props) {
  const [form] = Form.useForm<{ purpose: Purpose; how: How }>()
  const given = inForce(person).map((one) => one.purpose)
  const open = purposes.filter((purpose) => !given.includes(purpose))
  const saving = useRoomChange(
    community,
    (json: { purpose: Purpose; how: How }) => agree(community, person.party, json),
    close,
  )
  return (
    <FormDialog
      form={form}
      title={t('room.agreeTitle', { name: person.name })}
      save={t('room.agreeYes')}
      cancel={t('room.agreeNo')}
      saving={saving.isPending}
      error={saving.error}
      initialValues={{ purpose: open[0], how: 'SIGNED' }}
      onGiven={saving.mutate}
      close={close}
    >
      <Form.Item name="purpose" label={t('room.agreeWhat')} rules={[{ required: true }]}>
        <Select options={open.map((value) => ({ value, label: t(`room.purpose.${value}`) }))} />
      </Form.Item>
      <Form.Item name="how" label={t('room.agreeHow')}>
        <Segmented
          block
          options={(['SIGNED', 'SPOKEN'] as const).map((value) => ({ value, label: t(`room.how.${value}`) }))}
        />
      </Form.Item>
    </FormDialog>
  )
}

/** Notes one of the things that somebody agreed to have noted; others are not offered. */
export function NoteDialog({ community, person, close }: Props) {
  const [form] = Form.useForm<{ field: Field; value: string }>()
  const { data: asked } = useQuery(askedFields(community))
  const fields = inForce(person)
    .flatMap((consent) => fieldsOf[consent.purpose])
    .filter((field) => !extraFields.includes(field) || asked?.includes(field))
  const saving = useRoomChange(
    community,
    (json: { field: Field; value: string }) => note(community, person.party, json),
    close,
  )
  return (
    <FormDialog
      form={form}
      title={t('room.noteTitle', { name: person.name })}
      save={t('room.noteYes')}
      cancel={t('room.noteNo')}
      saving={saving.isPending}
      error={saving.error}
      initialValues={{ field: fields[0] }}
      onGiven={saving.mutate}
      close={close}
    >
      <Form.Item name="field" label={t('room.noteField')}>
        <Select options={fields.map((value) => ({ value, label: t(`room.field.${value}`) }))} />
      </Form.Item>
      <Form.Item
        name="value"
        label={t('room.noteValue')}
        rules={[{ required: true, whitespace: true, message: t('room.noteValueMissing') }]}
      >
        <Input autoFocus maxLength={200} />
      </Form.Item>
    </FormDialog>
  )
}
