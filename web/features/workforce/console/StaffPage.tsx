import type { CommunityId } from '@shared/lib/ids'
import { t } from '@shared/lib/texts'
import { Segmented } from 'antd'
import type { ReactNode } from 'react'
import { type StaffView, staffViews } from '../staffViews'
import { PeopleView } from './PeopleView'
import { RosterView } from './RosterView'

type Props = {
  community: CommunityId
  permissions: string[]
  view?: StaffView
  onView: (view: StaffView) => void
}

/** Who works here, and who is on duty when. */
export default function StaffPage({ community, permissions, view = 'roster', onView }: Props) {
  const switcher = (
    <Segmented
      value={view}
      onChange={onView}
      options={staffViews.map((value) => ({ value, label: t(`workforce.views.${value}`) }))}
    />
  )
  const may = (permission: string) => permissions.includes(permission)
  return view === 'roster' ? (
    <RosterView
      community={community}
      switcher={switcher}
      mayEdit={may('duty.edit')}
      onPeople={() => onView('people')}
    />
  ) : (
    <PeopleView community={community} switcher={switcher} mayEdit={may('staff.edit')} />
  )
}

export type ViewProps = { community: CommunityId; switcher: ReactNode; mayEdit: boolean }
