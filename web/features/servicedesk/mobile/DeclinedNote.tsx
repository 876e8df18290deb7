import '../dispatchTexts'
import { t } from '@shared/lib/texts'
import type { OutboxItem } from '../outbox/useOutbox'
import { Kept } from './JobSteps'

/** A job that was given back in the phone: nothing more is done on it until the desk has heard of it. */
export default function DeclinedNote({ item }: { item: OutboxItem }) {
  return (
    <section className="card hero col">
      <p className="m">
        {t(item.state === 'parked' ? 'dispatch.decline.parked' : 'dispatch.decline.inPhone')}
      </p>
      <p className="note words">“{item.command.payload.note}”</p>
      <Kept item={item} />
    </section>
  )
}
