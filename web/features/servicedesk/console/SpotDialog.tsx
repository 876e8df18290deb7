import type { CommunityId } from '@shared/lib/ids'
import spots from '@shared/lib/texts/spots.zh.json'
import { Dialog } from '@shared/ui/Dialog'
import { RefusalCard } from '@shared/ui/RefusalCard'
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { AutoComplete, Form, Input } from 'antd'
import { useState } from 'react'
import { makeSpot, type Place, places } from '../spots'

type Props = { community: CommunityId; close: () => void; made: (id: string) => void }

/** Where the code will hang and what stands on it: the place's own name unless something better is typed. */
export function SpotDialog({ community, close, made }: Props) {
  const [place, setPlace] = useState<Place>()
  const [text, setText] = useState('')
  const [name, setName] = useState('')
  const { data } = useQuery(places(community, text.trim()))
  const queries = useQueryClient()
  const make = useMutation({
    mutationFn: (where: Place) =>
      makeSpot(community, { place: where.id, name: name.trim() || where.spokenLabel }),
    onSuccess: ({ id }) => made(id),
    onSettled: () => queries.invalidateQueries({ queryKey: ['spot-codes', community] }),
  })
  return (
    <Dialog
      title={spots.new}
      okText={spots.make}
      cancelText={spots.cancel}
      okButtonProps={{ disabled: !place, loading: make.isPending }}
      onOk={() => place && make.mutate(place)}
      onCancel={close}
    >
      <Form layout="vertical" requiredMark={false}>
        <Form.Item label={spots.place} htmlFor="spot-place">
          <AutoComplete
            id="spot-place"
            value={text}
            onChange={(typed: string) => {
              setText(typed)
              setPlace(undefined)
            }}
            placeholder={spots.placeHint}
            notFoundContent={data?.length === 0 ? spots.placeNone : null}
            options={data?.map((one) => ({ value: one.spokenLabel, key: one.id }))}
            onSelect={(picked: string) => setPlace(data?.find((one) => one.spokenLabel === picked))}
          />
        </Form.Item>
        <Form.Item label={spots.name} htmlFor="spot-name">
          <Input
            id="spot-name"
            maxLength={50}
            value={name}
            onChange={(event) => setName(event.target.value)}
            placeholder={place?.spokenLabel ?? spots.nameHint}
          />
        </Form.Item>
      </Form>
      <RefusalCard error={make.error} />
    </Dialog>
  )
}
