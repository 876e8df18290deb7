import type { CommunityId } from '@shared/lib/ids'
import { serverNow } from '@shared/lib/serverClock'
import { t } from '@shared/lib/texts'
import { moment } from '@shared/lib/time'
import { useQuery } from '@tanstack/react-query'
import { Segmented } from 'antd'
import { ticketCategories } from '../categories'
import { nightOffer, type When } from '../night'
import type { Draft } from './draft'
import { SpanPicker } from './SpanPicker'

type Props = { community: CommunityId; draft: Draft; change: (part: Partial<Draft>) => void }
type Answer = When | 'unasked'

/** When somebody is to come. At night, for what is not urgent, the caller is offered the morning first. */
export function WhenStep({ community, draft, change }: Props) {
  const { data: night } = useQuery(nightOffer(community, draft.category, draft.space?.space))
  const { data: kinds } = useQuery(ticketCategories(community))
  const morning = night?.morning
  const visit = kinds?.find((one) => one.key === draft.category)?.visit
  if (!visit) return null
  const said = draft.when === 'morning' && !morning ? undefined : draft.when
  const options: { value: Answer; label: string }[] = [
    ...(morning
      ? [
          {
            value: 'morning' as const,
            label: t('servicedesk.night.morning', { time: moment(morning, serverNow()) }),
          },
        ]
      : []),
    { value: 'now', label: t(morning ? 'servicedesk.night.now' : 'servicedesk.when.now') },
    { value: 'at', label: t('servicedesk.when.at') },
    ...(morning ? [{ value: 'unasked' as const, label: t('servicedesk.night.unasked') }] : []),
  ]
  return (
    <div className="col">
      <span className="lab">{t(morning ? 'servicedesk.night.ask' : 'servicedesk.night.when')}</span>
      <Segmented<Answer>
        value={said ?? (morning ? 'unasked' : 'now')}
        onChange={(when) => change({ when: when === 'unasked' ? undefined : when, span: undefined })}
        options={options}
      />
      {draft.when === 'at' && (
        <SpanPicker day={draft.day} span={draft.span} onChange={(day, span) => change({ day, span })} />
      )}
    </div>
  )
}
