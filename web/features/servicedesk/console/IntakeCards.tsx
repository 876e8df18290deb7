import type { Space } from '@shared/api/spaces'
import type { CommunityId } from '@shared/lib/ids'
import { t } from '@shared/lib/texts'
import { MaskedPhone } from '@shared/ui/MaskedPhone'
import { useQuery } from '@tanstack/react-query'
import { onDuty } from '../api'
import { ticketCategories } from '../categories'
import type { Calling } from './calling'
import type { Draft } from './draft'

/** What the desk says back to the caller, in speakable sentences with the promise in bold. */
export function ReadAloudCard({ community, draft }: { community: CommunityId; draft: Draft }) {
  const { data } = useQuery(onDuty(community))
  const { data: kinds } = useQuery(ticketCategories(community))
  const kind = kinds?.find((one) => one.key === draft.category)
  const person = data?.find((one) => one.employee === draft.employee)
  return (
    <section className="card pad">
      <h2 className="t3">{t('intake.say')}</h2>
      {draft.space && draft.category ? (
        <p className="say">
          {t('intake.sayWords', {
            room: draft.space.spokenLabel,
            what: draft.description.split(/[。\n]/)[0] || kind?.name || '',
          })}
          <b>
            {person && t('intake.sayWho', { name: person.name.slice(0, 1) })}
            {t(kind?.visit === false ? 'intake.sayAnswer' : 'intake.sayPromise')}
          </b>
          {t('intake.sayEnd')}
        </p>
      ) : (
        <p className="q s13">{t('intake.sayFirst')}</p>
      )}
    </section>
  )
}

export function HouseholdCard({ space, calling }: { space: Space; calling: Calling }) {
  return (
    <section className="card pad">
      <h2 className="t3">{t('intake.household')}</h2>
      {space.residents.length === 0 && <p className="m">{t('intake.noResident')}</p>}
      <dl className="kv">
        {space.residents.map((resident) => (
          <div key={resident.party} className="pair">
            <dt>{resident.name}</dt>
            <dd className="row">
              <MaskedPhone phone={resident.maskedPhone} name={resident.name} />
              {calling(resident)}
            </dd>
          </div>
        ))}
      </dl>
    </section>
  )
}
