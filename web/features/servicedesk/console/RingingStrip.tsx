import type { CommunityId } from '@shared/lib/ids'
import { t } from '@shared/lib/texts'
import { Icon } from '@shared/ui/Icon'
import { useQuery } from '@tanstack/react-query'
import { Button } from 'antd'
import { calls, type Ringing } from '../calls'
import { callerName, homesOf } from './caller'
import { useKeys } from './useKeys'

type Props = { community: CommunityId; onAnswer: () => void }

/** Who rings while another page is open, and the way to the page where calls are taken. */
export default function RingingStrip({ community, onAnswer }: Props) {
  const { data } = useQuery(calls(community))
  const ringing = data?.items.find(rings)
  useKeys(ringing ? { F3: onAnswer } : {})
  return (
    <div role="status" aria-label={t('intake.call.title')}>
      {ringing && (
        <section className="card callstrip on ringing">
          <div className="row">
            <Icon name="phone" />
            <b>{callerName(ringing)}</b>
            <span className="s13 sp">{homesOf(ringing)}</span>
            <Button onClick={onAnswer}>
              {t('intake.call.goTo')} <kbd>F3</kbd>
            </Button>
          </div>
        </section>
      )}
    </div>
  )
}

/** Not what a colleague answered, what is over, or what was begun by hand: those only wait to be noted. */
const rings = ({ rangAt, answeredAt, endedAt }: Ringing) => rangAt && !answeredAt && !endedAt
