import all from '@shared/lib/texts/mails.zh.json'
import { RefusalCard } from '@shared/ui/RefusalCard'
import { useQuery } from '@tanstack/react-query'
import type { TicketDetail } from '../api'
import { filesOfTicket } from '../mails'
import { MailFiles } from './MailFiles'

/** What whoever wrote the mail sent along; nothing where they did not. */
export default function MailFilesCard({ ticket }: { ticket: TicketDetail }) {
  const { data, error, refetch } = useQuery(filesOfTicket(ticket.community, ticket.id))
  if (!error && !data?.length) return null
  return (
    <section className="card pad">
      <h2 className="t3">{all.files.title}</h2>
      <RefusalCard error={error} retry={refetch} />
      {data && <MailFiles community={ticket.community} files={data} />}
    </section>
  )
}
