import '@shared/lib/fieldTexts'
import { uploadAll } from '@shared/api/files'
import type { AccountId } from '@shared/lib/ids'
import { useOnline } from '@shared/lib/online'
import { serverNow } from '@shared/lib/serverClock'
import { t } from '@shared/lib/texts'
import { moment } from '@shared/lib/time'
import { Choices } from '@shared/ui/phone/Choices'
import { Field } from '@shared/ui/phone/Field'
import { PhotoPicker } from '@shared/ui/phone/PhotoPicker'
import { RefusalCard } from '@shared/ui/RefusalCard'
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { Button, Toast } from 'antd-mobile'
import { useState } from 'react'
import type { TicketDetail } from '../api'
import { draftName } from '../outbox/draftRows'
import { useDraft } from '../outbox/useDraft'
import { type PausesOfTicket, pause, pausesOf, resume } from '../pauses'
import { span } from '../span'
import { RestoredNote } from './RestoredNote'

type Reason = PausesOfTicket['reasons'][number]
type Pause = PausesOfTicket['items'][number]
type Why = { chosen?: string; note: string; photos: Blob[] }

const NOTHING_SAID: Why = { note: '', photos: [] }

/** Stops the clock to the end of a job for a reason of the list, and lets it run on. The desk has to know at once: not without a network. */
export default function PauseCard({ account, ticket }: { account: AccountId; ticket: TicketDetail }) {
  const online = useOnline()
  const draft = useDraft(account, draftName(ticket.community, ticket.id, 'pause'), NOTHING_SAID)
  const [chosen, setChoosing] = useState<boolean>()
  const choosing = chosen ?? draft.restored
  const { data, error, refetch } = useQuery({
    ...pausesOf(ticket.community, ticket.id),
    refetchInterval: 30_000,
    enabled: online,
  })
  const still = data?.items.find((one) => !one.endedAt)
  const runs = ticket.clocks.some((clock) => clock.name === 'finish' && !clock.stoppedAt)
  if (still) return <Still ticket={ticket} pause={still} />
  if (!runs) return null
  if (error && online) return <RefusalCard error={error} retry={refetch} />
  if (choosing && data) {
    return <Why ticket={ticket} reasons={data.reasons} draft={draft} onDone={() => setChoosing(false)} />
  }
  return (
    <>
      <Button block disabled={!online || !data} onClick={() => setChoosing(true)}>
        {t('field.pause.begin')}
      </Button>
      {!online && <p className="q">{t('field.pause.needsNetwork')}</p>}
    </>
  )
}

/** A change of the clock: what the server answers is shown, and the jobs, whose time moved with it, are read again. */
function useClock<Said = void>(
  ticket: TicketDetail,
  change: (said: Said) => Promise<PausesOfTicket>,
  told: (now: PausesOfTicket) => string,
  /** Here and not where it is called: with the answer the card that called is gone. */
  done: () => void = () => undefined,
) {
  const queries = useQueryClient()
  const { queryKey } = pausesOf(ticket.community, ticket.id)
  return useMutation({
    mutationFn: change,
    onSuccess: (now) => {
      queries.setQueryData(queryKey, now)
      done()
      Toast.show({ content: told(now) })
    },
    onError: () => queries.invalidateQueries({ queryKey }),
    onSettled: () => queries.invalidateQueries({ queryKey: ['my-jobs'] }),
  })
}

function Still({ ticket, pause: { name, endsAt } }: { ticket: TicketDetail; pause: Pause }) {
  const online = useOnline()
  const again = useClock(
    ticket,
    () => resume(ticket.community, ticket.id),
    () => t('field.pause.resumed'),
  )
  return (
    <section className="card hero col">
      <b>{t('field.pause.still', { name })}</b>
      <p className="q">{t('field.pause.until', { time: moment(endsAt, serverNow()) })}</p>
      {!online && <p className="q">{t('field.pause.resumeNeedsNetwork')}</p>}
      <RefusalCard error={again.error} />
      <Button block disabled={!online} loading={again.isPending} onClick={() => again.mutate()}>
        {t('field.pause.resume')}
      </Button>
    </section>
  )
}

type WhyProps = {
  ticket: TicketDetail
  reasons: Reason[]
  draft: ReturnType<typeof useDraft<Why>>
  onDone: () => void
}

function Why({ ticket, reasons, draft, onDone }: WhyProps) {
  const online = useOnline()
  const { note, photos, chosen = reasons[0]?.key } = draft.said
  const reason = reasons.find((one) => one.key === chosen)
  const stop = useClock(
    ticket,
    async (why: Why) =>
      pause(ticket.community, ticket.id, {
        reason: why.chosen ?? '',
        note: why.note.trim() || undefined,
        photos: await uploadAll(ticket.community, why.photos),
      }),
    ({ items }) => t('field.pause.begun', { time: moment(items[0]?.endsAt ?? '', serverNow()) }),
    () => {
      draft.clear()
      onDone()
    },
  )
  const unseen = reason?.needsPhoto === true && photos.length === 0
  return (
    <section className="card hero col">
      <RestoredNote draft={draft} />
      {reason ? (
        <>
          <Choices
            legend={t('field.pause.title')}
            choices={reasons.map((one) => ({
              value: one.key,
              label: one.name,
              text: t('field.pause.limit', { span: span(one.maxMinutes) }),
            }))}
            value={chosen}
            onChange={(key) => draft.change({ chosen: key })}
          />
          <Field
            label={t('field.pause.note')}
            placeholder={t('field.pause.noteHint')}
            maxLength={500}
            value={note}
            onChange={(words) => draft.change({ note: words })}
          />
          <PhotoPicker
            photos={photos}
            onChange={(taken) => draft.change({ photos: taken })}
            label={t(reason.needsPhoto ? 'field.pause.photoNeeded' : 'field.pause.photo')}
          />
        </>
      ) : (
        <p className="m">{t('field.pause.none')}</p>
      )}
      {!online && <p className="q">{t('field.pause.needsNetwork')}</p>}
      <RefusalCard error={stop.error} />
      {reason && (
        <Button
          block
          disabled={unseen || !online}
          loading={stop.isPending}
          onClick={() => stop.mutate({ chosen, note, photos })}
        >
          {t(unseen ? 'field.pause.missing' : 'field.pause.send')}
        </Button>
      )}
      <Button block fill="none" onClick={onDone}>
        {t('field.pause.keep')}
      </Button>
    </section>
  )
}
