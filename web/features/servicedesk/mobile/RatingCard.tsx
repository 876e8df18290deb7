import { t } from '@shared/lib/texts'
import { Icon } from '@shared/ui/Icon'
import { RefusalCard } from '@shared/ui/RefusalCard'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { Button, TextArea } from 'antd-mobile'
import { useState } from 'react'
import { type MyReport, rate } from '../api'

/** How it was, in one to five stars and the resident's own words; asked only of whose it is to say. */
export function RatingCard({ ticket }: { ticket: MyReport }) {
  const [stars, setStars] = useState(0)
  const [comment, setComment] = useState('')
  const queries = useQueryClient()
  const give = useMutation({
    mutationFn: () => rate(ticket.community, ticket.id, { stars, ...(comment && { comment }) }),
    onSuccess: () => queries.invalidateQueries({ queryKey: ['my-report'] }),
  })
  if (ticket.stars && !ticket.mayRate) {
    return (
      <section className="card rating">
        <b>{t('servicedesk.resident.rated', { stars: ticket.stars })}</b>
        {ticket.comment && <p className="m">{ticket.comment}</p>}
      </section>
    )
  }
  if (!ticket.mayRate) return null
  return (
    <section className="card rating col">
      <Stars value={stars} onChange={setStars} />
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

const five = [1, 2, 3, 4, 5]

function Stars({ value, onChange }: { value: number; onChange: (stars: number) => void }) {
  return (
    <fieldset className="stars">
      <legend>{t('servicedesk.resident.rate')}</legend>
      {five.map((stars) => (
        <label key={stars} className={stars <= value ? 'on' : undefined}>
          <input
            type="radio"
            name="stars"
            aria-label={t('servicedesk.ticket.stars', { stars })}
            checked={stars === value}
            onChange={() => onChange(stars)}
          />
          <Icon name="star" size="l" />
        </label>
      ))}
    </fieldset>
  )
}
