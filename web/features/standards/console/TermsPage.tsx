import type { AccountId, CommunityId } from '@shared/lib/ids'
import { t } from '@shared/lib/texts'
import { PageHeader } from '@shared/ui/PageHeader'
import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { Button, Segmented } from 'antd'
import { useState } from 'react'
import { promisePaper } from '../published'
import { proposals } from '../terms'
import { AdoptDialog } from './AdoptDialog'
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

/** What a community promises by its own numbers, promising more, and asking for less than the catalogue. */
export default function TermsPage({ community, me, permissions, view, onView }: Props) {
  const { data } = useQuery(proposals(community))
  const [dialog, setDialog] = useState<'adopt' | 'propose'>()
  const adopts = permissions.includes('standards.adopt')
  const open = data?.filter((one) => one.decidedAt === null || one.decidedAt === undefined).length ?? 0
  const meta = open > 0 ? t('standards.terms.metaOpen', { count: open }) : t('standards.terms.metaNone')
  return (
    <>
      <PageHeader
        title={t('standards.terms.title')}
        meta={data && meta}
        actions={
          <>
            <a href={promisePaper(community)} target="_blank" rel="noreferrer">
              {t('standards.terms.print')}
            </a>
            <Segmented
              value={view}
              onChange={onView}
              options={[
                { value: 'proposals', label: t('standards.terms.proposals') },
                { value: 'adopted', label: t('standards.terms.adopted') },
              ]}
            />
            {adopts && (
              <>
                <Link
                  to="/c/$community/terms/adopt"
                  params={{ community }}
                  className="ant-btn ant-btn-default"
                >
                  {t('standards.adopt.set')}
                </Link>
                <Button onClick={() => setDialog('propose')}>{t('standards.terms.propose')}</Button>
                <Button type="primary" onClick={() => setDialog('adopt')}>
                  {t('standards.adopt.open')}
                </Button>
              </>
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
        <AdoptionsCard
          community={community}
          onAdopt={adopts ? () => setDialog('adopt') : undefined}
          ends={adopts}
        />
      )}
      {dialog === 'propose' && <ProposeDialog community={community} close={() => setDialog(undefined)} />}
      {dialog === 'adopt' && (
        <AdoptDialog
          community={community}
          close={() => setDialog(undefined)}
          onAdopted={() => {
            setDialog(undefined)
            onView('adopted')
          }}
        />
      )}
    </>
  )
}
