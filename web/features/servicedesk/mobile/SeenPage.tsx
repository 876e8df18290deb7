import '../keptTexts'
import { Unreachable } from '@shared/api/problem'
import { request } from '@shared/api/request'
import type { Shape } from '@shared/api/shape'
import type { AccountId, CommunityId, SpaceId } from '@shared/lib/ids'
import { t } from '@shared/lib/texts'
import { Icon } from '@shared/ui/Icon'
import { Bar } from '@shared/ui/phone/Bar'
import { Choices } from '@shared/ui/phone/Choices'
import { VoiceNote } from '@shared/ui/phone/VoiceNote'
import { RefusalCard } from '@shared/ui/RefusalCard'
import { queryOptions, useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { Button, Input, Skeleton, Switch, Toast } from 'antd-mobile'
import { useDeferredValue, useId, useState } from 'react'
import { ticketCategories } from '../categories'
import { drainSeen, keepSeen, type Saw } from '../outbox/seen'
import { iconOf } from '../tickets'
import { SeenChecks } from './SeenChecks'
import { WordsAndPhotos, wordsOr } from './WordsAndPhotos'

type Place = Shape<'PlacesPlace', { id: SpaceId }>

const places = (community: CommunityId, q: string) =>
  queryOptions({
    queryKey: ['places', community, q],
    queryFn: async (): Promise<Place[]> => {
      try {
        const found = await request<{ items: Place[] }>(
          `/api/communities/${community}/places?q=${encodeURIComponent(q)}`,
        )
        return found.items
      } catch (failure) {
        if (!(failure instanceof Unreachable)) throw failure
        return recent(community).filter((one) => one.label.startsWith(q) || one.spokenLabel.includes(q))
      }
    },
    enabled: q !== '',
  })

const MOST_RECENT = 30
const name = (community: CommunityId) => `anju.places.${community}`

/** Where reports were made from this phone: without a network nothing else can be found. */
const recent = (community: CommunityId): Place[] => JSON.parse(localStorage.getItem(name(community)) ?? '[]')

function remember(community: CommunityId, place: Place) {
  const others = recent(community).filter((one) => one.id !== place.id)
  localStorage.setItem(name(community), JSON.stringify([place, ...others].slice(0, MOST_RECENT)))
}

type Props = {
  account: AccountId
  community: CommunityId
  /** Whether one may pass on what a resident told in a chat. */
  mayPassOn?: boolean
  onSent: () => void
}

/**
 * What one of us sees on the way: place, photo, a few words; put right at once it is closed at once. It is kept in the phone first and
 * sent from there, so that a basement loses nothing.
 */
export function SeenPage({ account, community, mayPassOn, onSent }: Props) {
  const [place, setPlace] = useState<Place>()
  const [chosen, setChosen] = useState<string>()
  const [description, setDescription] = useState('')
  const [photos, setPhotos] = useState<Blob[]>([])
  const [spoken, setSpoken] = useState<Blob>()
  const [recording, setRecording] = useState(false)
  const [mended, setMended] = useState(false)
  const kinds = useQuery(ticketCategories(community))
  const visits = kinds.data?.filter((one) => one.visit) ?? []
  const category = chosen ?? visits[0]?.key
  const queries = useQueryClient()
  const send = useMutation({
    mutationFn: async (saw: Saw) => {
      const id = await keepSeen(account, saw)
      return (await drainSeen(account)).get(id)
    },
    onSuccess: (number, saw) => {
      Toast.show({ content: said(number, saw.mended) })
      queries.invalidateQueries({ queryKey: ['my-jobs'] })
      onSent()
    },
  })
  function submit() {
    if (!place || !category) return
    remember(community, place)
    send.mutate({
      community,
      label: place.spokenLabel,
      space: place.id,
      category,
      description: wordsOr(description, spoken, visits.find((one) => one.key === category)?.name),
      mended,
      images: photos,
      spoken,
    })
  }
  const unsaid = !place || !category || (description.trim() === '' && !spoken)
  const unseen = mended && photos.length === 0
  return (
    <main className="page docked">
      <Bar title={t('seen.title')} />
      <div className="pad col">
        <SeenChecks community={community} />
        {mayPassOn && (
          <Link className="btn s" to="/work/$community/told" params={{ community }}>
            <Icon name="chat" />
            {t('seen.told.link')}
          </Link>
        )}
        <PlaceChoice community={community} place={place} onChange={setPlace} />
        <RefusalCard error={kinds.error} retry={kinds.refetch} />
        {kinds.isPending && <Skeleton.Paragraph lineCount={3} animated />}
        {kinds.data && (
          <Choices
            legend={t('seen.what')}
            choices={visits.map((one) => ({
              value: one.key,
              label: one.name,
              icon: iconOf(one.key, one.kind),
            }))}
            value={category}
            onChange={setChosen}
            three
          />
        )}
        <WordsAndPhotos
          words={{
            label: t('seen.words'),
            hint: t('seen.wordsHint'),
            rows: 2,
            value: description,
            onChange: setDescription,
          }}
          photos={{
            label: t('seen.photos'),
            add: t('seen.photo'),
            value: photos,
            onChange: setPhotos,
          }}
        />
        <VoiceNote spoken={spoken} onChange={setSpoken} onRecording={setRecording} />
        <div className="row">
          <div className="sp">
            <b>{t('seen.mended')}</b>
            <div className="q">{t('seen.mendedHint')}</div>
          </div>
          <Switch checked={mended} onChange={setMended} aria-label={t('seen.mended')} />
        </div>
        <RefusalCard error={send.error} />
      </div>
      <div className="dock">
        <Button
          block
          size="large"
          color="primary"
          disabled={recording || unsaid || unseen}
          loading={send.isPending}
          onClick={submit}
        >
          {recording ? t('voice.first') : buttonWords(unsaid, unseen, mended)}
        </Button>
      </div>
    </main>
  )
}

function said(number: string | undefined, mended: boolean) {
  if (!number) return t('seen.kept')
  return t(mended ? 'seen.closed' : 'seen.sent', { number })
}

function buttonWords(unsaid: boolean, unseen: boolean, mended: boolean) {
  if (unsaid) return t('seen.missing')
  if (unseen) return t('seen.missingPhoto')
  return t(mended ? 'seen.close' : 'seen.submit')
}

type ChoiceProps = { community: CommunityId; place?: Place; onChange: (place?: Place) => void }

function PlaceChoice({ community, place, onChange }: ChoiceProps) {
  const [text, setText] = useState('')
  const id = useId()
  const asked = useDeferredValue(text.trim().replace(/\s+/g, '-'))
  const { data, error, refetch } = useQuery(places(community, asked))
  if (place) {
    return (
      <div className="row">
        <b className="sp">{place.spokenLabel}</b>
        <Button size="small" onClick={() => onChange(undefined)}>
          {t('seen.change')}
        </Button>
      </div>
    )
  }
  return (
    <div>
      <label className="lab" htmlFor={id}>
        {t('seen.where')}
      </label>
      <div className="in">
        <Input id={id} value={text} onChange={setText} placeholder={t('seen.whereHint')} />
      </div>
      <RefusalCard error={error} retry={refetch} />
      {text !== '' && data?.length === 0 && <p className="q">{t('seen.none')}</p>}
      <div className="col">
        {data?.slice(0, 6).map((one) => (
          <Button key={one.id} block onClick={() => onChange(one)}>
            {one.spokenLabel}
          </Button>
        ))}
      </div>
    </div>
  )
}
