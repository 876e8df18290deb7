import './counterTexts'
import type { CommunityId } from '@shared/lib/ids'
import { t } from '@shared/lib/texts'
import { PageHeader } from '@shared/ui/PageHeader'
import { Segmented } from 'antd'
import { type HotlineView, hotlineViewsFor } from '../hotlineViews'
import { AgentsView } from './AgentsView'
import { CheckedCalls, ChecksView } from './ChecksView'
import { MissedView } from './MissedView'

type Props = {
  community: CommunityId
  permissions: string[]
  view?: HotlineView
  onView: (view: HotlineView) => void
}

/** The hotline: who rang in vain, and how we sound. */
export default function HotlinePage({ community, permissions, view, onView }: Props) {
  const offered = hotlineViewsFor(permissions)
  const shown = view && offered.includes(view) ? view : offered[0]
  const mayCallBack = permissions.includes('tickets.call-back')
  return (
    <>
      <PageHeader
        title={t('counter.hotline.title')}
        actions={
          <Segmented<HotlineView>
            value={shown ?? 'missed'}
            onChange={onView}
            options={offered.map((value) => ({ value, label: t(`counter.hotline.${value}`) }))}
          />
        }
      />
      {shown === 'missed' && <MissedView community={community} mayCallBack={mayCallBack} />}
      {shown === 'check' && <ChecksView community={community} />}
      {shown === 'agents' && <AgentsView community={community} />}
      {shown === 'mine' && <CheckedCalls community={community} mine />}
    </>
  )
}
