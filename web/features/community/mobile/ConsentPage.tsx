import { t } from '@shared/lib/texts'
import { Bar } from '@shared/ui/phone/Bar'
import { Toggle } from '@shared/ui/phone/Toggle'
import { RefusalCard } from '@shared/ui/RefusalCard'
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { Skeleton, Toast } from 'antd-mobile'
import { agreeOwn, ownConsents, withdrawOwn } from '../consents'
import type { MyHome } from '../myHomes'
import { type Purpose, purposes } from '../rooms'

/** What one agrees to have written down: on when given, off when taken back. */
export function ConsentPage({ home }: { home: MyHome }) {
  const queries = useQueryClient()
  const { data, error, refetch } = useQuery(ownConsents(home.community))
  const live = data?.filter((consent) => !consent.withdrawnAt)
  const given = (purpose: Purpose) => live?.find((consent) => consent.purpose === purpose)
  const change = useMutation({
    mutationFn: async (purpose: Purpose) => {
      const consent = given(purpose)
      if (consent) await withdrawOwn(home.community, consent.id)
      else await agreeOwn(home.community, purpose)
    },
    onSuccess: () => Toast.show({ content: t('household.consent.saved') }),
    onSettled: () => queries.invalidateQueries({ queryKey: ownConsents(home.community).queryKey }),
  })
  return (
    <main className="page">
      <Bar title={t('household.consent.title')} text={home.communityName} />
      <div className="pad col">
        <p className="note">{t('household.consent.why')}</p>
        <RefusalCard error={error ?? change.error} retry={error ? refetch : undefined} />
        {!live && !error && <Skeleton.Paragraph lineCount={4} animated />}
        {live && (
          <ul className="card list">
            {purposes.map((purpose) => (
              <li key={purpose}>
                <Toggle
                  title={t(`household.consent.${purpose}`)}
                  on={given(purpose) !== undefined}
                  disabled={change.isPending}
                  onChange={() => change.mutate(purpose)}
                />
              </li>
            ))}
          </ul>
        )}
      </div>
    </main>
  )
}
