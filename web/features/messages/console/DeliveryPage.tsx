import type { CommunityId } from '@shared/lib/ids'
import { t } from '@shared/lib/texts'
import { PageHeader } from '@shared/ui/PageHeader'
import { Segmented } from 'antd'
import { type DeliveryView, viewsFor } from '../deliveryViews'
import { DeadLettersCard } from './DeadLettersCard'
import { HandledCard, PaperCard } from './PaperCard'
import { QuietHoursCard } from './QuietHoursCard'

type Props = {
  community: CommunityId
  communityName: string
  permissions: string[]
  view?: DeliveryView
  onView: (view: DeliveryView) => void
}

/** What did not reach people by itself: letters to print, what no channel took, and when nobody is to be woken. */
export default function DeliveryPage({ community, communityName, permissions, view, onView }: Props) {
  const views = viewsFor(permissions)
  const shown = view && views.includes(view) ? view : views[0]
  return (
    <>
      <PageHeader
        title={t('messages.delivery.title')}
        meta={t('messages.delivery.meta')}
        actions={
          <Segmented
            value={shown}
            onChange={onView}
            options={views.map((value) => ({ value, label: t(`messages.delivery.${value}`) }))}
          />
        }
      />
      {shown === 'paper' && <PaperCard community={community} communityName={communityName} />}
      {shown === 'handled' && <HandledCard community={community} />}
      {shown === 'dead' && <DeadLettersCard community={community} />}
      {shown === 'quiet' && (
        <QuietHoursCard community={community} seesHistory={permissions.includes('history.read')} />
      )}
    </>
  )
}
