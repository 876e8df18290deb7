import type { CommunityId } from '@shared/lib/ids'
import { say, t } from '@shared/lib/texts'
import register from '@shared/lib/texts/register.zh.json'
import { Segmented } from 'antd'
import type { ReactNode } from 'react'
import { type EquipmentView, equipmentViews } from '../equipmentViews'
import type { ItemId } from '../register'
import { ExpiriesView } from './ExpiriesView'
import { ItemPanel } from './ItemPanel'
import { RegisterView } from './RegisterView'

say({ register })

type Props = {
  community: CommunityId
  mayEdit: boolean
  view?: EquipmentView
  /** The machine whose file lies open beside the list: its card leads here. */
  item?: ItemId
  onView: (view: EquipmentView) => void
  onItem: (item?: ItemId) => void
}

export type ViewProps = {
  community: CommunityId
  mayEdit: boolean
  switcher: ReactNode
  onItem: (item: ItemId) => void
}

/** Every machine of the community, and what of it runs out. */
export default function EquipmentPage({
  community,
  mayEdit,
  view = 'register',
  item,
  onView,
  onItem,
}: Props) {
  const switcher = (
    <Segmented
      value={view}
      onChange={onView}
      options={equipmentViews.map((value) => ({ value, label: t(`register.views.${value}`) }))}
    />
  )
  const props = { community, mayEdit, switcher, onItem }
  return (
    <>
      {view === 'register' ? <RegisterView {...props} /> : <ExpiriesView {...props} />}
      {item && (
        <ItemPanel community={community} mayEdit={mayEdit} id={item} close={() => onItem(undefined)} />
      )}
    </>
  )
}
