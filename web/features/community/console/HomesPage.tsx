import type { Space } from '@shared/api/spaces'
import type { CommunityId } from '@shared/lib/ids'
import { t } from '@shared/lib/texts'
import { Segmented } from 'antd'
import type { ReactNode } from 'react'
import { type HomesView, homesViews } from '../homesViews'
import { CodesView } from './CodesView'
import { PeopleView } from './PeopleView'
import { RequestsView } from './RequestsView'

type Props = {
  community: CommunityId
  communityName: string
  view?: HomesView
  space?: Space
  seesHistory: boolean
  onView: (view: HomesView, space?: Space) => void
}

/** Who belongs to which home: what waits for a decision, the codes on paper, and everybody at a home. */
export default function HomesPage({
  community,
  communityName,
  view = 'requests',
  space,
  seesHistory,
  onView,
}: Props) {
  const switcher = (
    <Segmented
      value={view}
      onChange={(picked) => onView(picked)}
      options={homesViews.map((value) => ({ value, label: t(`community.homes.${value}`) }))}
    />
  )
  const common: ViewProps = { community, switcher, seesHistory }
  switch (view) {
    case 'requests':
      return <RequestsView {...common} />
    case 'codes':
      return <CodesView {...common} communityName={communityName} />
    case 'people':
      return <PeopleView {...common} space={space} onSpace={(picked) => onView('people', picked)} />
  }
}

export type ViewProps = { community: CommunityId; switcher: ReactNode; seesHistory: boolean }
