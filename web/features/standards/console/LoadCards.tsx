import { t } from '@shared/lib/texts'
import type { PostLoad } from '../together'

/** Of each post what one person has in hand a shift, and how many people are short. */
export function LoadCards({ loads }: { loads: PostLoad[] }) {
  if (loads.length === 0) return null
  return (
    <section className="card pad">
      <h2 className="t2">{t('adopting.loads')}</h2>
      <p className="m s13">{t('adopting.loadsHow')}</p>
      <ul className="loads">
        {loads.map((one) => (
          <li key={one.post} className={one.peopleShort > 0 ? 'short' : undefined}>
            <b>{one.post}</b>
            <span className="q s13">{t('adopting.people', { count: one.people })}</span>
            <span>{rounds(one)}</span>
            <span>{t('adopting.tasks', { count: few(one.tasks) })}</span>
            <span>{recording(one)}</span>
            <span className={one.peopleShort > 0 ? 'tag breach' : 'tag met'}>
              {one.peopleShort > 0 ? t('adopting.short', { count: one.peopleShort }) : t('adopting.enough')}
            </span>
          </li>
        ))}
      </ul>
    </section>
  )
}

/** Tenths; what is less is said so. */
const few = (count: number) => (count === 0 ? t('adopting.few') : String(count))

const rounds = ({ rounds: count, mostRounds: most }: PostLoad) =>
  most ? t('adopting.roundsMost', { count: few(count), most }) : t('adopting.rounds', { count: few(count) })

const recording = ({ recordingMinutes: count, mostRecordingMinutes: most }: PostLoad) =>
  most
    ? t('adopting.recordingMost', { count: few(count), most })
    : t('adopting.recording', { count: few(count) })
