import { t } from '@shared/lib/texts'
import { Icon } from '@shared/ui/Icon'
import { Field } from '@shared/ui/phone/Field'
import { RefusalCard } from '@shared/ui/RefusalCard'
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { communitiesNamed, type NamedCommunity } from '../myHomes'

type Props = { chosen?: NamedCommunity; onChoose: (community: NamedCommunity | undefined) => void }

/** A community by the beginning of its name; nobody is shown a list of all. */
export function CommunityPicker({ chosen, onChoose }: Props) {
  const [typed, setTyped] = useState('')
  const { data, error, refetch } = useQuery(communitiesNamed(typed.trim()))
  if (chosen) {
    return (
      <div>
        <div className="lab">{t('household.ask.community')}</div>
        <div className="card line mid">
          <Icon name="home" size="l" />
          <b className="sp">{chosen.name}</b>
          <button type="button" className="btn s" onClick={() => onChoose(undefined)}>
            {t('household.ask.communityChange')}
          </button>
        </div>
      </div>
    )
  }
  return (
    <div className="col">
      <Field
        label={t('household.ask.community')}
        value={typed}
        onChange={setTyped}
        inputMode="search"
        placeholder={t('household.ask.communityHint')}
        maxLength={50}
      />
      <RefusalCard error={error} retry={refetch} />
      <div role="status">
        {data?.length === 0 && <p className="q hint">{t('household.ask.communityNone')}</p>}
      </div>
      {data && data.length > 0 && (
        <ul className="card list">
          {data.map((one) => (
            <li key={one.id}>
              <button type="button" className="line mid plain" onClick={() => onChoose(one)}>
                <Icon name="home" size="l" />
                <b className="sp">{one.name}</b>
              </button>
            </li>
          ))}
        </ul>
      )}
    </div>
  )
}
