import type { Space } from '@shared/api/spaces'
import type { CommunityId, TicketId } from '@shared/lib/ids'
import { t } from '@shared/lib/texts'
import { PageHeader } from '@shared/ui/PageHeader'
import { RefusalCard } from '@shared/ui/RefusalCard'
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { App, Button, Input, type InputRef } from 'antd'
import type { TextAreaRef } from 'antd/es/input/TextArea'
import { useEffect, useRef, useState } from 'react'
import { onDuty, register } from '../api'
import { nightOffer } from '../night'
import { AlikeCard } from './AlikeCard'
import { CallStrip } from './CallStrip'
import { type Draft, useDraft } from './draft'
import { HouseholdCard, ReadAloudCard } from './IntakeCards'
import { ChannelStep, KindStep, PersonStep, RoomStep, Step } from './IntakeSteps'
import { NightStep } from './NightStep'
import { SheetStep } from './SheetStep'
import { useKeys } from './useKeys'

type Props = {
  community: CommunityId
  space?: Space
  /** Whether the caller answers the telephone. */
  mayCall: boolean
  onSaved: (ticket: TicketId) => void
}

/** A call written down in a minute without leaving the keyboard. */
export function RegisterPage({ community, space, mayCall, onSaved }: Props) {
  const { draft, change, clear } = useDraft(community, space)
  const words = useRef<TextAreaRef>(null)
  const room = useRef<InputRef>(null)
  const kinds = useRef<HTMLDivElement>(null)
  const [saved, setSaved] = useState<TicketId>()
  const found = draft.space?.space
  const before = useRef(found)
  useKeys({ F6: () => change({ space: undefined, party: undefined }) })
  useEffect(() => {
    if (found && found !== before.current) kinds.current?.focus()
    before.current = found
  }, [found])
  const done = (id: TicketId) => {
    clear()
    onSaved(id)
  }
  const save = useSave(community, draft, (id) => (draft.call ? setSaved(id) : done(id)))
  const complete = draft.space !== undefined && draft.category !== undefined

  function shortcut(event: React.KeyboardEvent) {
    if (!event.ctrlKey || !complete || save.isPending || saved) return
    if (event.key === 'Enter' || event.key === 's') {
      event.preventDefault()
      save.mutate(event.key === 'Enter')
    }
  }

  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: Ctrl shortcuts work wherever the focus is in the form
    <div onKeyDown={shortcut}>
      <PageHeader title={t('servicedesk.intake.title')} meta={t('servicedesk.intake.meta')} />
      {mayCall && (
        <CallStrip
          community={community}
          call={draft.call}
          onTake={(call, known) => change({ call, channel: 'PHONE', ...known })}
        />
      )}
      <div className="grid intake">
        <section className="card">
          <ChannelStep draft={draft} change={change} />
          <RoomStep community={community} draft={draft} change={change} input={room} />
          <KindStep
            community={community}
            draft={draft}
            change={change}
            group={kinds}
            done={() => words.current?.focus()}
          />
          <Step
            no={3}
            done={draft.description !== ''}
            title={t('servicedesk.intake.words')}
            hint={t('servicedesk.intake.wordsHint')}
          >
            <Input.TextArea
              ref={words}
              className="words"
              autoSize={{ minRows: 3 }}
              value={draft.description}
              onChange={(event) => change({ description: event.target.value })}
              aria-label={t('servicedesk.intake.words')}
            />
          </Step>
          <NightStep community={community} draft={draft} change={change} />
          <PersonStep community={community} draft={draft} change={change} />
          <RefusalCard
            error={save.error}
            remedies={{
              changeRoom: () => change({ space: undefined }),
              otherPerson: () => change({ employee: undefined }),
            }}
          />
          <div className="row foot">
            <span className="q s13">{t('servicedesk.intake.draft')}</span>
            <span className="sp" />
            <Button
              size="large"
              disabled={!complete}
              loading={save.isPending}
              onClick={() => save.mutate(false)}
            >
              {t('servicedesk.intake.saveOnly')} <kbd>Ctrl S</kbd>
            </Button>
            <Button
              size="large"
              type="primary"
              disabled={!complete || !draft.employee}
              loading={save.isPending}
              onClick={() => save.mutate(true)}
            >
              {t('servicedesk.intake.save')} <kbd>Ctrl ↵</kbd>
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
              onJoined={(ticket) => {
                clear()
                onSaved(ticket)
              }}
            />
          )}
          <ReadAloudCard community={community} draft={draft} />
          {draft.space && <HouseholdCard space={draft.space} />}
        </aside>
      </div>
      {saved && draft.call && (
        <SheetStep
          community={community}
          call={draft.call}
          heard={{ caller: callerOf(draft), need: draft.description, ticket: saved }}
          onNoted={() => done(saved)}
          close={() => done(saved)}
        />
      )}
    </div>
  )
}

const callerOf = ({ space, party, caller }: Draft) =>
  space?.residents.find((one) => one.party === party)?.name ?? caller

/** Saves the ticket and, if asked, gives it to the chosen person: both or neither, so that asking again does nothing twice. */
function useSave(community: CommunityId, draft: Draft, saved: (id: TicketId) => void) {
  const queries = useQueryClient()
  const { message } = App.useApp()
  const { data: people } = useQuery(onDuty(community))
  const { data: night } = useQuery(nightOffer(community, draft.category, draft.space?.space))
  return useMutation({
    mutationFn: async (andAssign: boolean) => {
      const { channel, caller, reference, pasted, space, category, description, party, employee } = draft
      if (!space || !category) throw new Error('The draft has no room or kind yet')
      return register(community, {
        space: space.space,
        channel,
        caller,
        reference,
        pasted,
        party,
        category,
        description,
        photos: [],
        appointedAt: draft.when === 'morning' ? night?.morning : undefined,
        ...(andAssign && { employee }),
      })
    },
    onSuccess: (ticket, andAssign) => {
      const person = people?.find((one) => one.employee === draft.employee)
      message.success(
        andAssign && person
          ? t('servicedesk.intake.savedAssigned', { number: ticket.number, name: person.name })
          : t('servicedesk.intake.saved', { number: ticket.number }),
        3,
      )
      queries.invalidateQueries({ queryKey: ['tickets'] })
      saved(ticket.id)
    },
  })
}
