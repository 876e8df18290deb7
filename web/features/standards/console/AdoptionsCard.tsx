import { useNames } from '@shared/api/colleagues'
import type { CommunityId } from '@shared/lib/ids'
import { serverNow } from '@shared/lib/serverClock'
import { t } from '@shared/lib/texts'
import { moment } from '@shared/lib/time'
import { RefusalCard } from '@shared/ui/RefusalCard'
import { Waiting } from '@shared/ui/Waiting'
import { useInfiniteQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { Button } from 'antd'
import { useState } from 'react'
import { type Adoption, adoptions, byClause, type VersionStanding, versionStanding } from '../terms'
import { EndDialog } from './EndDialog'
import { Numbers } from './Numbers'

const tone: Record<VersionStanding, string> = { current: 'tag pri', future: 'tag risk', over: 'tag' }

type Props = { community: CommunityId; onAdopt?: () => void; ends?: boolean }

/** Every clause a community promises, and every version of its terms; without any, the way to the first. */
export function AdoptionsCard({ community, onAdopt, ends = false }: Props) {
  const [ending, setEnding] = useState<string>()
  const { data, error, refetch, hasNextPage, fetchNextPage, isFetchingNextPage } = useInfiniteQuery(
    adoptions(community),
  )
  const clauses = byClause(data?.pages.flatMap((page) => page.items) ?? [])
  return (
    <section className="card">
      <RefusalCard error={error} retry={refetch} />
      {!data && !error && <Waiting rows={8} />}
      {data && clauses.length === 0 && (
        <div className="empty">
          <p>{t(onAdopt ? 'standards.adopt.first' : 'standards.adopt.firstByManager')}</p>
          {onAdopt && <Button onClick={onAdopt}>{t('standards.adopt.open')}</Button>}
        </div>
      )}
      {clauses.length > 0 && (
        <table className="tb upper">
          <tbody>
            {clauses.map((versions) => (
              <ClauseLine
                key={versions[0]?.clause}
                community={community}
                versions={versions}
                onEnd={ends ? setEnding : undefined}
              />
            ))}
          </tbody>
        </table>
      )}
      {hasNextPage && (
        <div className="moreof">
          <Button loading={isFetchingNextPage} onClick={() => fetchNextPage()}>
            {t('standards.terms.more')}
          </Button>
        </div>
      )}
      {ending && <EndDialog community={community} clause={ending} close={() => setEnding(undefined)} />}
    </section>
  )
}

type LineProps = { community: CommunityId; versions: Adoption[]; onEnd?: (clause: string) => void }

function ClauseLine({ community, versions, onEnd }: LineProps) {
  const name = useNames(community)
  const now = serverNow()
  const [latest] = versions
  if (!latest) return null
  const promised = versions.some(
    (one, index) => !one.ends && versionStanding(versions, index, now) === 'current',
  )
  return (
    <tr>
      <td className="clausename">
        <Link to="/c/$community/wall" params={{ community }} search={{ clause: latest.clause }}>
          {latest.clause}
        </Link>
        <div>
          <b>{latest.title}</b>
        </div>
      </td>
      <td>
        {versions.map((version, index) => {
          const standing = versionStanding(versions, index, now)
          return (
            <div key={version.version} className={standing === 'over' ? 'version q' : 'version'}>
              {version.ends && standing === 'current' ? (
                <span className="tag">{t('standards.terms.ended')}</span>
              ) : (
                <span className={tone[standing]}>{t(`standards.terms.${standing}`)}</span>
              )}
              <span className="nw">
                {t('standards.terms.version', { time: moment(version.inForceFrom, now) })}
              </span>
              {version.ends ? (
                standing !== 'current' && <span>{t('standards.terms.ended')}</span>
              ) : (
                <span>
                  <Numbers values={version.parameters} />
                </span>
              )}
              <span className="s13 q">
                {version.reason && <span className="m">{version.reason} </span>}
                {t('standards.terms.adoptedBy', { name: name(version.adoptedBy) })}
                {version.approvedBy &&
                  `，${t('standards.terms.approvedBy', { name: name(version.approvedBy) })}`}
              </span>
            </div>
          )
        })}
        {onEnd && !latest.ends && promised && (
          <Button size="small" type="text" onClick={() => onEnd(latest.clause)}>
            {t('standards.terms.end')}
          </Button>
        )}
      </td>
    </tr>
  )
}
