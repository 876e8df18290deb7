import { t } from '@shared/lib/texts'
import { PageHeader } from '@shared/ui/PageHeader'
import type { ReactNode } from 'react'
import type { Me } from '../api'
import { ChangesCard } from './ChangesCard'
import { FactorCard } from './FactorCard'
import { MailboxCard } from './MailboxCard'
import { PasswordCard } from './PasswordCard'
import { TokensCard } from './TokensCard'

type Props = { who: Me; sessions: ReactNode }

/** How I come in, and what other programs may do in my name. */
export default function OwnAccountPage({ who, sessions }: Props) {
  return (
    <>
      <PageHeader
        title={t('account.own.title')}
        meta={who.name && t('account.own.meta', { name: who.name })}
        actions={sessions}
      />
      <div className="grid own">
        <div className="col">
          <PasswordCard />
          <FactorCard />
          <MailboxCard />
          <TokensCard who={who} />
        </div>
        <ChangesCard me={who.account} />
      </div>
    </>
  )
}
