import { t } from '@shared/lib/texts'
import { RefusalCard } from '@shared/ui/RefusalCard'
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { Button } from 'antd-mobile'
import { answerOffer, myOffers, type Offer } from '../api'

type Answer = { offer: Offer; answer: 'accept' | 'decline' }

/** Employments that wait for one's word; nothing when there are none. */
export function OffersCard({ onAccepted }: { onAccepted: () => void }) {
  const { data, error, refetch } = useQuery(myOffers)
  const queries = useQueryClient()
  const say = useMutation({
    mutationFn: ({ offer, answer }: Answer) => answerOffer(offer, answer),
    onSuccess: (_, { answer }) => {
      if (answer === 'accept') onAccepted()
    },
    onSettled: () => queries.invalidateQueries({ queryKey: myOffers.queryKey }),
  })
  if (error) return <RefusalCard error={error} retry={refetch} />
  return data?.map((offer) => (
    <section key={offer.offer} className="card pad col">
      <b>{t('workforce.offer.title', { community: offer.communityName, post: offer.post })}</b>
      <p className="m">{t('workforce.offer.how', { name: offer.name })}</p>
      <RefusalCard error={say.error} />
      <Button
        block
        color="primary"
        loading={say.isPending}
        onClick={() => say.mutate({ offer, answer: 'accept' })}
      >
        {t('workforce.offer.accept')}
      </Button>
      <Button block onClick={() => say.mutate({ offer, answer: 'decline' })}>
        {t('workforce.offer.decline')}
      </Button>
    </section>
  ))
}
