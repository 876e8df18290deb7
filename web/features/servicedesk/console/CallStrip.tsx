import { type Space, spaces } from '@shared/api/spaces'
import type { CommunityId } from '@shared/lib/ids'
import { t } from '@shared/lib/texts'
import { Icon } from '@shared/ui/Icon'
import { RefusalCard } from '@shared/ui/RefusalCard'
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { Button } from 'antd'
import { begin, type CallId, calls, hold, type Ringing, resume } from '../calls'
import { useKeys } from './useKeys'

type Props = {
  community: CommunityId
  /** The call being written down. */
  call?: CallId
  onTake: (call: CallId, known: { space?: Space; party?: string }) => void
}

/** Who is on the line, as far as anybody knows. */
function Caller({ ringing }: { ringing?: Ringing }) {
  if (!ringing) return null
  const homes = ringing.homes.map((home) => home.spokenLabel).join('、')
  return (
    <div>
      <b className="s16">{ringing.name ?? ringing.number ?? t('servicedesk.call.unknown')}</b>
      {homes && <div className="s13">{homes}</div>}
    </div>
  )
}

/** Who rings, and what is said in which moment of the call. */
export function CallStrip({ community, call, onTake }: Props) {
  const { data, error } = useQuery(calls(community))
  const queries = useQueryClient()
  const take = useMutation({
    mutationFn: async (ringing?: Ringing) => {
      if (!ringing) return { call: (await begin(community)).id }
      const home = ringing.homes[0]
      const found = home && (await queries.fetchQuery(spaces(community, home.label)))
      const space = found?.items.find((one) => one.space === home?.id)
      return { call: ringing.id, space, party: ringing.party }
    },
    onSuccess: ({ call: taken, ...known }) => onTake(taken, known),
  })
  const wait = useMutation({
    mutationFn: (ringing: Ringing) => (ringing.heldSince ? resume : hold)(community, ringing.id),
    onSettled: () => queries.invalidateQueries({ queryKey: ['calls', community] }),
  })
  const mine = data?.items.find((one) => one.id === call)
  const others = data?.items.filter((one) => one.id !== call) ?? []
  useKeys({
    F3: () => !call && !take.isPending && take.mutate(others[0]),
    F4: () => mine && !wait.isPending && wait.mutate(mine),
  })
  if (error || !data) return <RefusalCard error={error} />
  return (
    <section
      className={call ? 'card callstrip on' : 'card callstrip'}
      aria-label={t('servicedesk.call.title')}
      aria-live="polite"
    >
      {call ? (
        <div className="row">
          <Icon name="phone" size="l" />
          <Caller ringing={mine} />
          <p className="sp">{mine?.heldSince ? data.script.pause : data.script.greeting}</p>
          {mine && (
            <Button loading={wait.isPending} onClick={() => wait.mutate(mine)}>
              {t(mine.heldSince ? 'servicedesk.call.resume' : 'servicedesk.call.hold')} <kbd>F4</kbd>
            </Button>
          )}
        </div>
      ) : (
        <>
          {others.map((ringing, index) => (
            <div key={ringing.id} className="row">
              <b>{ringing.name ?? ringing.number ?? t('servicedesk.call.unknown')}</b>
              <span className="q s13 sp">{ringing.homes.map((home) => home.spokenLabel).join('、')}</span>
              <Button type="primary" loading={take.isPending} onClick={() => take.mutate(ringing)}>
                {t('servicedesk.call.take')} {index === 0 && <kbd>F3</kbd>}
              </Button>
            </div>
          ))}
          {others.length === 0 && (
            <div className="row">
              <span className="q s13 sp">{t('servicedesk.call.quiet')}</span>
              <Button loading={take.isPending} onClick={() => take.mutate(undefined)}>
                {t('servicedesk.call.begin')} <kbd>F3</kbd>
              </Button>
            </div>
          )}
        </>
      )}
      {mine?.heldSince && <p className="s13">{t('servicedesk.call.then', { words: data.script.sorry })}</p>}
      <RefusalCard error={take.error ?? wait.error} />
    </section>
  )
}
