import { upload, uploadAll } from '@shared/api/files'
import type { CommunityId, SpaceId, TicketId } from '@shared/lib/ids'
import { serverNow } from '@shared/lib/serverClock'
import { t } from '@shared/lib/texts'
import { Bar } from '@shared/ui/phone/Bar'
import { Choices } from '@shared/ui/phone/Choices'
import { VoiceNote } from '@shared/ui/phone/VoiceNote'
import { RefusalCard } from '@shared/ui/RefusalCard'
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { Button, Skeleton, Toast } from 'antd-mobile'
import { useState } from 'react'
import { report } from '../api'
import { agreed, ahead, type Span } from '../appointment'
import { myNightOffer, type When } from '../night'
import { iconOf } from '../tickets'
import { myCategories, type NamedCategory } from './categories'
import { WhenChoices } from './WhenChoices'
import { WordsAndPhotos, wordsOr } from './WordsAndPhotos'

const choicesOf = (kinds: NamedCategory[]) =>
  kinds.map((one) => ({ value: one.key, label: one.name, icon: iconOf(one.key, one.kind) }))

type Props = {
  community: CommunityId
  homes: { space: SpaceId; label: string }[]
  onSent: (ticket: TicketId) => void
}

type Said = Omit<Parameters<typeof report>[1], 'photos' | 'voice'> & { images: Blob[]; spoken?: Blob }

/** A resident's report: what, in their own words, with a photo if they like. */
export function ReportPage({ community, homes, onSent }: Props) {
  const [space, setSpace] = useState(homes[0]?.space)
  const kinds = useQuery(myCategories(community))
  const [chosen, setChosen] = useState<string>()
  const category = chosen ?? kinds.data?.[0]?.key
  const night = useQuery(myNightOffer(community, category, space)).data?.morning
  const [when, setWhen] = useState<When>()
  const [span, setSpan] = useState<Span>()
  const kind = kinds.data?.find((one) => one.key === category)
  const visit = kind?.visit !== false
  const [description, setDescription] = useState('')
  const [photos, setPhotos] = useState<Blob[]>([])
  const [spoken, setSpoken] = useState<Blob>()
  const [recording, setRecording] = useState(false)
  const unsaid = description.trim() === '' && !spoken
  const hourLacks = visit && when === 'at' && !ahead(span, serverNow())
  const queries = useQueryClient()
  const send = useMutation({
    mutationFn: async ({ images, spoken: words, ...said }: Said) =>
      report(community, {
        ...said,
        photos: await uploadAll(community, images),
        voice: words && (await upload(community, words)),
      }),
    onSuccess: (ticket) => {
      Toast.show({ content: t('servicedesk.report.sent') })
      queries.invalidateQueries({ queryKey: ['my-reports'] })
      onSent(ticket.id)
    },
  })
  function submit() {
    if (!space || !category) return
    send.mutate({
      space,
      category,
      description: wordsOr(description, spoken, kind?.name),
      ...(visit && agreed(when, span, night)),
      images: photos,
      spoken,
    })
  }
  return (
    <main className="page docked">
      <Bar title={t('servicedesk.report.title')} />
      <div className="pad col">
        {homes.length > 1 && (
          <Choices
            legend={t('servicedesk.report.where')}
            choices={homes.map((home) => ({ value: home.space, label: home.label }))}
            value={space}
            onChange={setSpace}
          />
        )}
        <RefusalCard error={kinds.error} retry={kinds.refetch} />
        {kinds.isPending && <Skeleton.Paragraph lineCount={3} animated />}
        {kinds.data && (
          <>
            <Choices
              legend={t('servicedesk.report.what')}
              choices={choicesOf(kinds.data.filter((one) => one.visit !== false))}
              value={category}
              onChange={setChosen}
              three
            />
            <Choices
              legend={t('servicedesk.report.say')}
              choices={choicesOf(kinds.data.filter((one) => one.visit === false))}
              value={category}
              onChange={setChosen}
              three
            />
          </>
        )}
        {kinds.data && visit && (
          <WhenChoices morning={night} when={when} onWhen={setWhen} span={span} onSpan={setSpan} />
        )}
        <WordsAndPhotos
          words={{
            label: t('servicedesk.report.words'),
            hint: t('servicedesk.report.wordsHint'),
            rows: 4,
            value: description,
            onChange: setDescription,
          }}
          photos={{
            label: t('servicedesk.report.photos'),
            add: t('servicedesk.report.photo'),
            value: photos,
            onChange: setPhotos,
          }}
        />
        <VoiceNote spoken={spoken} onChange={setSpoken} onRecording={setRecording} />
        <RefusalCard error={send.error} />
      </div>
      <div className="dock">
        <Button
          block
          size="large"
          color="primary"
          disabled={recording || unsaid || !space || !category || hourLacks}
          loading={send.isPending}
          onClick={submit}
        >
          {t(recording ? 'voice.first' : lacking(unsaid, hourLacks))}
        </Button>
      </div>
    </main>
  )
}

function lacking(unsaid: boolean, hour: boolean) {
  if (unsaid) return 'servicedesk.report.missing'
  return hour ? 'servicedesk.when.missing' : 'servicedesk.report.submit'
}
