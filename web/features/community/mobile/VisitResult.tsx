import type { CommunityId } from '@shared/lib/ids'
import { useOnline } from '@shared/lib/online'
import { t } from '@shared/lib/texts'
import { Bar } from '@shared/ui/phone/Bar'
import { Choices } from '@shared/ui/phone/Choices'
import { DateField } from '@shared/ui/phone/DateField'
import { Field } from '@shared/ui/phone/Field'
import { RefusalCard } from '@shared/ui/RefusalCard'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { Button, Toast } from 'antd-mobile'
import { useState } from 'react'
import { type DueVisit, type Found, namesOf, tellVisit } from '../visits'

type Typed = {
  outcome: Found['outcome']
  people: string
  tenants: string
  leaseUntil: string
  hazards: string
  reason: string
}

const NOTHING: Typed = {
  outcome: 'ANSWERED',
  people: '',
  tenants: '',
  leaseUntil: '',
  hazards: '',
  reason: '',
}

type Props = { community: CommunityId; visit: DueVisit; onDone: () => void }

/** What came of a visit, written down at the door. Whoever is asked may decline; where tenants do, why is written down. */
export function VisitResult({ community, visit, onDone }: Props) {
  const online = useOnline()
  const [typed, setTyped] = useState(NOTHING)
  const queries = useQueryClient()
  const lacks = missing(visit.kind, typed)
  const save = useMutation({
    mutationFn: () => tellVisit(community, visit.id, found(visit.kind, typed)),
    onSuccess: () => {
      Toast.show({ content: t('visits.saved', { home: visit.spokenLabel }) })
      onDone()
    },
    onSettled: () => queries.invalidateQueries({ queryKey: ['visits', community] }),
  })
  return (
    <main className="page docked">
      <Bar title={visit.spokenLabel} text={t(`visits.${visit.kind}`)} onBack={onDone} />
      <div className="pad col">
        <p className="note">{t('visits.how')}</p>
        <Fields kind={visit.kind} typed={typed} change={(part) => setTyped({ ...typed, ...part })} />
        {!online && <p className="q">{t('visits.needsNetwork')}</p>}
        <RefusalCard error={save.error} />
      </div>
      <div className="dock row">
        <button type="button" className="btn" onClick={onDone}>
          {t('visits.keep')}
        </button>
        <div className="sp">
          <Button
            block
            size="large"
            color="primary"
            disabled={lacks !== undefined || !online}
            loading={save.isPending}
            onClick={() => save.mutate()}
          >
            {t(`visits.${lacks ?? 'save'}`)}
          </Button>
        </div>
      </div>
    </main>
  )
}

type FieldsProps = { kind: DueVisit['kind']; typed: Typed; change: (part: Partial<Typed>) => void }

function Fields({ kind, typed, change }: FieldsProps) {
  const answered = typed.outcome === 'ANSWERED'
  return (
    <>
      <Choices
        legend={t('visits.outcome')}
        choices={(['ANSWERED', 'DECLINED'] as const).map((value) => ({ value, label: t(`visits.${value}`) }))}
        value={typed.outcome}
        onChange={(outcome) => change({ outcome })}
      />
      {answered && kind === 'CENSUS' && (
        <Field
          label={t('visits.people')}
          inputMode="numeric"
          maxLength={2}
          value={typed.people}
          onChange={(people) => change({ people })}
        />
      )}
      {answered && kind === 'TENANT' && (
        <>
          <Field
            label={t('visits.tenants')}
            hint={t('visits.tenantsHint')}
            maxLength={500}
            value={typed.tenants}
            onChange={(tenants) => change({ tenants })}
          />
          <DateField
            label={t('visits.leaseUntil')}
            value={typed.leaseUntil}
            onChange={(leaseUntil) => change({ leaseUntil })}
          />
          <Field
            label={t('visits.hazards')}
            hint={t('visits.hazardsHint')}
            maxLength={500}
            value={typed.hazards}
            onChange={(hazards) => change({ hazards })}
          />
        </>
      )}
      {!answered && kind === 'TENANT' && (
        <Field
          label={t('visits.reason')}
          maxLength={500}
          value={typed.reason}
          onChange={(reason) => change({ reason })}
        />
      )}
    </>
  )
}

function missing(kind: DueVisit['kind'], typed: Typed) {
  if (kind === 'CENSUS') return /^\d{0,2}$/.test(typed.people.trim()) ? undefined : 'badPeople'
  if (typed.outcome === 'DECLINED') return typed.reason.trim() ? undefined : 'missingReason'
  const whole = namesOf(typed.tenants).length > 0 && typed.leaseUntil && typed.hazards.trim()
  return whole ? undefined : 'missing'
}

/** Only what belongs to what was answered: what was typed before somebody declined is not told. */
function found(
  kind: DueVisit['kind'],
  { outcome, people, tenants, leaseUntil, hazards, reason }: Typed,
): Found {
  if (outcome === 'DECLINED') {
    return { outcome, tenants: [], ...(kind === 'TENANT' && { reason: reason.trim() }) }
  }
  if (kind === 'CENSUS') {
    return { outcome, tenants: [], ...(people.trim() && { people: Number(people) }) }
  }
  return { outcome, tenants: namesOf(tenants), leaseUntil, hazards: hazards.trim() }
}
