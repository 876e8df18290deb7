import { t } from '@shared/lib/texts'
import { uuid } from '@shared/lib/uuid'
import { Bar } from '@shared/ui/phone/Bar'
import { Choices } from '@shared/ui/phone/Choices'
import { Field } from '@shared/ui/phone/Field'
import { RefusalCard } from '@shared/ui/RefusalCard'
import { useMutation } from '@tanstack/react-query'
import { Button } from 'antd-mobile'
import { useState } from 'react'
import { signOut, type Workplace } from '../api'
import { enrolHere } from '../badge'
import { remember } from './rememberedMe'

type Props = { places: Workplace[]; onEnrolled: () => void }

/** A manager hands this phone to a shift; it is signed out at once and lets people in by their badges. */
export function EnrolPage({ places, onEnrolled }: Props) {
  const [place, setPlace] = useState(places[0])
  const [name, setName] = useState('')
  const [device] = useState(uuid)
  const enrol = useMutation({
    mutationFn: async () => {
      if (!place) throw new Error('Nobody enrols a phone nowhere')
      await enrolHere(place.id, device, name.trim())
      await signOut()
      remember(null)
    },
    onSuccess: onEnrolled,
  })
  return (
    <main className="page docked">
      <Bar title={t('shift.enrol.title')} />
      <div className="pad col">
        <p className="note">{t('shift.enrol.what', { community: place?.name ?? '' })}</p>
        {places.length > 1 && (
          <Choices
            legend={t('shift.enrol.where')}
            choices={places.map((one) => ({ value: one.id, label: one.name }))}
            value={place?.id}
            onChange={(id) => setPlace(places.find((one) => one.id === id))}
          />
        )}
        <Field
          label={t('shift.enrol.name')}
          value={name}
          onChange={setName}
          placeholder={t('shift.enrol.nameHint')}
          maxLength={50}
        />
        <RefusalCard error={enrol.error} />
      </div>
      <div className="dock">
        <Button
          block
          size="large"
          color="primary"
          disabled={name.trim() === ''}
          loading={enrol.isPending}
          onClick={() => enrol.mutate()}
        >
          {name.trim() === '' ? t('shift.enrol.missing') : t('shift.enrol.submit')}
        </Button>
      </div>
    </main>
  )
}
