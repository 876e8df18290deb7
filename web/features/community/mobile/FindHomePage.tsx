import { t } from '@shared/lib/texts'
import { Icon, type IconName, Seal } from '@shared/ui/Icon'
import { Bar } from '@shared/ui/phone/Bar'
import { RefusalCard } from '@shared/ui/RefusalCard'
import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { useEffect, useRef, useState } from 'react'
import { type Bound, type HomeRequest, homeRequests } from '../myHomes'
import { BoundCard } from './BoundCard'
import { CodeCard } from './CodeCard'
import { RequestCard } from './RequestCard'

type Props = {
  /** Somebody without any home is led here, and sees no way back to nowhere. */
  first: boolean
  scanned?: string
  /** After a home was found: asks anew who one is. */
  onBound: () => Promise<void>
  onOtherPhone: () => void
}

/** The ways to a home, the quickest first: the code on paper, the desk, the number that the ledger knows. */
export function FindHomePage({ first, scanned, onBound, onOtherPhone }: Props) {
  const asked = useQuery(homeRequests)
  const [bound, setBound] = useState<Bound>()
  const request = useShownRequest(onBound)
  if (bound) return <BoundCard home={bound} />
  return (
    <main className="page">
      {!first && <Bar title={t('household.find.add')} text={t('household.find.addWhy')} />}
      <div className="pad col">
        {first && <Welcome />}
        <RefusalCard error={asked.error} retry={asked.refetch} />
        {request && <RequestCard request={request} />}
        <CodeCard
          scanned={scanned}
          onBound={async (home) => {
            await onBound()
            setBound(home)
          }}
        />
        <ul className="card list">
          <li>
            <Link to="/homes/ask">
              <Way
                icon="chat"
                lead={t('household.find.noCode')}
                title={t('household.find.ask')}
                text={t('household.find.askHow')}
              />
            </Link>
          </li>
          {first && (
            <li>
              <button type="button" className="plain" onClick={onOtherPhone}>
                <Way
                  icon="phone"
                  title={t('household.find.otherPhone')}
                  text={t('household.find.otherPhoneHow')}
                />
              </button>
            </li>
          )}
        </ul>
        {first && (
          <>
            <p className="q small">{t('household.find.work')}</p>
            <Link className="btn t" to="/me">
              {t('household.find.account')}
            </Link>
          </>
        )}
      </div>
    </main>
  )
}

/** The newest request while it matters: it waits, was refused, or was approved while one looked; then the home is fetched. */
function useShownRequest(onApproved: () => Promise<void>): HomeRequest | undefined {
  const request = useQuery(homeRequests).data?.[0]
  const waited = useRef(false)
  const approved = request?.state === 'APPROVED'
  if (request?.state === 'OPEN') waited.current = true
  useEffect(() => {
    if (approved && waited.current) onApproved()
  }, [approved, onApproved])
  return request?.state === 'WITHDRAWN' || (approved && !waited.current) ? undefined : request
}

function Welcome() {
  return (
    <header className="welcome">
      <div className="logo">
        <Seal />
        {t('ui.brand')}
      </div>
      <h1 className="hero">{t('household.find.title')}</h1>
      <p className="m">{t('household.find.why')}</p>
    </header>
  )
}

type WayProps = { icon: IconName; lead?: string; title: string; text: string }

function Way({ icon, lead, title, text }: WayProps) {
  return (
    <span className="line mid">
      <Icon name={icon} size="l" />
      <span className="sp">
        <b>{lead ? `${lead}，${title}` : title}</b>
        <span className="q">{text}</span>
      </span>
      <Icon name="right" />
    </span>
  )
}
