import type { Space } from '@shared/api/spaces'
import type { CommunityId } from '@shared/lib/ids'
import { t } from '@shared/lib/texts'
import { Button, Form } from 'antd'
import { SpaceFinder } from './SpaceFinder'

/** A room as a field of a form holds it. */
export type ChosenRoom = Pick<Space, 'space' | 'label'>

type Props = {
  community: CommunityId
  name: string
  label: string
  autoFocus?: boolean
  /** Beside the field, for what depends on who is there. */
  onRoom?: (room: Space | undefined) => void
}

/** Which room it is about, as a field that has to be answered and can be changed. */
export function RoomField({ name, label, ...more }: Props) {
  return (
    <Form.Item name={name} label={label} rules={[{ required: true, message: t('dialog.room.missing') }]}>
      <Room label={label} {...more} />
    </Form.Item>
  )
}

type RoomProps = Omit<Props, 'name'> & {
  id?: string
  value?: ChosenRoom
  onChange?: (room: ChosenRoom | undefined) => void
}

function Room({ community, label, autoFocus, onRoom, id, value, onChange }: RoomProps) {
  const choose = (room: Space | undefined) => {
    onChange?.(room)
    onRoom?.(room)
  }
  if (!value) {
    return (
      <SpaceFinder
        community={community}
        onPick={choose}
        input={{ 'aria-label': label, ...(id && { id }), ...(autoFocus && { autoFocus }) }}
      />
    )
  }
  return (
    <div className="row">
      <b>{value.label}</b>
      <Button size="small" onClick={() => choose(undefined)}>
        {t('dialog.room.change')}
      </Button>
    </div>
  )
}
