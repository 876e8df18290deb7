import type { CommunityId } from '@shared/lib/ids'
import { t } from '@shared/lib/texts'
import { Icon } from '@shared/ui/Icon'
import { type InputRef, Select } from 'antd'
import type { ReactNode, Ref } from 'react'
import { categories, categoryIcon } from '../tickets'
import type { Draft } from './draft'
import { useDuty } from './duty'
import { SpaceFinder } from './SpaceFinder'

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

export function RoomStep({
  community,
  draft,
  change,
  input,
}: Props & { community: CommunityId; input: Ref<InputRef> }) {
  const { space } = draft
  if (space) {
    return (
      <Step no={1} done title={space.spokenLabel} hint={space.residents.map((one) => one.name).join('、')}>
        <button
          type="button"
          className="btn t"
          onClick={() => change({ space: undefined, party: undefined })}
        >
          {t('servicedesk.intake.changeRoom')}
        </button>
      </Step>
    )
  }
  return (
    <Step no={1} done={false} title={t('servicedesk.intake.room')} hint={t('servicedesk.intake.roomHint')}>
      <SpaceFinder
        community={community}
        size="large"
        input={{ ref: input, autoFocus: true, 'aria-label': t('servicedesk.intake.room') }}
        onPick={(picked) => change({ space: picked, party: picked.residents[0]?.party })}
      />
    </Step>
  )
}

/** Digits choose a kind only while this step has the focus. */
export function KindStep({ draft, change, done }: Props & { done: () => void }) {
  function digit(event: React.KeyboardEvent) {
    const category = categories[Number(event.key) - 1]
    if (!category) return
    event.preventDefault()
    change({ category })
    done()
  }
  return (
    <Step
      no={2}
      done={draft.category !== undefined}
      title={t('servicedesk.intake.kind')}
      hint={t('servicedesk.intake.kindHint')}
    >
      <div className="kinds" role="radiogroup" aria-label={t('servicedesk.intake.kind')} onKeyDown={digit}>
        {categories.map((category, index) => (
          // biome-ignore lint/a11y/useSemanticElements: a key cap button that behaves as a radio
          <button
            type="button"
            role="radio"
            key={category}
            aria-checked={draft.category === category}
            className={draft.category === category ? 'k on' : 'k'}
            onClick={() => change({ category })}
          >
            <Icon name={categoryIcon[category]} />
            {t(`servicedesk.category.${category}`)}
            <kbd>{index + 1}</kbd>
          </button>
        ))}
      </div>
    </Step>
  )
}

export function PersonStep({ community, draft, change }: Props & { community: CommunityId }) {
  const { people } = useDuty(community)
  return (
    <Step
      no={4}
      done={draft.employee !== undefined}
      title={t('servicedesk.intake.who')}
      hint={t('servicedesk.intake.whoHint')}
    >
      <Select
        className="finder"
        size="large"
        allowClear
        placeholder={t('servicedesk.intake.nobodyYet')}
        aria-label={t('servicedesk.intake.who')}
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
    </Step>
  )
}
