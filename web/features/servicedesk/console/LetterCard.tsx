import './counterTexts'
import { serverNow } from '@shared/lib/serverClock'
import { t } from '@shared/lib/texts'
import { deadline } from '@shared/lib/time'
import { RefusalCard } from '@shared/ui/RefusalCard'
import { useQuery } from '@tanstack/react-query'
import type { TicketDetail } from '../api'
import { letterOf } from '../letters'
import { ReplyDocuments } from './ReplyDocuments'

/** The letter that a ticket came by, and what the office was told. */
export default function LetterCard({ ticket }: { ticket: TicketDetail }) {
  const { data: letter, error, refetch } = useQuery(letterOf(ticket.community, ticket.id))
  if (error) return <RefusalCard error={error} retry={refetch} />
  if (!letter) return null
  return (
    <section className="card pad s13">
      <h2 className="t3">{t('counter.letters.what')}</h2>
      <p>
        {letter.office} {letter.number}
      </p>
      {letter.repliedAt ? (
        <ReplyDocuments community={ticket.community} letter={letter} />
      ) : (
        <p>{t('counter.letters.dueAt', { time: deadline(letter.replyDue, serverNow()) })}</p>
      )}
    </section>
  )
}
