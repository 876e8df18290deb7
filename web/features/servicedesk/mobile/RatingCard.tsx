import { t } from '@shared/lib/texts'
import { RefusalCard } from '@shared/ui/RefusalCard'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { Button, Rate, TextArea } from 'antd-mobile'
import { useState } from 'react'
import { rate, type TicketDetail } from '../api'

/** How it was, in one to five stars and the resident's own words. */
export function RatingCard({ ticket }: { ticket: TicketDetail }) {
  const [stars, setStars] = useState(0)
  const [comment, setComment] = useState('')
  const queries = useQueryClient()
  const give = useMutation({
    mutationFn: () => rate(ticket.community, ticket.id, { stars, ...(comment && { comment }) }),
    onSuccess: () => queries.invalidateQueries({ queryKey: ['my-report'] }),
  })
  if (ticket.stars) {
    return (
      <section className="card rating">
        <b>{t('servicedesk.resident.rated', { stars: ticket.stars })}</b>
        {ticket.comment && <p className="m">{ticket.comment}</p>}
      </section>
    )
  }
  return (
    <section className="card rating col">
      <b>{t('servicedesk.resident.rate')}</b>
      <Rate value={stars} onChange={setStars} />
      {stars > 0 && (
        <>
          <div className="in area">
            <TextArea
              rows={2}
              value={comment}
              onChange={setComment}
              placeholder={t('servicedesk.resident.rateWords')}
            />
          </div>
          <Button color="primary" block size="large" loading={give.isPending} onClick={() => give.mutate()}>
            {t('servicedesk.resident.rateButton')}
          </Button>
        </>
      )}
      <RefusalCard error={give.error} />
    </section>
  )
}
