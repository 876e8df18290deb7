import type { AccountId } from '@shared/lib/ids'
import { useOnline } from '@shared/lib/online'
import { t } from '@shared/lib/texts'
import { ClockChip } from '@shared/ui/ClockChip'
import { PhotoPicker } from '@shared/ui/phone/PhotoPicker'
import { RefusalCard } from '@shared/ui/RefusalCard'
import { Voice } from '@shared/ui/Voice'
import { Link } from '@tanstack/react-router'
import { Button, TextArea } from 'antd-mobile'
import { lazy, type ReactNode, Suspense, useState } from 'react'
import type { TicketDetail } from '../api'
import { voiceOf } from '../eventPhotos'
import type { Drawn, JobAsk, Postponement, Quote } from '../field'
import { append } from '../outbox/append'
import type { CommandKind } from '../outbox/command'
import { type OutboxItem, useDraining } from '../outbox/useOutbox'
import { begunAt, deadlineOf, titleOf } from '../tickets'
import { DoorCard, doorSaid } from './DoorCard'
import { FindingsCard, findingsSaid } from './FindingsCard'
import { JobSteps } from './JobSteps'
import { LeaveCard, leaveSaid } from './LeaveCard'
import { PriceNote, PromisedDay } from './QuoteState'
import { RestoredNote } from './RestoredNote'
import { nextStep, priceOf, waitsOutside, workStep } from './steps'
import { useBegun } from './useBegun'

const ChecklistCard = lazy(() => import('./ChecklistCard'))
const DeclineCard = lazy(() => import('./DeclineCard'))
const LeakCard = lazy(() => import('./LeakCard'))
const PauseCard = lazy(() => import('./PauseCard'))
const TemperatureCard = lazy(() => import('./TemperatureCard'))

type Props = {
  account: AccountId
  ticket: TicketDetail
  items: OutboxItem[]
  ask: JobAsk
  quote?: Quote
  promised?: Postponement
  state: TicketDetail['state']
  mayPause: boolean
}

/** What to do now, and with one tap to say that it is done. */
export function Job({ account, ticket, items, ask, quote, promised, state, mayPause }: Props) {
  const sendNow = useDraining(account)
  const online = useOnline()
  const { begun, draft, change, done } = useBegun(account, ticket)
  const { photos, note, entry, leave, findings, checked } = begun
  const [failure, setFailure] = useState<unknown>()
  const [accepting, setAccepting] = useState(false)
  const outside = waitsOutside(ask, state, items)
  const price = priceOf(ask, quote, items, begunAt(ticket))
  const next = outside ? 'ticket.enter' : workStep(nextStep(state), price)
  const asksFindings = ask.profile !== 'STANDARD'
  const spoken = ticket.timeline.find((event) => event.voice)
  const found = findingsSaid(findings, ask.home)
  // A list kept by an older phone knows no checklist.
  const { checklist = [], checklistRequired = false }: Partial<JobAsk> = ask
  const unticked = checklistRequired && checklist.some((line) => !checked.includes(line))
  const incomplete = lacking()

  function lacking(): string | undefined {
    if (next === 'ticket.begin') return unagreed()
    if (next !== 'ticket.finish') return undefined
    if (asksFindings && found === undefined)
      return t(ask.home ? 'field.findings.missing' : 'field.findings.missingCause')
    return unticked ? t('servicedesk.work.unticked') : undefined
  }

  /** Without a network they may have said yes on their own phone, and nobody here would know. */
  function unagreed(): string | undefined {
    if (price === 'unsaid') return t('field.quote.beginFirst')
    return price === 'asked' && online ? t('field.quote.beginAgreed') : undefined
  }

  async function act(kind: CommandKind) {
    const finishing = kind === 'ticket.finish'
    // What is taken from now on belongs to the next step, though that one may not be shown yet.
    if (!finishing) change({ photos: [], entry: 'in' })
    try {
      await append({
        account,
        community: ticket.community,
        subject: ticket.id,
        label: titleOf(ticket),
        kind,
        photos,
        said: said(kind),
        ...(finishing && note && { note }),
      })
      setFailure(undefined)
      if (finishing) done()
      sendNow()
    } catch (thrown) {
      change({ photos, entry })
      setFailure(thrown)
    }
  }

  /** Says yes before the way there. What is at hand belongs to the arrival. */
  async function accept() {
    setAccepting(true)
    try {
      await append({
        account,
        community: ticket.community,
        subject: ticket.id,
        label: titleOf(ticket),
        kind: 'ticket.accept',
        photos: [],
      })
      setFailure(undefined)
      sendNow()
    } catch (thrown) {
      setFailure(thrown)
    } finally {
      setAccepting(false)
    }
  }

  function said(kind: CommandKind): Drawn {
    const purpose = t('field.door.purpose', { what: ask.purpose })
    if (kind === 'ticket.arrive') return ask.home ? { door: doorSaid(entry, purpose) } : {}
    if (kind === 'ticket.enter') return { door: { confirmed: ['IDENTIFIED', 'CONSENTED'], purpose } }
    if (kind !== 'ticket.finish') return {}
    const { drawn } = findings
    return {
      ...(ask.home && { leave: leaveSaid(leave, note) }),
      ...(checked.length > 0 && { checked }),
      ...(asksFindings && found && { findings: { ...found, ...(drawn && { signature: drawn }) } }),
    }
  }

  const beside =
    state === 'assigned' ? (
      <button type="button" className="btn" disabled={accepting} onClick={accept}>
        {t('servicedesk.work.accept')}
      </button>
    ) : (
      state === 'arrived' && <LaterLink ticket={ticket} />
    )

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
      <Voice src={spoken && voiceOf(ticket.community, spoken)} />
      <RestoredNote draft={draft} />
      <PromisedDay promised={promised} />
      <Suspense>
        <LeakCard account={account} ticket={ticket} items={items} sendNow={sendNow} />
      </Suspense>
      <PriceNote ask={ask} quote={quote} open={state === 'arrived'} ticket={ticket} />
      {next === 'ticket.arrive' && ask.home && (
        <DoorCard ask={ask} entry={entry} onEntry={(chosen) => change({ entry: chosen })} />
      )}
      {outside && <p className="note risk">{t('field.door.outside')}</p>}
      <JobSteps ticket={ticket} home={ask.home} state={state} items={items} photos={photos.length}>
        <PhotoPicker
          photos={photos}
          onChange={(taken) => change({ photos: taken })}
          label={photoWords(photos, ask.home, next)}
        />
        {next === 'ticket.finish' && (
          <div className="in area">
            <TextArea
              rows={2}
              value={note}
              onChange={(words) => change({ note: words })}
              placeholder={t('servicedesk.work.noteHint')}
            />
          </div>
        )}
      </JobSteps>
      {next === 'ticket.finish' && checklist.length > 0 && (
        <Suspense>
          <ChecklistCard
            lines={checklist}
            required={checklistRequired}
            checked={checked}
            onChange={(ticked) => change({ checked: ticked })}
          />
        </Suspense>
      )}
      {next === 'ticket.finish' && asksFindings && (
        <FindingsCard findings={findings} home={ask.home} onChange={(found) => change({ findings: found })} />
      )}
      {next === 'ticket.finish' && ask.home && (
        <LeaveCard leave={leave} onChange={(said) => change({ leave: said })} />
      )}
      <Suspense>
        <TemperatureCard
          account={account}
          ticket={ticket}
          items={items}
          sendNow={sendNow}
          mayMeasure={ask.home && state === 'arrived' && !outside}
        />
      </Suspense>
      {mayPause && next && (
        <Suspense>
          <PauseCard account={account} ticket={ticket} />
        </Suspense>
      )}
      {(state === 'assigned' || state === 'accepted') && (
        <Suspense>
          <DeclineCard account={account} ticket={ticket} sendNow={sendNow} onDone={() => history.back()} />
        </Suspense>
      )}
      <RefusalCard error={failure} />
      <Dock beside={beside}>
        {next ? (
          <Button
            block
            size="large"
            color="primary"
            loading="auto"
            disabled={incomplete !== undefined}
            onClick={() => act(next)}
          >
            {incomplete ?? t(label[next])}
          </Button>
        ) : (
          <p className="m">{t(ask.home ? 'servicedesk.work.done' : 'field.place.done')}</p>
        )}
      </Dock>
    </>
  )
}

/** The main button in the thumb's reach, and beside it the lesser way. */
function Dock({ beside, children }: { beside: ReactNode; children: ReactNode }) {
  return (
    <div className="dock row">
      {beside}
      <div className="sp">{children}</div>
    </div>
  )
}

/** The way out when it cannot be done. */
function LaterLink({ ticket }: { ticket: TicketDetail }) {
  return (
    <Link
      className="btn"
      to="/work/$community/jobs/$ticket/later"
      params={{ community: ticket.community, ticket: ticket.id }}
    >
      {t('field.later.button')}
    </Link>
  )
}

const photoWords = (photos: Blob[], home: boolean, next?: CommandKind) => {
  if (photos.length > 0) return t('servicedesk.work.photoMore')
  if (next !== 'ticket.arrive') return t('servicedesk.work.photo')
  return t(home ? 'servicedesk.work.photoAtDoor' : 'field.place.photoThere')
}

const label = {
  'ticket.arrive': 'servicedesk.work.arrive',
  'ticket.enter': 'field.door.enter',
  'ticket.begin': 'field.quote.begin',
  'ticket.finish': 'servicedesk.work.finish',
} as const
