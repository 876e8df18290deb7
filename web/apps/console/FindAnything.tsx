import { type Numbered, numbered } from '@features/servicedesk/numbers'
import { type Space, spaces } from '@shared/api/spaces'
import type { CommunityId } from '@shared/lib/ids'
import { t } from '@shared/lib/texts'
import { useQuery } from '@tanstack/react-query'
import { AutoComplete, Input } from 'antd'
import { type ComponentProps, useState } from 'react'

type Props = {
  community: CommunityId
  onRoom?: (space: Space) => void
  onTicket?: (ticket: Numbered) => void
  input: ComponentProps<typeof Input>
}

/** One box for rooms, people and tickets: whoever stands first is opened with ↵. What may not be opened is not looked for. */
export function FindAnything({ community, onRoom, onTicket, input }: Props) {
  const [text, setText] = useState('')
  const typed = text.trim()
  const rooms = useQuery({ ...spaces(community, typed), enabled: onRoom !== undefined && typed !== '' }).data
  const wanted = numbered(community, typed)
  const tickets = useQuery({ ...wanted, enabled: onTicket !== undefined && wanted.enabled }).data
  const found = [...(tickets ?? []).map(ticketOption), ...(rooms ?? []).map(roomOption)]
  const nothing = rooms !== undefined && typed !== ''
  return (
    <AutoComplete
      className="finder"
      value={text}
      onChange={setText}
      defaultActiveFirstOption
      notFoundContent={nothing ? t('ui.findNone') : null}
      options={found}
      onSelect={(picked: string) => {
        setText('')
        const ticket = tickets?.find((one) => one.number === picked)
        const room = rooms?.find((one) => one.label === picked)
        if (ticket) onTicket?.(ticket)
        else if (room) onRoom?.(room)
      }}
    >
      <Input {...input} />
    </AutoComplete>
  )
}

const ticketOption = (one: Numbered) => ({
  value: one.number,
  label: (
    <div className="row">
      <b>{one.number}</b>
      <span className="q">
        {one.spaceLabel} · {one.categoryName} · {t(`servicedesk.state.${one.state}`)}
      </span>
    </div>
  ),
})

const roomOption = (one: Space) => ({
  value: one.label,
  label: (
    <div className="row">
      <b>{one.label}</b>
      <span className="q">{one.residents.map((each) => each.name).join('、')}</span>
    </div>
  ),
})
