import { untilOf } from '@shared/lib/lastDay'
import { t } from '@shared/lib/texts'
import { Bar } from '@shared/ui/phone/Bar'
import { Choices } from '@shared/ui/phone/Choices'
import { Field } from '@shared/ui/phone/Field'
import { RefusalCard } from '@shared/ui/RefusalCard'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { Button } from 'antd-mobile'
import { useState } from 'react'
import { mayHandOn, mayLetIn, usual } from '../household'
import { type Guest, letIn, type MyHome, people, type Relation } from '../myHomes'
import { InviteCard } from './InviteCard'
import { RightsFields } from './RightsFields'

type Props = { home: MyHome; onDone: () => void }

/** Lets somebody in: who, with which number, what they may do and until when. */
export function GuestPage({ home, onDone }: Props) {
  const queries = useQueryClient()
  const allowed = mayLetIn(home)
  const offered = mayHandOn(home)
  const [relation, setRelation] = useState<Relation>('HOUSEHOLD')
  const [name, setName] = useState('')
  const [phone, setPhone] = useState('')
  const [chosen, setChosen] = useState(usual('HOUSEHOLD', offered))
  const [last, setLast] = useState('')
  const add = useMutation({
    mutationFn: (guest: Guest) => letIn(home.community, home.space, guest),
    onSuccess: () => queries.invalidateQueries({ queryKey: people(home.community, home.space).queryKey }),
  })
  const guest: Guest = {
    name: name.trim(),
    phone,
    relation,
    rights: chosen,
    ...(last && { until: untilOf(last) }),
  }
  const complete = guest.name !== '' && /^1[3-9]\d{9}$/.test(phone)

  if (add.isSuccess) return <InviteCard home={home} name={guest.name} phone={phone} onDone={onDone} />
  return (
    <main className="page docked">
      <Bar title={t('household.guest.title')} text={home.label} />
      <div className="pad col gap">
        {allowed.length > 1 && (
          <Choices
            legend={t('household.guest.who')}
            choices={allowed.map((one) => ({ value: one, label: t(`household.relation.${one}`) }))}
            value={relation}
            onChange={(one) => {
              setRelation(one)
              setChosen(usual(one, offered))
            }}
            three
          />
        )}
        <Field label={t('household.guest.name')} value={name} onChange={setName} maxLength={100} />
        <Field
          label={t('household.guest.phone')}
          value={phone}
          onChange={setPhone}
          inputMode="tel"
          hint={t('household.guest.phoneHint')}
        />
        <RightsFields offered={offered} chosen={chosen} onChoose={setChosen} last={last} onLast={setLast} />
        <RefusalCard error={add.error} />
      </div>
      <div className="dock">
        <Button
          block
          size="large"
          color="primary"
          disabled={!complete}
          loading={add.isPending}
          onClick={() => add.mutate(guest)}
        >
          {complete ? t('household.guest.submit', { name: guest.name }) : t('household.guest.submitNobody')}
        </Button>
      </div>
    </main>
  )
}
