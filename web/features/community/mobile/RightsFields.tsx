import { serverNow } from '@shared/lib/serverClock'
import { t } from '@shared/lib/texts'
import { calendarDate } from '@shared/lib/time'
import { DateField } from '@shared/ui/phone/DateField'
import { Toggle } from '@shared/ui/phone/Toggle'
import type { Right } from '../myHomes'

type Props = {
  offered: Right[]
  chosen: Right[]
  onChoose: (rights: Right[]) => void
  /** The last day that still counts, or empty. */
  last: string
  onLast: (day: string) => void
}

/** What somebody may do in a home, and until when. */
export function RightsFields({ offered, chosen, onChoose, last, onLast }: Props) {
  return (
    <>
      <fieldset className="bare">
        <legend className="lab">{t('household.guest.rights')}</legend>
        <ul className="card list">
          {offered.map((right) => (
            <li key={right}>
              <Toggle
                title={t(`household.right.${right}`)}
                on={chosen.includes(right)}
                onChange={(on) =>
                  onChoose(on ? [...chosen, right] : chosen.filter((other) => other !== right))
                }
              />
            </li>
          ))}
        </ul>
      </fieldset>
      <DateField
        label={t('household.guest.until')}
        value={last}
        onChange={onLast}
        min={calendarDate(serverNow())}
        hint={t('household.guest.untilHint')}
      />
    </>
  )
}
