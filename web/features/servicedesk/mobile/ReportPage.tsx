import { upload } from '@shared/api/files'
import type { CommunityId, SpaceId, TicketId } from '@shared/lib/ids'
import { t } from '@shared/lib/texts'
import { Icon } from '@shared/ui/Icon'
import { RefusalCard } from '@shared/ui/RefusalCard'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { Button, TextArea, Toast } from 'antd-mobile'
import { useId, useState } from 'react'
import { report } from '../api'
import { type Category, categories, categoryIcon } from '../tickets'
import { Bar } from './Bar'
import { PhotoPicker } from './PhotoPicker'

type Props = {
  community: CommunityId
  homes: { space: SpaceId; label: string }[]
  onSent: (ticket: TicketId) => void
}

/** A resident's report: what, in their own words, with a photo if they like. */
export function ReportPage({ community, homes, onSent }: Props) {
  const [space, setSpace] = useState(homes[0]?.space)
  const [category, setCategory] = useState<Category>('leak')
  const [description, setDescription] = useState('')
  const [photos, setPhotos] = useState<Blob[]>([])
  const words = useId()
  const queries = useQueryClient()
  const send = useMutation({
    mutationFn: async () => {
      if (!space) throw new Error('Nobody reports without a home')
      const hashes = []
      for (const photo of photos) hashes.push(await upload(community, photo))
      return report(community, { space, category, description: description.trim(), photos: hashes })
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
          <fieldset className="choices">
            <legend className="lab">{t('servicedesk.report.where')}</legend>
            {homes.map((home) => (
              <Choice key={home.space} on={home.space === space} pick={() => setSpace(home.space)}>
                {home.label}
              </Choice>
            ))}
          </fieldset>
        )}
        <fieldset className="choices three">
          <legend className="lab">{t('servicedesk.report.what')}</legend>
          {categories.map((one) => (
            <Choice key={one} on={one === category} pick={() => setCategory(one)}>
              <Icon name={categoryIcon[one]} size="l" />
              {t(`servicedesk.category.${one}`)}
            </Choice>
          ))}
        </fieldset>
        <div>
          <label className="lab" htmlFor={words}>
            {t('servicedesk.report.words')}
          </label>
          <div className="in area">
            <TextArea
              id={words}
              rows={4}
              value={description}
              onChange={setDescription}
              placeholder={t('servicedesk.report.wordsHint')}
            />
          </div>
        </div>
        <div>
          <div className="lab">{t('servicedesk.report.photos')}</div>
          <PhotoPicker photos={photos} onChange={setPhotos} label={t('servicedesk.report.photo')} />
        </div>
        <RefusalCard error={send.error} />
      </div>
      <div className="dock">
        <Button
          block
          size="large"
          color="primary"
          disabled={description.trim() === ''}
          loading={send.isPending}
          onClick={() => send.mutate()}
        >
          {description.trim() === '' ? t('servicedesk.report.missing') : t('servicedesk.report.submit')}
        </Button>
      </div>
    </main>
  )
}

function Choice({ on, pick, children }: { on: boolean; pick: () => void; children: React.ReactNode }) {
  return (
    <label className={on ? 'choice on' : 'choice'}>
      <input type="radio" checked={on} onChange={pick} />
      {children}
    </label>
  )
}
