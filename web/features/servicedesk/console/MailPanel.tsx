import { fileAddress, thumbnailAddress } from '@shared/api/files'
import { spaces } from '@shared/api/spaces'
import type { CommunityId, TicketId } from '@shared/lib/ids'
import { serverNow } from '@shared/lib/serverClock'
import texts from '@shared/lib/texts/mails.zh.json'
import { moment } from '@shared/lib/time'
import { SidePanel } from '@shared/ui/Dialog'
import { EvidenceStrip } from '@shared/ui/EvidenceStrip'
import { RefusalCard } from '@shared/ui/RefusalCard'
import { Waiting } from '@shared/ui/Waiting'
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { App, Button } from 'antd'
import { type ReactNode, useState } from 'react'
import { joinTicket, type Letter, type Mail, type MailId, mail, takeBack } from '../mails'
import { AsideDialog } from './AsideDialog'
import { beginWith, type Draft, unsaved } from './draft'
import { MailFiles } from './MailFiles'

type Props = {
  community: CommunityId
  id: MailId
  ticketLink: (ticket: TicketId, children: ReactNode) => ReactNode
  onTaken: () => void
  close: () => void
}

/** As much of a mail as the description of a ticket holds. */
const LONGEST = 2_000

/** One mail, and what is made of it. */
export function MailPanel({ community, id, ticketLink, onTaken, close }: Props) {
  const { data, error, refetch } = useQuery(mail(community, id))
  const [aside, setAside] = useState(false)
  const queries = useQueryClient()
  const { modal } = App.useApp()
  const changed = () => {
    queries.invalidateQueries({ queryKey: ['mails', community] })
    queries.invalidateQueries({ queryKey: ['mail', community, id] })
    queries.invalidateQueries({ queryKey: ['tickets', community] })
  }
  const take = useMutation({
    mutationFn: async (letter: Letter) => {
      const home = letter.writer?.homes.length === 1 ? letter.writer.homes[0] : undefined
      const found = home && (await queries.fetchQuery(spaces(community, home.label)))
      const space = found?.items.find((one) => one.space === home?.space)
      beginWith(community, draftOf(letter, space))
    },
    onSuccess: onTaken,
  })
  const register = (letter: Letter) => {
    const begun = unsaved(community)
    if (!begun) return take.mutate(letter)
    if (begun.mail?.id === id) return onTaken()
    modal.confirm({
      title: texts.instead.title,
      content: texts.instead.text,
      okText: texts.instead.go,
      cancelText: texts.instead.stay,
      autoFocusButton: 'cancel',
      onOk: () => take.mutate(letter),
    })
  }
  const join = useMutation({
    mutationFn: (ticket: TicketId) => joinTicket(community, id, ticket),
    onSuccess: (_, ticket) => {
      queries.invalidateQueries({ queryKey: ['ticket', community, ticket] })
      close()
    },
    onSettled: changed,
  })
  const back = useMutation({
    mutationFn: () => takeBack(community, id),
    onSuccess: close,
    onSettled: changed,
  })
  return (
    <SidePanel
      title={data ? data.line.subject || texts.noSubject : texts.title}
      width={560}
      onClose={close}
      footer={
        data && (
          <div className="row">
            {data.line.state === 'UNREAD' && (
              <>
                <Button type="primary" autoFocus loading={take.isPending} onClick={() => register(data)}>
                  {texts.register}
                </Button>
                <Button onClick={() => setAside(true)}>{texts.aside}</Button>
              </>
            )}
            {data.line.state === 'ASIDE' && (
              <Button loading={back.isPending} onClick={() => back.mutate()}>
                {texts.back}
              </Button>
            )}
            {data.line.ticket &&
              ticketLink(data.line.ticket, texts.ticket.replace('{{number}}', data.line.ticketNumber ?? ''))}
          </div>
        )
      }
    >
      <RefusalCard error={error} retry={refetch} />
      <RefusalCard error={take.error} retry={take.variables && (() => take.mutate(take.variables))} />
      <RefusalCard error={join.error} retry={join.variables && (() => join.mutate(join.variables))} />
      <RefusalCard error={back.error} retry={() => back.mutate()} />
      {!data && !error && <Waiting rows={6} />}
      {data && (
        <Read
          community={community}
          letter={data}
          join={(ticket) => join.mutate(ticket)}
          ticketLink={ticketLink}
        />
      )}
      {aside && (
        <AsideDialog
          community={community}
          id={id}
          close={() => setAside(false)}
          done={() => {
            changed()
            close()
          }}
        />
      )}
    </SidePanel>
  )
}

const draftOf = ({ line, words, photos, writer }: Letter, space: Draft['space']): Draft => ({
  channel: 'EMAIL',
  mail: { id: line.id, from: line.from, at: line.arrivedAt, photos, words: saidIn(line, words) },
  caller: line.from.slice(0, 100),
  space,
  party: space && writer?.party,
  description: saidIn(line, words),
})

const saidIn = ({ subject }: Mail, words?: string) =>
  [subject, words].filter(Boolean).join('\n').slice(0, LONGEST)

type ReadProps = {
  community: CommunityId
  letter: Letter
  join: (ticket: TicketId) => void
  ticketLink: Props['ticketLink']
}

function Read({ community, letter, join, ticketLink }: ReadProps) {
  const { line, writer, refersTo } = letter
  return (
    <>
      <p>
        <b>{writer?.name ?? (line.from || texts.nobody)}</b>{' '}
        <span className="q s13">{moment(line.arrivedAt, serverNow())}</span>
      </p>
      {letter.address && <p className="q s13">{texts.address.replace('{{address}}', letter.address)}</p>}
      <p className="q s13">{texts.to.replace('{{name}}', () => line.mailbox)}</p>
      {writer && writer.homes.length > 0 && (
        <p className="s13">
          {texts.homes} {writer.homes.map((home) => home.spokenLabel).join('、')}
        </p>
      )}
      {line.notes.map((note) => (
        <p key={note} className="m s13">
          {texts.notes[note]}
        </p>
      ))}
      {refersTo && line.state === 'UNREAD' && (
        <div className="row">
          {ticketLink(
            refersTo.id,
            (refersTo.state === 'closed' ? texts.namedClosed : texts.named).replace(
              '{{number}}',
              refersTo.number,
            ),
          )}
          {refersTo.state !== 'closed' && (
            <Button size="small" onClick={() => join(refersTo.id)}>
              {texts.join}
            </Button>
          )}
        </div>
      )}
      <p style={{ whiteSpace: 'pre-wrap', overflowWrap: 'anywhere' }}>{letter.words || texts.noWords}</p>
      <EvidenceStrip
        items={letter.photos.map((hash) => ({
          kind: 'photo',
          hash,
          src: fileAddress(community, hash),
          thumbnail: thumbnailAddress(community, hash),
          at: line.arrivedAt,
        }))}
      />
      <MailFiles community={community} files={letter.files} />
    </>
  )
}
