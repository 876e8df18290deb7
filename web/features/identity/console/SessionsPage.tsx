import { serverNow } from '@shared/lib/serverClock'
import { t } from '@shared/lib/texts'
import { moment } from '@shared/lib/time'
import { PageHeader } from '@shared/ui/PageHeader'
import { RefusalCard } from '@shared/ui/RefusalCard'
import { Waiting } from '@shared/ui/Waiting'
import { Button, Popconfirm } from 'antd'
import type { Session } from '../api'
import { useSessions } from '../useSessions'

/** Where I am signed in; any of them can be signed out from here. */
export function SessionsPage({ onSignedOut }: { onSignedOut: () => void }) {
  const { list, end, endAll, error } = useSessions(onSignedOut)
  return (
    <>
      <PageHeader
        title={t('identity.sessions.title')}
        meta={t('identity.sessions.meta')}
        actions={
          <Popconfirm
            title={t('identity.sessions.everywhereSure')}
            okText={t('identity.sessions.everywhere')}
            cancelText={t('identity.sessions.stay')}
            onConfirm={() => endAll.mutate()}
          >
            <Button loading={endAll.isPending}>{t('identity.sessions.everywhere')}</Button>
          </Popconfirm>
        }
      />
      <RefusalCard error={error} retry={list.refetch} />
      {!list.data && !list.error && <Waiting rows={4} />}
      {list.data && (
        <section className="card">
          <table className="tb">
            <thead>
              <tr>
                <th>{t('identity.sessions.device')}</th>
                <th>{t('identity.sessions.method')}</th>
                <th>{t('identity.sessions.address')}</th>
                <th className="num">{t('identity.sessions.lastSeen')}</th>
                <th>
                  <span className="sr">{t('identity.sessions.actions')}</span>
                </th>
              </tr>
            </thead>
            <tbody>
              {list.data.map((one) => (
                <Line key={one.id} session={one} end={() => end.mutate(one.id)} />
              ))}
            </tbody>
          </table>
        </section>
      )}
    </>
  )
}

function Line({ session, end }: { session: Session; end: () => void }) {
  return (
    <tr>
      <td>
        <b>{session.device}</b>
      </td>
      <td>{t(`identity.method.${session.method}`)}</td>
      <td className="q">{session.lastAddress}</td>
      <td className="num">{moment(session.lastSeen, serverNow())}</td>
      <td className="num">
        {session.here ? (
          <span className="tag pri">{t('identity.sessions.here')}</span>
        ) : (
          session.live && (
            <Button size="small" onClick={end}>
              {t('identity.sessions.end')}
            </Button>
          )
        )}
      </td>
    </tr>
  )
}
