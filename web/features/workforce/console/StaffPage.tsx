import type { CommunityId } from '@shared/lib/ids'
import { t } from '@shared/lib/texts'
import { Segmented } from 'antd'
import type { ReactNode } from 'react'
import { type StaffView, staffViews } from '../staffViews'
import { DistrictsView } from './DistrictsView'
import { HandoversView } from './HandoversView'
import { PapersView } from './PapersView'
import { PeopleView } from './PeopleView'
import { PostsView } from './PostsView'
import { RosterView } from './RosterView'

type Props = {
  community: CommunityId
  permissions: string[]
  view?: StaffView
  onView: (view: StaffView) => void
}

export type ViewProps = { community: CommunityId; switcher: ReactNode; mayEdit: boolean }

/** Who works here, with which papers, where and when. */
export default function StaffPage({ community, permissions, view = 'roster', onView }: Props) {
  const may = (permission: string) => permissions.includes(permission)
  const switcher = (
    <Segmented
      value={view}
      onChange={onView}
      options={staffViews.map((value) => ({ value, label: t(`workforce.views.${value}`) }))}
    />
  )
  const props = { community, switcher, mayEdit: may('duty.edit') }
  switch (view) {
    case 'roster':
      return <RosterView {...props} onPeople={() => onView('people')} />
    case 'people':
      return <PeopleView {...props} mayEdit={may('staff.edit')} />
    case 'papers':
      return <PapersView {...props} mayEdit={may('staff.edit')} />
    case 'districts':
      return <DistrictsView {...props} />
    case 'handovers':
      return <HandoversView {...props} />
    case 'posts':
      return <PostsView {...props} />
  }
}
