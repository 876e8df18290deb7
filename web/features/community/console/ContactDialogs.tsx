import type { CommunityId } from '@shared/lib/ids'
import { t } from '@shared/lib/texts'
import { FormDialog } from '@shared/ui/FormDialog'
import { RefusalCard } from '@shared/ui/RefusalCard'
import { Button, Form, Input, Popconfirm, Segmented } from 'antd'
import { useState } from 'react'
import {
  addContact,
  type Contact,
  contactKinds,
  type Dweller,
  divide,
  endContact,
  type NewContact,
  type Room,
} from '../rooms'
import { CallDialog, RevealDialog } from './PersonDialogs'
import { useRoomChange } from './useRoomChange'

type Props = { community: CommunityId; person: Dweller }

const rings = (contact: Contact) => contact.kind === 'MOBILE' || contact.kind === 'LANDLINE'

/** The other ways to reach somebody: called, shown for a reason, or ended. */
export function ContactList({ community, person, unmask }: Props & { unmask: boolean }) {
  const [open, setOpen] = useState<{ how: 'call' | 'reveal'; contact: Contact }>()
  const ending = useRoomChange(community, (contact: Contact) =>
    endContact(community, person.party, contact.id),
  )
  const dialog = { community, person, contact: open?.contact, close: () => setOpen(undefined) }
  return (
    <>
      {person.contacts.map((one) => (
        <span key={one.id} className="nw">
          {t(`room.contactKind.${one.kind}`)} {one.masked} <span className="q s13">{one.note}</span>
          {rings(one) && (
            <Button
              size="small"
              type="link"
              aria-label={t('room.callContact', one)}
              onClick={() => setOpen({ how: 'call', contact: one })}
            >
              {t('room.call')}
            </Button>
          )}
          {unmask && (
            <Button
              size="small"
              type="link"
              aria-label={t('room.revealContact', one)}
              onClick={() => setOpen({ how: 'reveal', contact: one })}
            >
              {t('room.reveal')}
            </Button>
          )}
          <Popconfirm
            title={t('room.endSure', { what: one.masked })}
            okText={t('room.endYes')}
            cancelText={t('room.notYet')}
            onConfirm={() => ending.mutate(one)}
          >
            <Button size="small" type="link" aria-label={t('room.endWhat', { what: one.masked })}>
              {t('room.end')}
            </Button>
          </Popconfirm>
        </span>
      ))}
      <RefusalCard error={ending.error} />
      {open?.how === 'call' && <CallDialog {...dialog} />}
      {open?.how === 'reveal' && <RevealDialog {...dialog} />}
    </>
  )
}

/** Another way to reach somebody; it is kept encrypted and shown masked. */
export function ContactDialog({ community, person, close }: Props & { close: () => void }) {
  const [form] = Form.useForm<NewContact>()
  const saving = useRoomChange(
    community,
    ({ note, ...given }: NewContact) =>
      addContact(community, person.party, { ...given, note: note || undefined }),
    close,
  )
  return (
    <FormDialog
      form={form}
      title={t('room.contactTitle', { name: person.name })}
      save={t('room.contactYes')}
      cancel={t('room.notYet')}
      saving={saving.isPending}
      error={saving.error}
      initialValues={{ kind: 'MOBILE' }}
      onGiven={saving.mutate}
      close={close}
    >
      <Form.Item name="kind" label={t('room.sort')}>
        <Segmented
          block
          options={contactKinds.map((value) => ({ value, label: t(`room.contactKind.${value}`) }))}
        />
      </Form.Item>
      <Form.Item
        name="value"
        label={t('room.contactValue')}
        rules={[{ required: true, whitespace: true, message: t('room.contactValueMissing') }]}
      >
        <Input autoFocus maxLength={190} />
      </Form.Item>
      <Form.Item name="note" label={t('room.contactNote')} extra={t('room.contactNoteHint')}>
        <Input maxLength={50} />
      </Form.Item>
    </FormDialog>
  )
}

type SharesProps = { community: CommunityId; room: Room; close: () => void }

/** What part each owner holds, as the certificate says it. */
export function SharesDialog({ community, room, close }: SharesProps) {
  const [form] = Form.useForm<Record<string, string>>()
  const owners = room.people.filter((one) => one.relation === 'OWNER')
  const saving = useRoomChange(
    community,
    (typed: Record<string, string>) =>
      divide(
        community,
        room.space,
        owners.flatMap(({ tie }) => (typed[tie]?.trim() ? [{ tie, share: typed[tie].trim() }] : [])),
      ),
    close,
  )
  return (
    <FormDialog
      form={form}
      title={t('room.sharesTitle', { home: room.label })}
      how={t('room.sharesHow')}
      save={t('room.sharesYes')}
      cancel={t('room.notYet')}
      saving={saving.isPending}
      error={saving.error}
      initialValues={Object.fromEntries(owners.map((one) => [one.tie, one.share ?? '']))}
      onGiven={saving.mutate}
      close={close}
    >
      {owners.map((one) => (
        <Form.Item
          key={one.tie}
          name={one.tie}
          label={one.name}
          rules={[
            { pattern: /^\s*[1-9]\d{0,3}\/[1-9]\d{0,3}\s*$/, message: t('room.shareWrong') },
            { required: Boolean(one.share), message: t('room.shareWrong') },
          ]}
        >
          <Input maxLength={9} placeholder={t('room.who.shareHint')} />
        </Form.Item>
      ))}
    </FormDialog>
  )
}
