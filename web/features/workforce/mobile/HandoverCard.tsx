import type { CommunityId, EmployeeId } from '@shared/lib/ids'
import { t } from '@shared/lib/texts'
import { RefusalCard } from '@shared/ui/RefusalCard'
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { Button, TextArea, Toast } from 'antd-mobile'
import { useId, useState } from 'react'
import {
  acceptHandover,
  colleagues,
  type Handover,
  handOver,
  myHandovers,
  type Thing,
  withdrawHandover,
} from '../away'
import { ColleagueSelect } from './ColleagueSelect'

/** What waits to be taken over, and the end of one's own shift. */
export function HandoverCard({ community }: { community: CommunityId }) {
  const { data, error, refetch } = useQuery(myHandovers(community))
  const [ending, setEnding] = useState(false)
  return (
    <>
      <RefusalCard error={error} retry={refetch} />
      {data?.offered.map((one) => (
        <Offered key={one.id} community={community} one={one} />
      ))}
      {data?.given.map((one) => (
        <Given key={one.id} community={community} one={one} />
      ))}
      {data && data.given.length === 0 && !ending && (
        <Button block onClick={() => setEnding(true)}>
          {t('workforce.own.handover')}
        </Button>
      )}
      {data && ending && <Ending community={community} open={data.open} close={() => setEnding(false)} />}
    </>
  )
}

/** Everything in one list, with one acceptance. */
function Offered({ community, one }: { community: CommunityId; one: Handover }) {
  const queries = useQueryClient()
  const accept = useMutation({
    mutationFn: () => acceptHandover(community, one.id),
    onSuccess: () => Toast.show({ content: t('workforce.own.accepted') }),
    onSettled: () => queries.invalidateQueries({ queryKey: ['own', community] }),
  })
  return (
    <section className="card pad col">
      <b>{t('workforce.own.offered', { name: one.giver })}</b>
      <p className="m">{one.log}</p>
      <Things things={one.things} />
      <RefusalCard error={accept.error} />
      <Button block color="primary" size="large" loading={accept.isPending} onClick={() => accept.mutate()}>
        {t('workforce.own.accept')}
      </Button>
    </section>
  )
}

/** What nobody has yet can be taken back. */
function Given({ community, one }: { community: CommunityId; one: Handover }) {
  const queries = useQueryClient()
  const withdraw = useMutation({
    mutationFn: () => withdrawHandover(community, one.id),
    onSuccess: () => Toast.show({ content: t('workforce.own.withdrawn') }),
    onSettled: () => queries.invalidateQueries({ queryKey: ['own', community] }),
  })
  return (
    <section className="card pad col">
      <b>{t('workforce.own.waitsFor', { name: one.receiver ?? '' })}</b>
      <Things things={one.things} />
      <RefusalCard error={withdraw.error} />
      <Button block loading={withdraw.isPending} onClick={() => withdraw.mutate()}>
        {t('workforce.own.withdraw')}
      </Button>
    </section>
  )
}

function Things({ things }: { things: Thing[] }) {
  return (
    <ul>
      {things.map((thing, n) => (
        <li key={`${n} ${thing.label}`} className="m">
          {thing.label}
        </li>
      ))}
    </ul>
  )
}

type EndingProps = { community: CommunityId; open: Thing[]; close: () => void }

function Ending({ community, open, close }: EndingProps) {
  const id = useId()
  const queries = useQueryClient()
  const others = useQuery(colleagues(community))
  const [log, setLog] = useState('')
  const [receiver, setReceiver] = useState<EmployeeId>()
  const nameOf = others.data?.find((one) => one.employee === receiver)?.name
  const give = useMutation({
    mutationFn: () => handOver(community, { receiver, log: log.trim() }),
    onSuccess: () => {
      Toast.show({
        content: nameOf ? t('workforce.own.givenTo', { name: nameOf }) : t('workforce.own.given'),
      })
      close()
    },
    onSettled: () => queries.invalidateQueries({ queryKey: ['own', community] }),
  })
  const ready = log.trim() !== '' && (open.length === 0 || receiver)
  return (
    <section className="card pad col">
      <b>
        {open.length > 0 ? t('workforce.own.open', { count: open.length }) : t('workforce.own.nothingOpen')}
      </b>
      <Things things={open} />
      <ColleagueSelect
        label={t('workforce.own.receiver')}
        colleagues={others.data ?? []}
        value={receiver}
        onChange={setReceiver}
      />
      <div>
        <label className="lab" htmlFor={id}>
          {t('workforce.own.log')}
        </label>
        <TextArea
          id={id}
          rows={4}
          maxLength={2000}
          placeholder={t('workforce.own.logHint')}
          value={log}
          onChange={setLog}
        />
      </div>
      <RefusalCard error={others.error ?? give.error} />
      <Button
        block
        color="primary"
        size="large"
        disabled={!ready}
        loading={give.isPending}
        onClick={() => give.mutate()}
      >
        {t('workforce.own.give')}
      </Button>
    </section>
  )
}
