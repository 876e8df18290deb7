import '../keptTexts'
import { type Space, spaces } from '@shared/api/spaces'
import type { CommunityId } from '@shared/lib/ids'
import { t } from '@shared/lib/texts'
import { Choices } from '@shared/ui/phone/Choices'
import { Field } from '@shared/ui/phone/Field'
import { RefusalCard } from '@shared/ui/RefusalCard'
import { useQuery } from '@tanstack/react-query'
import { Button } from 'antd-mobile'
import { useDeferredValue, useState } from 'react'
import type { Told } from './told'

type Props = { community: CommunityId; told: Told; change: (part: Partial<Told>) => void }

const OTHER = 'other'

/** Which home it is about, and whose the matter is: of one person alone that is certain, of several one is chosen. */
export function ToldHome({ community, told, change }: Props) {
  const { space } = told
  if (!space) return <Finder community={community} onPick={(picked) => change(inHome(picked))} />
  return (
    <>
      <div className="row">
        <b className="sp">{space.spokenLabel}</b>
        <Button size="small" onClick={() => change({ space: undefined, party: undefined, other: undefined })}>
          {t('seen.told.change')}
        </Button>
      </div>
      {space.residents.length > 0 ? (
        <Choices
          legend={t('seen.told.whose')}
          choices={[
            ...space.residents.map((one) => ({
              value: one.party,
              label: one.name,
              text: t(`household.relation.${one.relation}`),
            })),
            { value: OTHER, label: t('seen.told.other') },
          ]}
          value={told.other ? OTHER : told.party}
          onChange={(party) =>
            change(party === OTHER ? { party: undefined, other: true } : { party, other: undefined })
          }
        />
      ) : (
        <p className="q">{t('seen.told.nobodyHere')}</p>
      )}
      {(told.other || space.residents.length === 0) && (
        <Field
          label={t('seen.told.caller')}
          maxLength={100}
          value={told.caller}
          onChange={(caller) => change({ caller })}
        />
      )}
    </>
  )
}

const inHome = (space: Space): Partial<Told> => ({
  space,
  party: space.residents.length === 1 ? space.residents[0]?.party : undefined,
  other: undefined,
})

function Finder({ community, onPick }: { community: CommunityId; onPick: (space: Space) => void }) {
  const [text, setText] = useState('')
  const asked = useDeferredValue(text.trim())
  const { data, error, refetch } = useQuery(spaces(community, asked))
  return (
    <div className="col">
      <Field
        label={t('seen.told.where')}
        placeholder={t('seen.told.whereHint')}
        inputMode="search"
        value={text}
        onChange={setText}
      />
      <RefusalCard error={error} retry={refetch} />
      {asked !== '' && data?.length === 0 && <p className="q">{t('seen.told.noHome')}</p>}
      {data?.slice(0, 6).map((one) => (
        <Button key={one.space} block onClick={() => onPick(one)}>
          {one.spokenLabel}
          <span className="q"> {one.residents.map(({ name }) => name).join('、')}</span>
        </Button>
      ))}
    </div>
  )
}
