import { places } from '@shared/api/places'
import type { CommunityId } from '@shared/lib/ids'
import { t } from '@shared/lib/texts'
import { useQuery } from '@tanstack/react-query'
import { Select } from 'antd'
import { useDeferredValue, useState } from 'react'

/** A place and what people call it, as a choice shows it. */
export type Chosen = { value: string; label: string }

type Props = {
  community: CommunityId
  id?: string
  value?: Chosen[]
  onChange?: (chosen: Chosen[]) => void
  most?: number
  /** What is chosen, where no field of a form says it. */
  label?: string
}

/**
 * Buildings, units and rooms, found by the beginning of their label. Each choice closes the list: it covers what stands below, and Tab
 * would take the choice back.
 */
export function PlacePicker({ community, id, value = [], onChange, most, label }: Props) {
  const [text, setText] = useState('')
  const { data } = useQuery(places(community, useDeferredValue(text.trim().replace(/\s+/g, '-'))))
  return (
    <Select<Chosen[]>
      id={id}
      aria-label={label}
      mode="multiple"
      labelInValue
      filterOption={false}
      maxCount={most}
      value={value}
      placeholder={t('ui.pickPlace')}
      onSearch={setText}
      onChange={(chosen) => {
        setText('')
        onChange?.(chosen.map(({ value: place, label }) => ({ value: place, label })))
      }}
      notFoundContent={null}
      options={data?.map((place) => ({ value: place.id, label: place.spokenLabel }))}
    />
  )
}
