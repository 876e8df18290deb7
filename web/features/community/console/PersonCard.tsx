import type { CommunityId, SpaceId } from '@shared/lib/ids'
import { lastDay } from '@shared/lib/lastDay'
import { serverNow } from '@shared/lib/serverClock'
import { t } from '@shared/lib/texts'
import { calendarDay } from '@shared/lib/time'
import { RefusalCard } from '@shared/ui/RefusalCard'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { App, Button, Popconfirm } from 'antd'
import { type ReactNode, useState } from 'react'
import { type Consent, type Dweller, inForce, type Room, withdraw } from '../rooms'
import { ContactDialog, ContactList } from './ContactDialogs'
import { AgreeDialog, CallDialog, NoteDialog, RevealDialog } from './PersonDialogs'

type Props = {
  community: CommunityId
  room: Room
  person: Dweller
  roomLink: (space: SpaceId, children: ReactNode) => ReactNode
}

/** Somebody of a room: how to reach them, what else is theirs, and what they agreed to. */
export function PersonCard({ community, room, person, roomLink }: Props) {
  const [open, setOpen] = useState<'call' | 'reveal' | 'contact' | 'agree' | 'note'>()
  const close = () => setOpen(undefined)
  const dialog = { community, person, close }
  return (
    <div className="bd dweller">
      <div className="row wrap">
        <b>{person.name}</b>
        <span className="tag line">{t(`community.relation.${person.relation}`)}</span>
        {person.share && <span className="tag">{t('room.share', { share: person.share })}</span>}
        <span className="q s13">{t(person.bound ? 'room.bound' : 'room.unbound')}</span>
        <span className="q s13">{period(person)}</span>
        <span className="sp" />
        <span className="nw">{person.maskedPhone}</span>
        <Button size="small" onClick={() => setOpen('call')}>
          {t('room.call')}
        </Button>
        {room.doors.includes('UNMASK') && (
          <Button size="small" type="link" onClick={() => setOpen('reveal')}>
            {t('room.reveal')}
          </Button>
        )}
        <Button size="small" onClick={() => setOpen('contact')}>
          {t('room.contactAdd')}
        </Button>
      </div>
      <Facts community={community} room={room} person={person} roomLink={roomLink} />
      <Agreements
        community={community}
        person={person}
        agree={() => setOpen('agree')}
        note={() => setOpen('note')}
      />
      {open === 'call' && <CallDialog {...dialog} />}
      {open === 'reveal' && <RevealDialog {...dialog} />}
      {open === 'contact' && <ContactDialog {...dialog} />}
      {open === 'agree' && <AgreeDialog {...dialog} />}
      {open === 'note' && <NoteDialog {...dialog} />}
    </div>
  )
}

function period(person: Dweller): string {
  const now = serverNow()
  const from = calendarDay(person.from, now)
  if (!person.until) return t('room.since', { from })
  const until = calendarDay(lastDay(person.until), now)
  return t(person.relation === 'TENANT' ? 'room.lease' : 'room.between', { from, until })
}

function Facts({ community, room, person, roomLink }: Props) {
  if (person.elsewhere.length + person.contacts.length + person.details.length === 0) return null
  return (
    <dl className="kv wide">
      {person.elsewhere.length > 0 && (
        <>
          <dt>{t('room.elsewhere')}</dt>
          <dd className="row wrap">
            {person.elsewhere.map((one) => (
              <span key={`${one.space} ${one.relation}`}>
                {roomLink(one.space, one.label)} {t(`community.relation.${one.relation}`)}
              </span>
            ))}
          </dd>
        </>
      )}
      {person.contacts.length > 0 && (
        <>
          <dt>{t('room.contacts')}</dt>
          <dd className="row wrap">
            <ContactList community={community} person={person} unmask={room.doors.includes('UNMASK')} />
          </dd>
        </>
      )}
      {person.details.map((one) => (
        <div key={one.id} className="pair">
          <dt>{t(`room.field.${one.field}`)}</dt>
          <dd>{one.value}</dd>
        </div>
      ))}
    </dl>
  )
}

type AgreementsProps = Pick<Props, 'community' | 'person'> & { agree: () => void; note: () => void }

function Agreements({ community, person, agree, note }: AgreementsProps) {
  const queries = useQueryClient()
  const { message } = App.useApp()
  const live = inForce(person)
  const taking = useMutation({
    mutationFn: (consent: Consent) => withdraw(community, person.party, consent.id),
    onSuccess: () => message.success(t('room.withdrawn')),
    onSettled: () => queries.invalidateQueries({ queryKey: ['room', community] }),
  })
  return (
    <div className="row wrap s13">
      <span className="q">{t('room.agreements')}</span>
      {live.length === 0 && <span className="q">{t('room.noAgreement')}</span>}
      {live.map((consent) => (
        <span key={consent.id} className="nw">
          {t(`room.purpose.${consent.purpose}`)} <span className="q">{t(`room.how.${consent.how}`)}</span>
          <Popconfirm
            title={t('room.withdrawSure', { purpose: t(`room.purpose.${consent.purpose}`) })}
            okText={t('room.withdrawYes')}
            cancelText={t('room.withdrawNo')}
            onConfirm={() => taking.mutate(consent)}
          >
            <Button size="small" type="link">
              {t('room.withdraw')}
            </Button>
          </Popconfirm>
        </span>
      ))}
      {live.length > 0 && (
        <span className="q">
          {t('room.completeness', {
            agreed: person.completeness.agreed,
            noted: person.completeness.noted,
          })}
        </span>
      )}
      <span className="sp" />
      <Button size="small" onClick={agree}>
        {t('room.agree')}
      </Button>
      {live.length > 0 && (
        <Button size="small" onClick={note}>
          {t('room.note')}
        </Button>
      )}
      <RefusalCard error={taking.error} />
    </div>
  )
}
