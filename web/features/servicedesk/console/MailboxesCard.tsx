import type { CommunityId } from '@shared/lib/ids'
import { serverNow } from '@shared/lib/serverClock'
import all from '@shared/lib/texts/mails.zh.json'
import { moment } from '@shared/lib/time'
import { RefusalCard } from '@shared/ui/RefusalCard'
import { Waiting } from '@shared/ui/Waiting'
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { Button, Popconfirm } from 'antd'
import { useState } from 'react'
import { endMailbox, type Mailbox, mailboxes } from '../mails'
import { MailboxDialog } from './MailboxDialog'

const texts = all.mailbox

/** Where the desk's mails come from, and whether they do. */
export function MailboxesCard({ community }: { community: CommunityId }) {
  const { data, error, refetch } = useQuery(mailboxes(community))
  const [open, setOpen] = useState<Mailbox | 'new'>()
  const queries = useQueryClient()
  const end = useMutation({
    mutationFn: (one: Mailbox) => endMailbox(community, one.id),
    onSettled: () => queries.invalidateQueries({ queryKey: ['mailboxes', community] }),
  })
  return (
    <section className="card pad narrowform">
      <h3 className="t3">{texts.title}</h3>
      <p className="m">{texts.how}</p>
      <RefusalCard error={error} retry={refetch} />
      <RefusalCard error={end.error} retry={end.variables && (() => end.mutate(end.variables))} />
      {!data && !error && <Waiting rows={4} />}
      {data?.servers.length === 0 && <p className="empty">{texts.noServers}</p>}
      {data && data.servers.length > 0 && data.items.length === 0 && <p className="empty">{texts.empty}</p>}
      <ul className="plain">
        {data?.items.map((one) => (
          <li key={one.id}>
            <div className="sp">
              <b>{one.name}</b> <span className="q">{one.address}</span>
              <div className={one.active && one.problem ? 'bad s13' : 'q s13'}>{stateOf(one)}</div>
            </div>
            <Button size="small" onClick={() => setOpen(one)}>
              {texts.change}
            </Button>
            <Popconfirm
              title={texts.endSure.replace('{{name}}', () => one.name)}
              description={texts.endHow}
              okText={texts.endYes}
              cancelText={texts.endNo}
              onConfirm={() => end.mutate(one)}
            >
              <Button size="small">{texts.end}</Button>
            </Popconfirm>
          </li>
        ))}
      </ul>
      {data && data.servers.length > 0 && <Button onClick={() => setOpen('new')}>{texts.new}</Button>}
      {data && open && (
        <MailboxDialog
          community={community}
          servers={data.servers}
          kept={open === 'new' ? undefined : open}
          close={() => setOpen(undefined)}
        />
      )}
    </section>
  )
}

function stateOf(kept: Mailbox) {
  if (!kept.active) return texts.off
  if (kept.problem) return texts.problems[kept.problem as keyof typeof texts.problems] ?? kept.problem
  return kept.readAt ? texts.readAt.replace('{{time}}', moment(kept.readAt, serverNow())) : texts.never
}
