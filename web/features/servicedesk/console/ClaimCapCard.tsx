import { t } from '@shared/lib/texts'
import { useQuery, useQueryClient } from '@tanstack/react-query'
import { type ClaimCap, changeClaimCap, claimCap } from '../companyRules'
import { type NumberField, NumbersCard } from './NumbersCard'

/** No community of the company lets anybody take more themselves. */
export function ClaimCapCard({ company }: { company: string }) {
  const query = useQuery(claimCap(company))
  const queries = useQueryClient()
  const fields: NumberField<ClaimCap>[] = [
    { name: 'mostInHand', label: t('settings.cap.most'), unit: t('settings.pieces'), min: 1, max: 20 },
  ]
  return (
    <NumbersCard
      title={t('settings.cap.title')}
      how={t('settings.cap.how')}
      queryKey={claimCap(company).queryKey}
      query={query}
      fields={fields}
      save={async (given) => {
        const kept = await changeClaimCap(company, given)
        queries.invalidateQueries({ queryKey: ['dispatch-settings'] })
        return kept
      }}
    />
  )
}
