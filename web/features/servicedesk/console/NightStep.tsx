import type { CommunityId } from '@shared/lib/ids'
import { serverNow } from '@shared/lib/serverClock'
import { t } from '@shared/lib/texts'
import { moment } from '@shared/lib/time'
import { useQuery } from '@tanstack/react-query'
import { Segmented } from 'antd'
import { nightOffer, type When } from '../night'
import type { Draft } from './draft'

type Props = { community: CommunityId; draft: Draft; change: (part: Partial<Draft>) => void }

/** At night, for what is not urgent: the caller is offered the morning first. */
export function NightStep({ community, draft, change }: Props) {
  const { data } = useQuery(nightOffer(community, draft.category, draft.space?.space))
  if (!data?.morning) return null
  return (
    <div className="col">
      <span className="lab">{t('servicedesk.night.ask')}</span>
      <Segmented<When | 'unasked'>
        value={draft.when ?? 'unasked'}
        onChange={(when) => change({ when: when === 'unasked' ? undefined : when })}
        options={[
          {
            value: 'morning',
            label: t('servicedesk.night.morning', { time: moment(data.morning, serverNow()) }),
          },
          { value: 'now', label: t('servicedesk.night.now') },
          { value: 'unasked', label: t('servicedesk.night.unasked') },
        ]}
      />
    </div>
  )
}
