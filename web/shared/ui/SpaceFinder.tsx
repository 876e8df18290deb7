import { type Space, spaces } from '@shared/api/spaces'
import type { CommunityId } from '@shared/lib/ids'
import { t } from '@shared/lib/texts'
import { useQuery } from '@tanstack/react-query'
import { AutoComplete, type AutoCompleteProps, Input } from 'antd'
import { type ComponentProps, useState } from 'react'
import { RefusalCard } from './RefusalCard'

type Props = {
  community: CommunityId
  onPick: (space: Space) => void
  size?: AutoCompleteProps['size']
  input?: ComponentProps<typeof Input>
}

/** Finds a room by `3-2-1102`, `3 2 1102`, a resident's name or its pinyin, a number or its last four digits; the first match is taken with ↵. */
export function SpaceFinder({ community, onPick, size, input }: Props) {
  const [text, setText] = useState('')
  const { data, error, refetch } = useQuery(spaces(community, text.trim()))
  return (
    <>
      <AutoComplete
        className="finder"
        value={text}
        onChange={setText}
        size={size}
        defaultActiveFirstOption
        notFoundContent={data?.length === 0 && text !== '' ? t('ui.roomNone') : null}
        options={data?.map((space) => ({
          value: space.label,
          label: (
            <div className="row">
              <b>{space.label}</b>
              <span className="q">{space.residents.map((one) => one.name).join('、')}</span>
            </div>
          ),
        }))}
        onSelect={(picked: string) => {
          const space = data?.find((one) => one.label === picked)
          setText('')
          if (space) onPick(space)
        }}
      >
        <Input {...input} />
      </AutoComplete>
      <RefusalCard error={error} retry={refetch} />
    </>
  )
}
