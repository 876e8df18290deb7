import { t } from '@shared/lib/texts'
import { Bar } from '@shared/ui/phone/Bar'
import { Choices } from '@shared/ui/phone/Choices'
import { Field } from '@shared/ui/phone/Field'
import { PhotoPicker } from '@shared/ui/phone/PhotoPicker'
import { RefusalCard } from '@shared/ui/RefusalCard'
import { type QueryClient, useMutation, useQueryClient } from '@tanstack/react-query'
import { Button, Toast } from 'antd-mobile'
import { useState } from 'react'
import {
  askForHome,
  type HomeRequest,
  homeRequests,
  type NamedCommunity,
  type Relation,
  relations,
} from '../myHomes'
import { CommunityPicker } from './CommunityPicker'

const MOST_PHOTOS = 3

type Props = { name: string; onAsked: () => void }

/** Somebody whom neither ledger nor code knows writes who they are; the desk compares and decides. */
export function AskPage({ name: known, onAsked }: Props) {
  const queries = useQueryClient()
  const [refused] = useState(() => lastRefused(queries))
  const [community, setCommunity] = useState<NamedCommunity | undefined>(
    refused && { id: refused.community, name: refused.communityName },
  )
  const [name, setName] = useState(known)
  const [home, setHome] = useState(refused?.home ?? '')
  const [relation, setRelation] = useState<Relation | undefined>(refused?.relation)
  const [photos, setPhotos] = useState<Blob[]>([])
  const complete =
    community !== undefined && name.trim() !== '' && home.trim() !== '' && relation !== undefined
  const ask = useMutation({
    mutationFn: async () => {
      if (!complete) return
      await askForHome(community.id, { name: name.trim(), home: home.trim(), relation, photos })
    },
    onSuccess: async () => {
      await queries.invalidateQueries({ queryKey: homeRequests.queryKey })
      Toast.show({ content: t('household.ask.sent') })
      onAsked()
    },
  })
  return (
    <main className="page docked">
      <Bar title={t('household.ask.title')} />
      <div className="pad col gap">
        <CommunityPicker chosen={community} onChoose={setCommunity} />
        <Field
          label={t('household.ask.home')}
          value={home}
          onChange={setHome}
          placeholder={t('household.ask.homeExample')}
          maxLength={100}
        />
        <Field
          label={t('household.ask.name')}
          value={name}
          onChange={setName}
          autoComplete="name"
          maxLength={100}
          hint={t('household.ask.nameHint')}
        />
        <Choices
          legend={t('household.ask.relation')}
          choices={relations.map((one) => ({ value: one, label: t(`household.relation.${one}`) }))}
          value={relation}
          onChange={setRelation}
          three
        />
        <div>
          <div className="lab">{t('household.ask.photos')}</div>
          <PhotoPicker
            photos={photos}
            onChange={setPhotos}
            label={t('household.ask.photo')}
            most={MOST_PHOTOS}
          />
          <p className="q hint">{t('household.ask.photosWhy')}</p>
        </div>
        <RefusalCard error={ask.error} />
      </div>
      <div className="dock">
        <Button
          block
          size="large"
          color="primary"
          disabled={!complete}
          loading={ask.isPending}
          onClick={() => ask.mutate()}
        >
          {complete ? t('household.ask.send') : t('household.ask.missing')}
        </Button>
      </div>
    </main>
  )
}

/** The newest request if the desk refused it: whoever asks again changes that one. */
function lastRefused(queries: QueryClient): HomeRequest | undefined {
  const newest = queries.getQueryData(homeRequests.queryKey)?.items[0]
  return newest?.state === 'REFUSED' ? newest : undefined
}
