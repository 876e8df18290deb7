import { lastDay, untilOf } from '@shared/lib/lastDay'
import { t } from '@shared/lib/texts'
import { Bar } from '@shared/ui/phone/Bar'
import { sure } from '@shared/ui/phone/sure'
import { RefusalCard } from '@shared/ui/RefusalCard'
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { Button, Skeleton, Toast } from 'antd-mobile'
import { useState } from 'react'
import { mayHandOn } from '../household'
import { changeRights, endStay, type MyHome, type Person, people } from '../myHomes'
import { RightsFields } from './RightsFields'

type Props = { home: MyHome; id: string; onDone: () => void }

/** What one of the home's people may do, chosen anew; or the end of their stay. */
export function PersonPage({ home, id, onDone }: Props) {
  const { data, error, refetch } = useQuery(people(home.community, home.space))
  const person = data?.find((one) => one.id === id)
  return (
    <main className="page docked">
      <Bar
        title={person?.name ?? t('household.people.title')}
        text={person && `${t(`household.relation.${person.relation}`)} · ${person.maskedPhone}`}
      />
      <div className="pad col gap">
        <RefusalCard error={error} retry={refetch} />
        {!data && !error && <Skeleton.Paragraph lineCount={5} animated />}
        {data && !person && <p className="card hero m">{t('ui.nothingHere')}</p>}
        {person && <Rights key={person.id} home={home} person={person} onDone={onDone} />}
      </div>
    </main>
  )
}

function Rights({ home, person, onDone }: { home: MyHome; person: Person; onDone: () => void }) {
  const queries = useQueryClient()
  const [chosen, setChosen] = useState(person.rights)
  const [last, setLast] = useState(person.until ? lastDay(person.until) : '')
  const after = (said: string) => async () => {
    await queries.invalidateQueries({ queryKey: people(home.community, home.space).queryKey })
    Toast.show({ content: said })
    onDone()
  }
  const change = useMutation({
    mutationFn: () =>
      changeRights(home.community, home.space, person.id, {
        rights: chosen,
        ...(last && { until: untilOf(last) }),
      }),
    onSuccess: after(t('household.guest.saved')),
  })
  const end = useMutation({
    mutationFn: () => endStay(home.community, home.space, person.id),
    onSuccess: after(t('household.guest.ended', { name: person.name })),
  })

  async function sendAway() {
    const yes = await sure({
      title: t('household.guest.endSure', { name: person.name }),
      text: t('household.guest.endWhy'),
      yes: t('household.guest.endYes'),
      no: t('household.guest.endNo'),
    })
    if (yes) end.mutate()
  }

  return (
    <>
      <RightsFields
        offered={mayHandOn(home)}
        chosen={chosen}
        onChoose={setChosen}
        last={last}
        onLast={setLast}
      />
      <RefusalCard error={change.error ?? end.error} />
      {person.mayEnd && (
        <button type="button" className="btn" onClick={sendAway}>
          {t('household.guest.end', { name: person.name })}
        </button>
      )}
      <div className="dock">
        <Button block size="large" color="primary" loading={change.isPending} onClick={() => change.mutate()}>
          {t('household.guest.save')}
        </Button>
      </div>
    </>
  )
}
