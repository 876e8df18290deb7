import type { CommunityId } from '@shared/lib/ids'
import { useNow } from '@shared/lib/serverClock'
import { t } from '@shared/lib/texts'
import { Icon } from '@shared/ui/Icon'
import { RefusalCard } from '@shared/ui/RefusalCard'
import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { Skeleton } from 'antd-mobile'
import type { ReactNode } from 'react'
import { myReports, type TicketView } from '../api'
import { standingOf, stateTone, titleOf } from '../tickets'
import { PromisedRing, promisedWords } from './Promised'
import { ReportRow } from './ReportRow'

type Props = {
  community: CommunityId
  /** The page's h1: where one is, and the way to another place. */
  title: ReactNode
  label: string
  after: ReactNode
}

/** A resident's first look: who comes by when, and one button for everything else. */
export function HomePage({ community, title, label, after }: Props) {
  const { data, error, refetch } = useQuery(myReports(community))
  const open = data?.filter((ticket) => ticket.state !== 'closed' && ticket.state !== 'finished') ?? []
  const past =
    data?.filter((ticket) => ticket.state === 'closed' || ticket.state === 'finished').slice(0, 3) ?? []
  return (
    <main className="page">
      <header className="bar home">
        <div className="sp">
          {title}
          <div className="q">{label}</div>
        </div>
        {after}
      </header>
      <div className="pad col">
        <RefusalCard error={error} retry={refetch} />
        {!data && !error && <Skeleton.Paragraph lineCount={4} animated />}
        {open.map((ticket) => (
          <Hero key={ticket.id} ticket={ticket} />
        ))}
        {data && open.length === 0 && (
          <section className="card hero">
            <b className="quiet">{t('servicedesk.resident.quiet')}</b>
            <p className="m">{t('servicedesk.resident.quietWhy')}</p>
          </section>
        )}
        <Link className="btn p report" to="/home/$community/report" params={{ community }}>
          <Icon name="tool" size="l" />
          {t('servicedesk.resident.report')}
        </Link>
        <Link className="btn" to="/home/$community/reception" params={{ community }}>
          <Icon name="chat" />
          {t('closing.reception.link')}
        </Link>
        <Link className="btn" to="/home/$community/promises" params={{ community }}>
          <Icon name="shield" />
          {t('servicedesk.resident.promises')}
        </Link>
        {past.length > 0 && (
          <section>
            <h2 className="section">{t('servicedesk.resident.past')}</h2>
            <div className="card list">
              {past.map((ticket) => (
                <ReportRow key={ticket.id} ticket={ticket} />
              ))}
            </div>
          </section>
        )}
      </div>
    </main>
  )
}

function Hero({ ticket }: { ticket: TicketView }) {
  const words = promisedWords(ticket, useNow(15_000))
  return (
    <section className="card hero">
      <div className="row">
        <span className={stateTone[ticket.state]}>{standingOf(ticket)}</span>
        <span className="sp" />
        <span className="q">{titleOf(ticket)}</span>
      </div>
      <div className="go">
        <div className="sp">
          <div className="m">{words.lead}</div>
          <div className="when">{words.big}</div>
          {words.left && <div className="q">{words.left}</div>}
        </div>
        <PromisedRing ticket={ticket} />
      </div>
      <div className="row two">
        {ticket.assignee?.phone && (
          <a className="btn s" href={`tel:${ticket.assignee.phone}`}>
            <Icon name="phone" />
            {t('servicedesk.resident.call')}
          </a>
        )}
        <Link
          className="btn s"
          to="/home/$community/tickets/$ticket"
          params={{ community: ticket.community, ticket: ticket.id }}
        >
          {t('servicedesk.resident.progress')}
        </Link>
      </div>
    </section>
  )
}
