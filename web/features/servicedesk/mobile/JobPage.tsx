import type { AccountId, CommunityId, TicketId } from '@shared/lib/ids'
import { t } from '@shared/lib/texts'
import { ClockChip } from '@shared/ui/ClockChip'
import { Bar } from '@shared/ui/phone/Bar'
import { PhotoPicker } from '@shared/ui/phone/PhotoPicker'
import { RefusalCard } from '@shared/ui/RefusalCard'
import { useQuery } from '@tanstack/react-query'
import { Button, Skeleton, TextArea } from 'antd-mobile'
import { lazy, Suspense, useState } from 'react'
import type { TicketDetail } from '../api'
import { append, keepPhoto } from '../outbox/append'
import type { CommandKind } from '../outbox/command'
import { jobs } from '../outbox/jobs'
import { unsent, useDraining, useOutbox } from '../outbox/useOutbox'
import { deadlineOf, titleOf } from '../tickets'
import { JobSteps } from './JobSteps'
import { OfflineStrip } from './OfflineStrip'
import { nextStep, stateInPhone } from './steps'

const LeakCard = lazy(() => import('./LeakCard'))

type Props = { account: AccountId; community: CommunityId; id: TicketId }

/** One job: the clocks, the steps, and one main button for the next of them. Nothing waits for the network. */
export function JobPage({ account, community, id }: Props) {
  const { data, error, refetch } = useQuery(jobs(account, community))
  const items = useOutbox(account)
  const ticket = data?.items.find((one) => one.id === id)
  return (
    <main className="page docked">
      <OfflineStrip waiting={unsent(items).length} />
      <Bar title={ticket ? titleOf(ticket) : t('servicedesk.list.title')} text={ticket?.spaceLabel} />
      <div className="pad col">
        <RefusalCard error={error} retry={refetch} />
        {!data && !error && <Skeleton.Paragraph lineCount={8} animated />}
        {data && !ticket && <p className="card hero m">{t('servicedesk.work.gone')}</p>}
        {ticket && <Job account={account} ticket={ticket} />}
      </div>
    </main>
  )
}

function Job({ account, ticket }: { account: AccountId; ticket: TicketDetail }) {
  const items = useOutbox(account)
  const sendNow = useDraining(account)
  const [photos, setPhotos] = useState<Blob[]>([])
  const [note, setNote] = useState('')
  const [failure, setFailure] = useState<unknown>()
  const state = stateInPhone(ticket, items)
  const next = nextStep(state)
  const firstPhoto = next === 'ticket.arrive' ? 'servicedesk.work.photoAtDoor' : 'servicedesk.work.photo'

  async function act(kind: CommandKind) {
    const finishing = kind === 'ticket.finish'
    // What is taken from now on belongs to the next step, though that one may not be shown yet.
    if (!finishing) setPhotos([])
    try {
      await append({
        account,
        community: ticket.community,
        subject: ticket.id,
        label: titleOf(ticket),
        kind,
        photos: await Promise.all(photos.map((photo) => keepPhoto(account, photo))),
        ...(finishing && note && { note }),
      })
      setFailure(undefined)
      sendNow()
    } catch (thrown) {
      setPhotos(photos)
      setFailure(thrown)
    }
  }

  return (
    <>
      <div className="row chips">
        {ticket.clocks.map((clock) => (
          <ClockChip
            key={clock.name}
            clock={deadlineOf(ticket, clock)}
            name={t(`servicedesk.clock.${clock.name}`)}
            big
          />
        ))}
      </div>
      <p className="note words">“{ticket.description}”</p>
      <Suspense>
        <LeakCard account={account} ticket={ticket} />
      </Suspense>
      <JobSteps ticket={ticket} state={state} items={items} photos={photos.length}>
        <PhotoPicker
          photos={photos}
          onChange={setPhotos}
          label={photos.length > 0 ? t('servicedesk.work.photoMore') : t(firstPhoto)}
        />
        {next === 'ticket.finish' && (
          <div className="in area">
            <TextArea rows={2} value={note} onChange={setNote} placeholder={t('servicedesk.work.noteHint')} />
          </div>
        )}
      </JobSteps>
      <RefusalCard error={failure} />
      <div className="dock">
        {next ? (
          <Button block size="large" color="primary" onClick={() => act(next)}>
            {t(label[next])}
          </Button>
        ) : (
          <p className="m">{t('servicedesk.work.done')}</p>
        )}
      </div>
    </>
  )
}

const label = {
  'ticket.accept': 'servicedesk.work.accept',
  'ticket.arrive': 'servicedesk.work.arrive',
  'ticket.finish': 'servicedesk.work.finish',
} as const
