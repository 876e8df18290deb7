import { serverNow } from '@shared/lib/serverClock'
import { t } from '@shared/lib/texts'
import { type Instant, moment } from '@shared/lib/time'
import { Choices } from '@shared/ui/phone/Choices'
import type { Span } from '../appointment'
import type { When } from '../night'
import { SpanChoices } from './SpanChoices'

type Props = {
  /** At night, for what is not urgent: the morning is offered first. */
  morning?: Instant | null
  when?: When
  onWhen: (when: When) => void
  span?: Span
  onSpan: (span?: Span) => void
}

/** When somebody shall come: as soon as possible, in the morning, or within two hours of the next days. */
export function WhenChoices({ morning, when, onWhen, span, onSpan }: Props) {
  const now = serverNow()
  const said = when === 'morning' && !morning ? undefined : when
  const answers: { value: When; label: string }[] = [
    { value: 'now', label: t(morning ? 'servicedesk.night.now' : 'servicedesk.when.now') },
    { value: 'at', label: t('servicedesk.when.at') },
  ]
  if (morning) {
    answers.unshift({
      value: 'morning',
      label: t('servicedesk.night.morning', { time: moment(morning, now) }),
    })
  }
  return (
    <>
      <Choices
        legend={t('servicedesk.night.when')}
        choices={answers}
        value={said ?? (morning ? undefined : 'now')}
        onChange={onWhen}
        three
      />
      {when === 'at' && <SpanChoices span={span} onSpan={onSpan} />}
    </>
  )
}
