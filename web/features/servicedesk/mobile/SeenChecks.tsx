import '../keptTexts'
import type { CommunityId } from '@shared/lib/ids'
import { serverNow } from '@shared/lib/serverClock'
import { t } from '@shared/lib/texts'
import { moment } from '@shared/lib/time'
import { RefusalCard } from '@shared/ui/RefusalCard'
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { Button, Toast } from 'antd-mobile'
import { type Check, check, myChecks } from '../checks'

/** Whether what one saw oneself is good now; without a network nobody is asked. */
export function SeenChecks({ community }: { community: CommunityId }) {
  const { data } = useQuery(myChecks(community))
  return data?.map((one) => <CheckCard key={one.ticket} community={community} asked={one} />)
}

function CheckCard({ community, asked }: { community: CommunityId; asked: Check }) {
  const queries = useQueryClient()
  const say = useMutation({
    mutationFn: (satisfied: boolean) => check(community, asked.ticket, satisfied),
    onSuccess: (_, satisfied) => {
      Toast.show({ content: t(satisfied ? 'seen.check.closed' : 'seen.check.again') })
      return queries.invalidateQueries({ queryKey: ['my-checks', community] })
    },
  })
  return (
    <section className="card rating col">
      <b>{t('seen.check.title', { place: asked.spaceLabel })}</b>
      <p className="q">
        {t('seen.check.what', {
          number: asked.number,
          words: asked.description,
          time: moment(asked.finishedAt, serverNow()),
        })}
      </p>
      <Button color="primary" block size="large" disabled={say.isPending} onClick={() => say.mutate(true)}>
        {t('seen.check.good')}
      </Button>
      <Button block size="large" disabled={say.isPending} onClick={() => say.mutate(false)}>
        {t('seen.check.bad')}
      </Button>
      <RefusalCard error={say.error} />
    </section>
  )
}
