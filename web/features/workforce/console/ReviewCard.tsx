import { serverNow } from '@shared/lib/serverClock'
import { t } from '@shared/lib/texts'
import { calendarDay, dayOf, moment } from '@shared/lib/time'
import type { Review, Warning } from '../planning'

/** Who lacks a paper, who wrote no log and who has too little rest; nothing when all is well. */
export function ReviewCard({ review }: { review: Review }) {
  const { withoutPaper, withoutLog, warnings } = review
  if (withoutPaper.length + withoutLog.length + warnings.length === 0) return null
  const now = serverNow()
  return (
    <section className="card pad">
      <h2 className="t2">{t('workforce.review.title')}</h2>
      <ul className="plain">
        {withoutPaper.map((one) => (
          <li key={`${one.employee} ${one.post}`}>
            <span>
              {one.ranOutOn
                ? t('workforce.review.ranOut', {
                    name: one.name,
                    post: one.post,
                    paper: one.qualification,
                    day: calendarDay(one.ranOutOn, now),
                  })
                : t('workforce.review.noPaper', { name: one.name, post: one.post, paper: one.qualification })}
            </span>
            <span className="tag breach">{t('workforce.review.blocks')}</span>
          </li>
        ))}
        {withoutLog.map((one) => (
          <li key={`${one.employee} ${one.endedAt}`}>
            {t('workforce.review.noLog', { name: one.name, post: one.post, at: moment(one.endedAt, now) })}
          </li>
        ))}
        {warnings.map((one) => (
          <li key={`${one.employee} ${one.rule} ${one.at}`}>{told(one)}</li>
        ))}
      </ul>
    </section>
  )
}

function told({ name, rule, at, minutes }: Warning): string {
  return t(`workforce.review.rule.${rule}`, {
    name,
    day: dayOf(at),
    hours: Math.floor(minutes / 60),
    minutes: minutes % 60,
  })
}
