import type { CommunityId, EmployeeId } from '@shared/lib/ids'
import { t } from '@shared/lib/texts'
import { dayOf } from '@shared/lib/time'
import { RefusalCard } from '@shared/ui/RefusalCard'
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { Button, Toast } from 'antd-mobile'
import { useId, useState } from 'react'
import type { Shift } from '../api'
import { askToSwap, colleagues, shiftsOf } from '../away'
import { hoursOf } from '../weeks'
import { ColleagueSelect } from './ColleagueSelect'

type Props = { community: CommunityId; shift: Shift; close: () => void }

/** Asks a colleague to take a shift, perhaps for one of theirs. */
export function SwapCard({ community, shift, close }: Props) {
  const queries = useQueryClient()
  const others = useQuery(colleagues(community))
  const [colleague, setColleague] = useState<EmployeeId>()
  const [returned, setReturned] = useState('')
  const name = others.data?.find((one) => one.employee === colleague)?.name ?? ''
  const ask = useMutation({
    mutationFn: (whom: EmployeeId) =>
      askToSwap(community, shift.id, { colleague: whom, returned: returned || undefined }),
    onSuccess: () => {
      Toast.show({ content: t('workforce.own.asked', { name }) })
      close()
    },
    onSettled: () => queries.invalidateQueries({ queryKey: ['own', community] }),
  })
  return (
    <section className="card pad col">
      <b>
        {t('workforce.own.swap')} {dayOf(shift.from)} {hoursOf(shift)}
      </b>
      <ColleagueSelect
        label={t('workforce.own.colleague')}
        colleagues={others.data ?? []}
        value={colleague}
        onChange={(whom) => {
          setColleague(whom)
          setReturned('')
        }}
      />
      {colleague && (
        <Returned community={community} colleague={colleague} value={returned} onChange={setReturned} />
      )}
      <RefusalCard error={others.error ?? ask.error} />
      <Button
        block
        color="primary"
        disabled={!colleague}
        loading={ask.isPending}
        onClick={() => colleague && ask.mutate(colleague)}
      >
        {t('workforce.own.ask')}
      </Button>
    </section>
  )
}

type ReturnedProps = {
  community: CommunityId
  colleague: EmployeeId
  value: string
  onChange: (shift: string) => void
}

function Returned({ community, colleague, value, onChange }: ReturnedProps) {
  const id = useId()
  const { data, error, refetch } = useQuery(shiftsOf(community, colleague))
  return (
    <div>
      <label className="lab" htmlFor={id}>
        {t('workforce.own.returned')}
      </label>
      <div className="in">
        <select id={id} className="day" value={value} onChange={(event) => onChange(event.target.value)}>
          <option value="">{t('workforce.own.justTake')}</option>
          {data?.map((shift) => (
            <option key={shift.id} value={shift.id}>
              {dayOf(shift.from)} {hoursOf(shift)}
            </option>
          ))}
        </select>
      </div>
      <RefusalCard error={error} retry={refetch} />
    </div>
  )
}
