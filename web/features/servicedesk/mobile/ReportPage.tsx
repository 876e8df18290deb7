import { uploadAll } from '@shared/api/files'
import type { CommunityId, SpaceId, TicketId } from '@shared/lib/ids'
import { serverNow } from '@shared/lib/serverClock'
import { t } from '@shared/lib/texts'
import { moment } from '@shared/lib/time'
import { Bar } from '@shared/ui/phone/Bar'
import { Choices } from '@shared/ui/phone/Choices'
import { RefusalCard } from '@shared/ui/RefusalCard'
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { Button, Skeleton, Toast } from 'antd-mobile'
import { useState } from 'react'
import { report } from '../api'
import { myNightOffer, type When } from '../night'
import { iconOf } from '../tickets'
import { myCategories, type NamedCategory } from './categories'
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
  const [description, setDescription] = useState('')
  const [photos, setPhotos] = useState<Blob[]>([])
  const queries = useQueryClient()
  const send = useMutation({
    mutationFn: async () => {
      if (!space || !category) throw new Error('Nobody reports nothing from nowhere')
      return report(community, {
        space,
        category,
        description: description.trim(),
        appointedAt: when === 'morning' ? night : undefined,
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
        {night && (
          <Choices
            legend={t('servicedesk.night.when')}
            choices={[
              {
                value: 'morning',
                label: t('servicedesk.night.morning', { time: moment(night, serverNow()) }),
              },
              { value: 'now', label: t('servicedesk.night.now') },
            ]}
            value={when}
            onChange={setWhen}
          />
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
          disabled={description.trim() === '' || !category}
          loading={send.isPending}
          onClick={() => send.mutate()}
        >
          {description.trim() === '' ? t('servicedesk.report.missing') : t('servicedesk.report.submit')}
        </Button>
      </div>
    </main>
  )
}
