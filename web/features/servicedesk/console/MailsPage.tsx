import type { CommunityId, TicketId } from '@shared/lib/ids'
import { serverNow } from '@shared/lib/serverClock'
import texts from '@shared/lib/texts/mails.zh.json'
import { moment } from '@shared/lib/time'
import { PageHeader } from '@shared/ui/PageHeader'
import { RefusalCard } from '@shared/ui/RefusalCard'
import { Waiting } from '@shared/ui/Waiting'
import { useInfiniteQuery } from '@tanstack/react-query'
import { Button, Segmented } from 'antd'
import { type KeyboardEvent, type ReactNode, useState } from 'react'
import { type Mail, type MailId, type MailState, mailStates, mails } from '../mails'
import { MailPanel } from './MailPanel'

type Props = {
  community: CommunityId
  ticketLink: (ticket: TicketId, children: ReactNode) => ReactNode
  /** The draft of the intake is filled in. */
  onTaken: () => void
}

/** What people wrote by e-mail: each becomes a ticket, joins one, or is put aside with a reason. */
export default function MailsPage({ community, ticketLink, onTaken }: Props) {
  const [state, setState] = useState<MailState>('UNREAD')
  const [open, setOpen] = useState<MailId>()
  const query = useInfiniteQuery(mails(community, state))
  const items = query.data?.pages.flatMap((page) => page.items)
  const unread = query.data?.pages[0]?.unread ?? 0
  return (
    <>
      <PageHeader
        title={texts.title}
        meta={query.data && (unread === 0 ? texts.metaNone : texts.meta.replace('{{count}}', String(unread)))}
        actions={
          <Segmented<MailState>
            aria-label={texts.title}
            value={state}
            onChange={setState}
            options={mailStates.map((value) => ({ value, label: texts.states[value] }))}
          />
        }
      />
      <section className="card">
        <RefusalCard error={query.error} retry={query.refetch} />
        {!items && !query.error && <Waiting rows={6} />}
        {items?.length === 0 && <p className="empty">{texts.empty[state]}</p>}
        {items && items.length > 0 && <Table items={items} open={setOpen} ticketLink={ticketLink} />}
        {query.hasNextPage && (
          <Button loading={query.isFetchingNextPage} onClick={() => query.fetchNextPage()}>
            {texts.more}
          </Button>
        )}
      </section>
      {open && (
        <MailPanel
          community={community}
          id={open}
          ticketLink={ticketLink}
          onTaken={onTaken}
          close={() => setOpen(undefined)}
        />
      )}
    </>
  )
}

type TableProps = { items: Mail[]; open: (id: MailId) => void; ticketLink: Props['ticketLink'] }

/** Arrow keys go from mail to mail, Enter opens one. */
function walk(event: KeyboardEvent<HTMLElement>) {
  const step = { ArrowDown: 1, ArrowUp: -1 }[event.key]
  if (!step) return
  const buttons = [...event.currentTarget.querySelectorAll<HTMLElement>('button.mail')]
  const next = buttons[buttons.indexOf(document.activeElement as HTMLElement) + step]
  if (!next) return
  event.preventDefault()
  next.focus()
}

function Table({ items, open, ticketLink }: TableProps) {
  return (
    <table className="tb upper">
      <caption className="q s13">{texts.keys}</caption>
      <thead>
        <tr>
          <th>{texts.arrived}</th>
          <th>{texts.from}</th>
          <th>{texts.subject}</th>
          <th>{texts.led}</th>
        </tr>
      </thead>
      <tbody onKeyDown={walk}>
        {items.map((one) => (
          <tr key={one.id}>
            <td className="nw">{moment(one.arrivedAt, serverNow())}</td>
            <td>
              {one.from || texts.nobody} {one.known && <span className="tag">{texts.known}</span>}
            </td>
            <td>
              <button type="button" className="btn t mail" onClick={() => open(one.id)}>
                {one.subject || texts.noSubject}
              </button>
              {one.photos > 0 && (
                <span className="q s13"> {texts.photos.replace('{{count}}', String(one.photos))}</span>
              )}
              {one.files > 0 && (
                <span className="q s13"> {texts.fileCount.replace('{{count}}', String(one.files))}</span>
              )}
            </td>
            <td className="s13">
              {one.ticket && ticketLink(one.ticket, <b>{one.ticketNumber}</b>)}
              {one.reason}
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}
