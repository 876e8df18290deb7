import type { CommunityId } from '@shared/lib/ids'
import { t } from '@shared/lib/texts'
import { dayOf } from '@shared/lib/time'
import { RefusalCard } from '@shared/ui/RefusalCard'
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { Button } from 'antd-mobile'
import { answerSwap, mySwaps, type Swap, withdrawSwap } from '../away'
import { hoursOf } from '../weeks'

type Move = { swap: string; to: 'agree' | 'decline' | 'withdraw' }

/** Swaps in which one has a part and which are not decided; nothing when there are none. */
export function SwapsCard({ community }: { community: CommunityId }) {
  const { data, error, refetch } = useQuery(mySwaps(community))
  const queries = useQueryClient()
  const move = useMutation({
    mutationFn: ({ swap, to }: Move) =>
      to === 'withdraw' ? withdrawSwap(community, swap) : answerSwap(community, swap, to === 'agree'),
    onSettled: () => queries.invalidateQueries({ queryKey: ['own', community] }),
  })
  const failed = error ?? move.error
  if (!data || data.items.length === 0) return <RefusalCard error={failed} retry={refetch} />
  return (
    <section>
      <h2 className="section">{t('workforce.own.swaps')}</h2>
      <RefusalCard error={failed} />
      <ul className="card list">
        {data.items.map((swap) => {
          const asked = swap.asker !== data.me
          return (
            <li key={swap.id} className="line mid">
              <span className="sp">
                <b>{words(swap, asked)}</b>
                <span className="q">{t(`workforce.own.states.${swap.state}`)}</span>
              </span>
              {asked && swap.state === 'ASKED' && (
                <>
                  <Button size="small" onClick={() => move.mutate({ swap: swap.id, to: 'agree' })}>
                    {t('workforce.own.agree')}
                  </Button>
                  <Button size="small" onClick={() => move.mutate({ swap: swap.id, to: 'decline' })}>
                    {t('workforce.own.decline')}
                  </Button>
                </>
              )}
              {!asked && (
                <Button size="small" onClick={() => move.mutate({ swap: swap.id, to: 'withdraw' })}>
                  {t('workforce.own.withdraw')}
                </Button>
              )}
            </li>
          )
        })}
      </ul>
    </section>
  )
}

function words({ askerName, colleagueName, given, returned }: Swap, asked: boolean): string {
  const part = (one: Swap['given']) => `${dayOf(one.from)} ${hoursOf(one)}`
  if (!asked) return t('workforce.own.mySwap', { name: colleagueName, given: part(given) })
  return returned
    ? t('workforce.own.swapOfMeFor', { name: askerName, given: part(given), returned: part(returned) })
    : t('workforce.own.swapOfMe', { name: askerName, given: part(given) })
}
