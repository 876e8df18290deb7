import type { AccountId, CommunityId } from '@shared/lib/ids'
import { t } from '@shared/lib/texts'
import { PageHeader } from '@shared/ui/PageHeader'
import { useQuery } from '@tanstack/react-query'
import { Button, Segmented } from 'antd'
import { useState } from 'react'
import { proposals } from '../terms'
import { AdoptionsCard } from './AdoptionsCard'
import { ProposalsCard } from './ProposalsCard'
import { ProposeDialog } from './ProposeDialog'

type View = 'proposals' | 'adopted'
type Props = {
  community: CommunityId
  me: AccountId
  permissions: string[]
  view: View
  onView: (view: View) => void
}

/** What a community promises by its own numbers, and asking for less than the catalogue. */
export default function TermsPage({ community, me, permissions, view, onView }: Props) {
  const { data } = useQuery(proposals(community))
  const [proposing, setProposing] = useState(false)
  const open = data?.filter((one) => one.decidedAt === null || one.decidedAt === undefined).length ?? 0
  const meta = open > 0 ? t('standards.terms.metaOpen', { count: open }) : t('standards.terms.metaNone')
  return (
    <>
      <PageHeader
        title={t('standards.terms.title')}
        meta={data && meta}
        actions={
          <>
            <Segmented
              value={view}
              onChange={onView}
              options={[
                { value: 'proposals', label: t('standards.terms.proposals') },
                { value: 'adopted', label: t('standards.terms.adopted') },
              ]}
            />
            {permissions.includes('standards.adopt') && (
              <Button type="primary" onClick={() => setProposing(true)}>
                {t('standards.terms.propose')}
              </Button>
            )}
          </>
        }
      />
      {view === 'proposals' ? (
        <ProposalsCard
          community={community}
          me={me}
          decides={permissions.includes('standards.approve')}
          seesHistory={permissions.includes('history.read')}
        />
      ) : (
        <AdoptionsCard community={community} />
      )}
      {proposing && <ProposeDialog community={community} close={() => setProposing(false)} />}
    </>
  )
}
