import type { CommunityId } from '@shared/lib/ids'
import { t } from '@shared/lib/texts'
import { Icon } from '@shared/ui/Icon'
import { PhotoUpload } from '@shared/ui/PhotoUpload'
import { RefusalCard } from '@shared/ui/RefusalCard'
import { SpaceFinder } from '@shared/ui/SpaceFinder'
import { useQuery } from '@tanstack/react-query'
import { Input, type InputRef, Segmented, Select } from 'antd'
import type { ReactNode, Ref } from 'react'
import { ticketCategories } from '../categories'
import { type HeardBy, heardBy } from '../intake'
import { iconOf } from '../tickets'
import { type Draft, inRoom, NO_ROOM, saysWhose } from './draft'
import { useDuty } from './duty'
import { WhoCalls } from './WhoCalls'

type Props = { draft: Draft; change: (part: Partial<Draft>) => void }

type StepProps = { no: number; done: boolean; title: string; hint?: string; children: ReactNode }

export function Step({ no, done, title, hint, children }: StepProps) {
  return (
    <div className={done ? 'st ok' : 'st'}>
      <span className="no">{done ? <Icon name="check" size="s" /> : no}</span>
      <div>
        <div className="row">
          <h2>{title}</h2>
          {hint && <span className="q s13">{hint}</span>}
        </div>
        {children}
      </div>
    </div>
  )
}

type RoomProps = Props & {
  community: CommunityId
  input: Ref<InputRef>
  callers: Ref<HTMLDivElement>
  done: () => void
}

export function RoomStep({ community, draft, change, input, callers, done }: RoomProps) {
  const { space } = draft
  if (space) {
    return (
      <Step no={1} done={saysWhose(draft)} title={space.spokenLabel} hint={whoseHint(draft)}>
        <WhoCalls draft={draft} change={change} group={callers} done={done} />
        <button type="button" className="btn t" onClick={() => change(NO_ROOM)}>
          {t('intake.changeRoom')} <kbd>F6</kbd>
        </button>
      </Step>
    )
  }
  return (
    <Step no={1} done={false} title={t('intake.room')} hint={t('intake.roomHint')}>
      <SpaceFinder
        community={community}
        size="large"
        input={{ ref: input, autoFocus: true, 'aria-label': t('intake.room') }}
        onPick={(picked) => change(inRoom(picked, draft.known))}
      />
    </Step>
  )
}

const whoseHint = (draft: Draft) => (saysWhose(draft) ? undefined : t('intake.needsWho'))

/** Where it comes from, and what that way brings with it; the telephone unless somebody says otherwise. */
export function ChannelStep({ community, draft, change }: Props & { community: CommunityId }) {
  const { channel } = draft
  return (
    <div className="channel">
      <Segmented<HeardBy>
        aria-label={t('intake.channel')}
        value={channel}
        onChange={(chosen) => change({ channel: chosen })}
        options={heardBy.map((value) => ({ value, label: t(`servicedesk.channel.${value}`) }))}
      />
      {(channel === 'LETTER' || channel === 'EMAIL') && (
        <Input
          maxLength={100}
          value={draft.reference}
          placeholder={t('intake.reference')}
          aria-label={t('intake.reference')}
          onChange={(event) => change({ reference: event.target.value })}
        />
      )}
      {channel === 'STEWARD' && (
        <Input.TextArea
          autoSize={{ minRows: 2, maxRows: 8 }}
          maxLength={5000}
          value={draft.pasted}
          placeholder={t('intake.pasted')}
          aria-label={t('intake.pasted')}
          onChange={(event) => change({ pasted: event.target.value })}
        />
      )}
      {channel !== 'PHONE' && (
        <PhotoUpload
          community={community}
          label={t('intake.photos')}
          value={draft.photos}
          onChange={(photos) => change({ photos })}
        />
      )}
    </div>
  )
}

/** The digits as they lie on the keyboard, then the letters below them. */
const KEYS = '1234567890QWERTYUIOP'

/** Keys choose a kind only while this step has the focus. */
export function KindStep({
  community,
  draft,
  change,
  done,
  group,
}: Props & { community: CommunityId; done: () => void; group: Ref<HTMLDivElement> }) {
  const { data, error, refetch } = useQuery(ticketCategories(community))
  function press(event: React.KeyboardEvent) {
    if (event.ctrlKey || event.altKey || event.metaKey || event.key.length !== 1) return
    const category = data?.[KEYS.indexOf(event.key.toUpperCase())]
    if (!category) return
    event.preventDefault()
    change({ category: category.key })
    done()
  }
  return (
    <Step no={2} done={draft.category !== undefined} title={t('intake.kind')} hint={t('intake.kindHint')}>
      <RefusalCard error={error} retry={refetch} />
      <div
        ref={group}
        tabIndex={-1}
        className="kinds"
        role="radiogroup"
        aria-label={t('intake.kind')}
        onKeyDown={press}
      >
        {data?.map(({ key, kind, name }, index) => (
          // biome-ignore lint/a11y/useSemanticElements: a key cap button that behaves as a radio
          <button
            type="button"
            role="radio"
            key={key}
            aria-checked={draft.category === key}
            className={draft.category === key ? 'k on' : 'k'}
            onClick={() => change({ category: key })}
          >
            <Icon name={iconOf(key, kind)} />
            {name}
            {KEYS[index] && <kbd>{KEYS[index]}</kbd>}
          </button>
        ))}
      </div>
    </Step>
  )
}

/** Nobody is sent to a question. */
export function PersonStep({ community, draft, change }: Props & { community: CommunityId }) {
  const { people, error } = useDuty(community)
  const { data: kinds } = useQuery(ticketCategories(community))
  if (kinds?.find((one) => one.key === draft.category)?.visit === false) return null
  return (
    <Step no={4} done={draft.employee !== undefined} title={t('intake.who')} hint={t('intake.whoHint')}>
      <Select
        className="finder"
        size="large"
        allowClear
        placeholder={t('intake.nobodyYet')}
        aria-label={t('intake.who')}
        value={draft.employee}
        onChange={(employee) => change({ employee })}
        options={people?.map((person) => ({
          value: person.employee,
          label: (
            <span className="row">
              <b>{person.name}</b>
              <span className="q s13">{person.post}</span>
              <span className="q s13">
                {person.openTickets === 0
                  ? t('servicedesk.today.isFree')
                  : t('servicedesk.today.busy', { count: person.openTickets })}
              </span>
            </span>
          ),
        }))}
      />
      <RefusalCard error={error} />
    </Step>
  )
}
