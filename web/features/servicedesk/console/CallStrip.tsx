import { type Space, spaces } from '@shared/api/spaces'
import type { CommunityId } from '@shared/lib/ids'
import { t } from '@shared/lib/texts'
import { Icon } from '@shared/ui/Icon'
import { RefusalCard } from '@shared/ui/RefusalCard'
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { Button } from 'antd'
import { begin, type CallId, calls, hold, type Ringing, resume } from '../calls'
import { callerName, homesOf } from './caller'
import type { Known } from './draft'
import { useKeys } from './useKeys'

type Props = {
  community: CommunityId
  /** The call being written down. */
  call?: CallId
  /** Whose number rings, and the home of theirs that is listed first. */
  onTake: (call: CallId, known?: Known, at?: Space) => void
  /** The call in hand is not listed any more, and is none of ours. */
  onLetGo: () => void
  /** The call in hand is over, whether or not a ticket comes of it. */
  onNote: () => void
}

/** Who is on the line, as far as anybody knows. */
function Caller({ ringing }: { ringing: Ringing }) {
  const homes = homesOf(ringing)
  return (
    <div>
      <b className="s16">{callerName(ringing)}</b>
      {homes && <div className="s13">{homes}</div>}
    </div>
  )
}

const knownOf = ({ party, name }: Ringing): Known | undefined => (party && name ? { party, name } : undefined)

/** Who rings, and what is said in which moment of the call. */
export function CallStrip({ community, call, onTake, onLetGo, onNote }: Props) {
  const { data, error } = useQuery(calls(community))
  const queries = useQueryClient()
  const take = useMutation({
    mutationFn: async (ringing?: Ringing) => {
      if (!ringing) {
        const { id } = await begin(community)
        await queries.refetchQueries({ queryKey: ['calls', community] })
        return { taken: id }
      }
      const home = ringing.homes[0]
      const found = home && (await queries.fetchQuery(spaces(community, home.label)))
      const at = found?.items.find((one) => one.space === home?.id)
      return { taken: ringing.id, known: knownOf(ringing), at }
    },
    onSuccess: ({ taken, known, at }) => onTake(taken, known, at),
  })
  const wait = useMutation({
    mutationFn: (ringing: Ringing) => (ringing.heldSince ? resume : hold)(community, ringing.id),
    onSettled: () => queries.invalidateQueries({ queryKey: ['calls', community] }),
  })
  const mine = data?.items.find((one) => one.id === call)
  const others = data?.items.filter((one) => one.id !== call) ?? []
  const gone = call !== undefined && data !== undefined && !mine
  useKeys({
    F3: () => (!call || gone) && !take.isPending && take.mutate(others[0]),
    F4: () => mine && !wait.isPending && wait.mutate(mine),
  })
  if (error || !data) return <RefusalCard error={error} />
  return (
    <section
      className={mine ? 'card callstrip on' : 'card callstrip'}
      aria-label={t('intake.call.title')}
      aria-live="polite"
    >
      {mine && (
        <div className="row">
          <Icon name="phone" size="l" />
          <Caller ringing={mine} />
          <p className="sp">{mine.heldSince ? data.script.pause : data.script.greeting}</p>
          <Button loading={wait.isPending} onClick={() => wait.mutate(mine)}>
            {t(mine.heldSince ? 'intake.call.resume' : 'intake.call.hold')} <kbd>F4</kbd>
          </Button>
          <Button onClick={onNote}>
            {t('intake.call.note')} <kbd>F8</kbd>
          </Button>
        </div>
      )}
      {gone && (
        <div className="row">
          <span className="sp">{t('intake.call.gone')}</span>
          <Button onClick={onNote}>
            {t('intake.call.note')} <kbd>F8</kbd>
          </Button>
          <Button onClick={onLetGo}>{t('intake.call.letGo')}</Button>
        </div>
      )}
      {mine?.heldSince && <p className="s13">{t('intake.call.then', { words: data.script.sorry })}</p>}
      {mine && others.length > 0 && (
        <p className="s13">{t('intake.call.alsoRing', { names: others.map(callerName).join('、') })}</p>
      )}
      {!mine &&
        others.map((ringing, index) => (
          <div key={ringing.id} className="row">
            <b>{callerName(ringing)}</b>
            <span className="q s13 sp">{homesOf(ringing)}</span>
            <Button type="primary" loading={take.isPending} onClick={() => take.mutate(ringing)}>
              {t('intake.call.take')} {index === 0 && <kbd>F3</kbd>}
            </Button>
          </div>
        ))}
      {!mine && others.length === 0 && (
        <div className="row">
          <span className="q s13 sp">{t('intake.call.quiet')}</span>
          <Button loading={take.isPending} onClick={() => take.mutate(undefined)}>
            {t('intake.call.begin')} <kbd>F3</kbd>
          </Button>
        </div>
      )}
      <RefusalCard error={take.error ?? wait.error} />
    </section>
  )
}
