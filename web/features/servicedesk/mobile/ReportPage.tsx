import { uploadAll } from '@shared/api/files'
import type { CommunityId, SpaceId, TicketId } from '@shared/lib/ids'
import { t } from '@shared/lib/texts'
import type { Instant } from '@shared/lib/time'
import { Bar } from '@shared/ui/phone/Bar'
import { Choices } from '@shared/ui/phone/Choices'
import { RefusalCard } from '@shared/ui/RefusalCard'
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { Button, Skeleton, Toast } from 'antd-mobile'
import { useState } from 'react'
import { report } from '../api'
import { agreed } from '../appointment'
import { myNightOffer, type When } from '../night'
import { iconOf } from '../tickets'
import { myCategories, type NamedCategory } from './categories'
import { WhenChoices } from './WhenChoices'
import { WordsAndPhotos } from './WordsAndPhotos'

const choicesOf = (kinds: NamedCategory[]) =>
  kinds.map((one) => ({ value: one.key, label: one.name, icon: iconOf(one.key, one.kind) }))

type Props = {
  community: CommunityId
  homes: { space: SpaceId; label: string }[]
  onSent: (ticket: TicketId) => void
}

/** A resident's report: what, in their own words, with a photo if they like. */
export function ReportPage({ community, homes, onSent }: Props) {
  const [space, setSpace] = useState(homes[0]?.space)
  const kinds = useQuery(myCategories(community))
  const [chosen, setChosen] = useState<string>()
  const category = chosen ?? kinds.data?.[0]?.key
  const night = useQuery(myNightOffer(community, category, space)).data?.morning
  const [when, setWhen] = useState<When>()
  const [at, setAt] = useState<Instant>()
  const visit = kinds.data?.find((one) => one.key === category)?.visit !== false
  const [description, setDescription] = useState('')
  const [photos, setPhotos] = useState<Blob[]>([])
  const hourLacks = visit && when === 'at' && !at
  const queries = useQueryClient()
  const send = useMutation({
    mutationFn: async () => {
      if (!space || !category) throw new Error('Nobody reports nothing from nowhere')
      return report(community, {
        space,
        category,
        description: description.trim(),
        appointedAt: visit ? agreed(when, at, night) : undefined,
        photos: await uploadAll(community, photos),
      })
    },
    onSuccess: (ticket) => {
      Toast.show({ content: t('servicedesk.report.sent') })
      queries.invalidateQueries({ queryKey: ['my-reports'] })
      onSent(ticket.id)
    },
  })
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
          <WhenChoices morning={night} when={when} onWhen={setWhen} at={at} onAt={setAt} />
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
        <RefusalCard error={send.error} />
      </div>
      <div className="dock">
        <Button
          block
          size="large"
          color="primary"
          disabled={description.trim() === '' || !category || hourLacks}
          loading={send.isPending}
          onClick={() => send.mutate()}
        >
          {t(lacking(description, hourLacks))}
        </Button>
      </div>
    </main>
  )
}

function lacking(description: string, hour: boolean) {
  if (description.trim() === '') return 'servicedesk.report.missing'
  return hour ? 'servicedesk.when.missing' : 'servicedesk.report.submit'
}
