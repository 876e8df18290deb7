import { t } from '@shared/lib/texts'
import { Money } from '@shared/ui/Money'
import { Button } from 'antd'
import { useState } from 'react'
import type { TicketDetail } from '../api'
import { type Claim, type Leak, yuan } from '../leaks'
import { ClaimDialog, type ClaimStep } from './ClaimDialog'

type Props = { ticket: TicketDetail; leak: Leak; mayHandle: boolean }

/** Who is liable, what each with a loss asks for and what they got. */
export function ClaimSection({ ticket, leak, mayHandle }: Props) {
  const [asked, setAsked] = useState<ClaimStep>()
  const { claim } = leak
  if (!claim && leak.losses.length === 0) return null
  return (
    <div className="col">
      <div className="row">
        <b className="sp">{t('playbook.leak.claim')}</b>
        {claim && <span className="tag line">{t(`playbook.leak.statuses.${claim.status}`)}</span>}
        {mayHandle && !claim && (
          <Button size="small" onClick={() => setAsked('open')}>
            {t('playbook.leak.liability')}
          </Button>
        )}
        {mayHandle && claim?.status === 'OPEN' && (
          <>
            <Button size="small" onClick={() => setAsked('correct')}>
              {t('playbook.leak.correctClaim')}
            </Button>
            <Button size="small" onClick={() => setAsked('end')}>
              {t('playbook.leak.endClaim')}
            </Button>
          </>
        )}
      </div>
      {claim && <Told claim={claim} />}
      {asked && <ClaimDialog ticket={ticket} leak={leak} step={asked} close={() => setAsked(undefined)} />}
    </div>
  )
}

function Told({ claim }: { claim: Claim }) {
  return (
    <dl className="kv">
      <dt>{t('playbook.leak.liable')}</dt>
      <dd>
        {t(`playbook.leak.liables.${claim.liable}`)} {claim.liableLabel}
        <div className="s13 q">{claim.because}</div>
      </dd>
      {claim.lines.map((line) => (
        <div key={line.loss} className="pair">
          <dt>{line.label}</dt>
          <dd>
            <Money amount={yuan(line.askedFen)} />
            {line.paidFen !== undefined && (
              <>
                {' → '}
                <Money amount={yuan(line.paidFen)} />
              </>
            )}
          </dd>
        </div>
      ))}
      {claim.result && (
        <>
          <dt>{t('playbook.leak.result')}</dt>
          <dd>{claim.result}</dd>
        </>
      )}
    </dl>
  )
}
