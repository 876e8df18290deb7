import { t } from '@shared/lib/texts'
import { Input } from 'antd'
import type { Ref } from 'react'
import { type Draft, type Known, peopleOf } from './draft'

type Props = {
  draft: Draft
  change: (part: Partial<Draft>) => void
  group: Ref<HTMLDivElement>
  /** Somebody is chosen, and the keyboard goes on. */
  done: () => void
}

/** Whose key: the first nine are counted, and nobody we know has the nought. */
const NOBODY = '0'

/** Which of those at home it is, with one key; else how they call themselves. */
export function WhoCalls({ draft, change, group, done }: Props) {
  const people = peopleOf(draft)
  const choose = (one: Known) => {
    change({ party: one.party, other: undefined })
    done()
  }
  const nobody = () => change({ party: undefined, other: true })
  function press(event: React.KeyboardEvent) {
    if (event.ctrlKey || event.altKey || event.metaKey || !/^\d$/.test(event.key)) return
    const one = people[Number(event.key) - 1]
    if (!one && event.key !== NOBODY) return
    event.preventDefault()
    if (one) choose(one)
    else nobody()
  }
  if (people.length === 0) return <CallerLine draft={draft} change={change} label={t('intake.caller')} />
  return (
    <>
      <div
        ref={group}
        tabIndex={-1}
        className="kinds people"
        role="radiogroup"
        aria-label={t('intake.whoIs')}
        onKeyDown={press}
      >
        {people.map((one, index) => (
          <Choice
            key={one.party}
            on={draft.party === one.party}
            name={one.name}
            more={one.relation ? t(`community.relation.${one.relation}`) : t('intake.ownNumber')}
            cap={index < 9 ? String(index + 1) : undefined}
            onClick={() => choose(one)}
          />
        ))}
        <Choice on={draft.other === true} name={t('intake.other')} cap={NOBODY} onClick={nobody} />
      </div>
      {draft.other && (
        <CallerLine
          draft={draft}
          change={change}
          label={t('intake.callerOther')}
          autoFocus
          onPressEnter={(event) => {
            if (event.ctrlKey) return
            event.preventDefault()
            done()
          }}
        />
      )}
    </>
  )
}

type ChoiceProps = { on: boolean; name: string; more?: string; cap?: string; onClick: () => void }

function Choice({ on, name, more, cap, onClick }: ChoiceProps) {
  return (
    // biome-ignore lint/a11y/useSemanticElements: a key cap button that behaves as a radio
    <button type="button" role="radio" aria-checked={on} className={on ? 'k on' : 'k'} onClick={onClick}>
      <span className="nm">{name}</span>
      {more && <span className="q s13">{more}</span>}
      {cap && <kbd>{cap}</kbd>}
    </button>
  )
}

type LineProps = Pick<Props, 'draft' | 'change'> & {
  label: string
  autoFocus?: boolean
  onPressEnter?: (event: React.KeyboardEvent) => void
}

function CallerLine({ draft, change, label, ...more }: LineProps) {
  return (
    <Input
      {...more}
      maxLength={100}
      value={draft.caller}
      placeholder={label}
      aria-label={label}
      onChange={(event) => change({ caller: event.target.value })}
    />
  )
}
