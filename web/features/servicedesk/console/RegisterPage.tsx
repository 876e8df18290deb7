import type { Space } from '@shared/api/spaces'
import type { CommunityId, TicketId } from '@shared/lib/ids'
import { serverNow } from '@shared/lib/serverClock'
import { t } from '@shared/lib/texts'
import { PageHeader } from '@shared/ui/PageHeader'
import { RefusalCard } from '@shared/ui/RefusalCard'
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { App, Button, Input, type InputRef } from 'antd'
import type { TextAreaRef } from 'antd/es/input/TextArea'
import { lazy, Suspense, useEffect, useRef, useState } from 'react'
import { onDuty, register } from '../api'
import { agreed, ahead } from '../appointment'
import { ticketCategories } from '../categories'
import { nightOffer } from '../night'
import { AlikeCard } from './AlikeCard'
import { CallStrip } from './CallStrip'
import type { Calling } from './calling'
import { callerOf, type Draft, type Ending, NO_ROOM, saysWhose, takenOver, toldBy, useDraft } from './draft'
import { HouseholdCard, ReadAloudCard } from './IntakeCards'
import { ChannelStep, KindStep, PersonStep, RoomStep, Step } from './IntakeSteps'
import { SheetStep } from './SheetStep'
import { useKeys } from './useKeys'
import { WhenStep } from './WhenStep'

const MailStrip = lazy(() => import('./MailStrip'))

type Props = {
  community: CommunityId
  space?: Space
  calling: Calling
  /** Whether the caller answers the telephone. */
  mayCall: boolean
  onSaved: (ticket: TicketId) => void
}

/** A call written down in a minute without leaving the keyboard. */
export function RegisterPage({ community, space, calling, mayCall, onSaved }: Props) {
  const { draft, change, begin, clear } = useDraft(community, space)
  const words = useRef<TextAreaRef>(null)
  const room = useRef<InputRef>(null)
  const callers = useRef<HTMLDivElement>(null)
  const kinds = useRef<HTMLDivElement>(null)
  const [ending, setEnding] = useState<Ending>()
  const found = draft.space?.space
  const before = useRef<string>(undefined)
  const lacking = () => {
    if (!draft.space) return room
    return saysWhose(draft) ? kinds : callers
  }
  useKeys({ F6: () => change(NO_ROOM), F8: () => draft.call && setEnding({}) })
  useEffect(() => {
    if (found && found !== before.current) lacking().current?.focus()
    before.current = found
  })
  const done = ({ ticket }: Ending) => {
    clear()
    setEnding(undefined)
    if (ticket) onSaved(ticket)
  }
  const written = (ticket: TicketId) => (draft.call ? setEnding({ ticket }) : done({ ticket }))
  const save = useSave(community, draft, written)
  const visit = useVisit(community, draft.category)
  const hourLacks = visit && draft.when === 'at' && !ahead(draft.span, serverNow())
  const complete = draft.space !== undefined && saysWhose(draft) && draft.category !== undefined && !hourLacks

  function shortcut(event: React.KeyboardEvent) {
    if (!event.ctrlKey || (event.key !== 'Enter' && event.key !== 's')) return
    event.preventDefault()
    if (save.isPending || ending) return
    if (complete) save.mutate(event.key === 'Enter')
    else lacking().current?.focus()
  }

  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: Ctrl shortcuts work wherever the focus is in the form
    <div onKeyDown={shortcut}>
      <PageHeader title={t('intake.title')} meta={t('intake.meta')} />
      {mayCall && (
        <CallStrip
          community={community}
          call={draft.call}
          onTake={(call, known, at) => begin((draft) => takenOver(draft, call, known, at))}
          onLetGo={() => change({ call: undefined, known: undefined })}
          onNote={() => setEnding({})}
        />
      )}
      <div className="grid intake">
        <section className="card">
          {draft.mail ? (
            <Suspense>
              <MailStrip
                community={community}
                mail={draft.mail}
                drop={() => change({ mail: undefined, caller: undefined })}
              />
            </Suspense>
          ) : (
            <ChannelStep community={community} draft={draft} change={change} />
          )}
          <RoomStep
            community={community}
            draft={draft}
            change={change}
            input={room}
            callers={callers}
            done={() => kinds.current?.focus()}
          />
          <KindStep
            community={community}
            draft={draft}
            change={change}
            group={kinds}
            done={() => words.current?.focus()}
          />
          <Step no={3} done={draft.description !== ''} title={t('intake.words')} hint={t('intake.wordsHint')}>
            <Input.TextArea
              ref={words}
              className="words"
              autoSize={{ minRows: 3 }}
              value={draft.description}
              onChange={(event) => change({ description: event.target.value })}
              aria-label={t('intake.words')}
            />
          </Step>
          <WhenStep community={community} draft={draft} change={change} />
          <PersonStep community={community} draft={draft} change={change} />
          <RefusalCard
            error={save.error}
            remedies={{
              changeRoom: () => change(NO_ROOM),
              otherPerson: () => change({ employee: undefined }),
            }}
          />
          <div className="row foot">
            <span className="q s13">{t('intake.draft')}</span>
            <span className="sp" />
            <Button
              size="large"
              disabled={!complete}
              loading={save.isPending}
              onClick={() => save.mutate(false)}
            >
              {t('intake.saveOnly')} <kbd>Ctrl S</kbd>
            </Button>
            <Button
              size="large"
              type="primary"
              disabled={!complete || !draft.employee}
              loading={save.isPending}
              onClick={() => save.mutate(true)}
            >
              {t('intake.save')} <kbd>Ctrl ↵</kbd>
            </Button>
          </div>
        </section>
        <aside className="col">
          {draft.space && draft.category && (
            <AlikeCard
              community={community}
              draft={draft}
              space={draft.space.space}
              category={draft.category}
              onJoined={written}
            />
          )}
          <ReadAloudCard community={community} draft={draft} />
          {draft.space && <HouseholdCard space={draft.space} calling={calling} />}
        </aside>
      </div>
      {ending && draft.call && (
        <SheetStep
          community={community}
          call={draft.call}
          heard={{ caller: callerOf(draft), need: draft.description, ...ending }}
          onNoted={() => done(ending)}
          close={() => (ending.ticket ? done(ending) : setEnding(undefined))}
        />
      )}
    </div>
  )
}

/** Whether somebody comes for what the ticket is about. */
function useVisit(community: CommunityId, category?: string): boolean {
  const { data } = useQuery(ticketCategories(community))
  return data?.find((one) => one.key === category)?.visit === true
}

/** Saves the ticket and, if asked, gives it to the chosen person: both or neither, so that asking again does nothing twice. */
function useSave(community: CommunityId, draft: Draft, saved: (id: TicketId) => void) {
  const queries = useQueryClient()
  const { message } = App.useApp()
  const { data: people } = useQuery(onDuty(community))
  const { data: night } = useQuery(nightOffer(community, draft.category, draft.space?.space))
  const visit = useVisit(community, draft.category)
  return useMutation({
    mutationFn: async (andAssign: boolean) => {
      const { channel, reference, pasted, photos = [], space, category, description, employee, mail } = draft
      if (!space || !category) throw new Error('The draft has no room or kind yet')
      return register(community, {
        space: space.space,
        channel,
        ...toldBy(draft),
        reference,
        pasted,
        category,
        description,
        photos: mail?.photos ?? photos,
        mail: mail?.id,
        ...(visit && agreed(draft.when, draft.span, night?.morning)),
        ...(andAssign && { employee }),
      })
    },
    onSuccess: (ticket, andAssign) => {
      const person = people?.find((one) => one.employee === draft.employee)
      message.success(
        andAssign && person
          ? t('intake.savedAssigned', { number: ticket.number, name: person.name })
          : t('intake.saved', { number: ticket.number }),
        3,
      )
      queries.invalidateQueries({ queryKey: ['tickets'] })
      if (draft.mail) {
        queries.invalidateQueries({ queryKey: ['mails', community] })
        queries.invalidateQueries({ queryKey: ['mail', community, draft.mail.id] })
      }
      saved(ticket.id)
    },
  })
}
