import '../keptTexts'
import { uploadAll } from '@shared/api/files'
import type { AccountId, CommunityId, SpaceId, TicketId } from '@shared/lib/ids'
import { useOnline } from '@shared/lib/online'
import { serverNow } from '@shared/lib/serverClock'
import { t } from '@shared/lib/texts'
import { Bar } from '@shared/ui/phone/Bar'
import { Choices } from '@shared/ui/phone/Choices'
import { RefusalCard } from '@shared/ui/RefusalCard'
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { Button, Skeleton, TextArea, Toast } from 'antd-mobile'
import { useId } from 'react'
import { register, type TicketView } from '../api'
import { agreed, ahead } from '../appointment'
import { ticketCategories } from '../categories'
import { join } from '../intake'
import { nightOffer } from '../night'
import { iconOf } from '../tickets'
import { ToldAlike } from './ToldAlike'
import { ToldHome } from './ToldHome'
import { allWordsOf, missing, type Told, toldBy, useTold, wordsOf } from './told'
import { WhenChoices } from './WhenChoices'
import { WordsAndPhotos } from './WordsAndPhotos'

type Props = {
  account: AccountId
  community: CommunityId
  /** Whether one may look up who lives where. */
  mayPassOn: boolean
  onSent: (ticket: TicketId) => void
}

/** What a resident told a steward in a chat, passed on from the phone with the chat's words and photos; whoever passes it on is the first asked. */
export default function ToldPage({ mayPassOn, ...props }: Props) {
  return (
    <main className="page docked">
      <Bar title={t('seen.told.title')} />
      {mayPassOn ? <PassOn {...props} /> : <p className="card hero m">{t('seen.told.none')}</p>}
    </main>
  )
}

function PassOn({ account, community, onSent }: Omit<Props, 'mayPassOn'>) {
  const online = useOnline()
  const { told, change, clear } = useTold(account, community)
  const kinds = useQuery(ticketCategories(community))
  const category = told.category ?? kinds.data?.[0]?.key
  const { space } = told
  const night = useQuery(nightOffer(community, category, space?.space)).data?.morning
  const visit = kinds.data?.find((one) => one.key === category)?.visit !== false
  const { send, joining } = usePassing(community)
  const done = (ticket: TicketId) => {
    clear()
    onSent(ticket)
  }
  function submit() {
    if (!space || !category) return
    send.mutate(
      { told, space: space.space, category, when: visit ? agreed(told.when, told.span, night) : {} },
      { onSuccess: ({ id }) => done(id) },
    )
  }
  const lacks =
    missing(told) ??
    (visit && told.when === 'at' && !ahead(told.span, serverNow()) ? 'missingHour' : undefined)
  return (
    <>
      <div className="pad col">
        <p className="q">{t('seen.told.how')}</p>
        <ToldHome community={community} told={told} change={change} />
        <RefusalCard error={kinds.error} retry={kinds.refetch} />
        {kinds.isPending && <Skeleton.Paragraph lineCount={3} animated />}
        {kinds.data && (
          <Choices
            legend={t('seen.told.what')}
            choices={kinds.data.map(({ key, kind, name }) => ({
              value: key,
              label: name,
              icon: iconOf(key, kind),
            }))}
            value={category}
            onChange={(key) => change({ category: key })}
            three
          />
        )}
        {space && category && (
          <ToldAlike
            community={community}
            space={space.space}
            category={category}
            ready={lacks === undefined && online}
            join={(ticket) => joining(told, ticket)}
            onJoined={done}
          />
        )}
        <Chat told={told} change={change} />
        {visit && (
          <WhenChoices
            morning={night}
            when={told.when}
            onWhen={(when) => change({ when })}
            span={told.span}
            onSpan={(span) => change({ span })}
          />
        )}
        {!online && <p className="note">{t('seen.told.needsNetwork')}</p>}
        <RefusalCard
          error={send.error}
          remedies={{ changeRoom: () => change({ space: undefined, party: undefined, other: undefined }) }}
        />
      </div>
      <div className="dock">
        <Button
          block
          size="large"
          color="primary"
          disabled={lacks !== undefined || !category || !online}
          loading={send.isPending}
          onClick={submit}
        >
          {t(`seen.told.${lacks ?? 'send'}`)}
        </Button>
      </div>
    </>
  )
}

type ChatProps = { told: Told; change: (part: Partial<Told>) => void }

/** The chat as it was copied, its photos, and what it is about in one's own words. */
function Chat({ told, change }: ChatProps) {
  const id = useId()
  return (
    <>
      <div>
        <label className="lab" htmlFor={id}>
          {t('seen.told.pasted')}
        </label>
        <div className="in area">
          <TextArea
            id={id}
            rows={3}
            maxLength={5000}
            value={told.pasted}
            onChange={(pasted) => change({ pasted })}
            placeholder={t('seen.told.pastedHint')}
          />
        </div>
      </div>
      <WordsAndPhotos
        words={{
          label: t('seen.told.words'),
          hint: t('seen.told.wordsHint'),
          rows: 2,
          value: told.description,
          onChange: (description) => change({ description }),
        }}
        photos={{
          label: t('seen.told.photos'),
          add: t('seen.told.photo'),
          value: told.photos,
          onChange: (photos) => change({ photos }),
          album: true,
        }}
      />
    </>
  )
}

type Passing = { told: Told; space: SpaceId; category: string; when: ReturnType<typeof agreed> }

/** Passing it on as a ticket of its own, or to one that is open there; its photos go before it. */
function usePassing(community: CommunityId) {
  const queries = useQueryClient()
  const changed = () => queries.invalidateQueries({ queryKey: ['tickets', community] })
  const said = async (told: Told) => ({
    ...toldBy(told),
    channel: 'STEWARD' as const,
    description: wordsOf(told),
    photos: await uploadAll(community, told.photos),
  })
  const send = useMutation({
    mutationFn: async ({ told, space, category, when }: Passing) =>
      register(community, {
        ...(await said(told)),
        space,
        category,
        ...(told.pasted.trim() && { pasted: told.pasted.trim() }),
        ...when,
      }),
    onSuccess: ({ number }) => {
      Toast.show({ content: t('seen.told.sent', { number }) })
      changed()
    },
  })
  const joining = async (told: Told, ticket: TicketView) => {
    await join(community, ticket.id, { ...(await said(told)), description: allWordsOf(told) })
    await changed()
  }
  return { send, joining }
}
