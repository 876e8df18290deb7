import { serverNow } from '@shared/lib/serverClock'
import { t } from '@shared/lib/texts'
import { moment } from '@shared/lib/time'
import { RefusalCard } from '@shared/ui/RefusalCard'
import { Waiting } from '@shared/ui/Waiting'
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { App, Button, Popconfirm } from 'antd'
import { useState } from 'react'
import type { Me } from '../api'
import { revokeToken, type Token, tokens } from '../credentials'
import { tokenState } from '../tokenState'
import { permissionWord } from '../words'
import { NewTokenDialog, tokenPlaces } from './NewTokenDialog'

/** Keys for other programs; those that no longer work are folded away. */
export function TokensCard({ who }: { who: Me }) {
  const { data, error, refetch } = useQuery(tokens)
  const [making, setMaking] = useState(false)
  const [all, setAll] = useState(false)
  const may = tokenPlaces(who).length > 0
  const live = data?.filter((one) => tokenState(one, serverNow()) === 'live') ?? []
  const over = (data?.length ?? 0) - live.length
  const shown = (all ? data : live) ?? []
  if (!may && data?.length === 0) return null
  return (
    <section className="card">
      <div className="hd">
        <h2 className="t2">{t('account.token.title')}</h2>
        <span className="sp" />
        {may && <Button onClick={() => setMaking(true)}>{t('account.token.new')}</Button>}
      </div>
      <p className="m bd">{t(may ? 'account.token.how' : 'account.token.mayNot')}</p>
      <RefusalCard error={error} retry={refetch} />
      {!data && !error && <Waiting rows={2} />}
      {shown.length > 0 && <TokenTable list={shown} who={who} />}
      {data && live.length === 0 && !all && <p className="empty">{t('account.token.empty')}</p>}
      {over > 0 && (
        <div className="moreof">
          <Button type="text" onClick={() => setAll(!all)}>
            {all ? t('account.token.hideOver') : t('account.token.over', { count: over })}
          </Button>
        </div>
      )}
      {making && <NewTokenDialog who={who} close={() => setMaking(false)} />}
    </section>
  )
}

function TokenTable({ list, who }: { list: Token[]; who: Me }) {
  const queries = useQueryClient()
  const { message } = App.useApp()
  const revoke = useMutation({
    mutationFn: revokeToken,
    onSuccess: () => message.success(t('account.token.revoked')),
    onSettled: () => {
      queries.invalidateQueries({ queryKey: tokens.queryKey })
      queries.invalidateQueries({ queryKey: ['credential-changes'] })
    },
  })
  return (
    <>
      <RefusalCard error={revoke.error} />
      <table className="tb">
        <thead>
          <tr>
            <th>{t('account.token.expires')}</th>
            <th>{t('account.token.name')}</th>
            <th>{t('account.token.scope')}</th>
            <th>{t('account.token.used')}</th>
            <th>
              <span className="sr">{t('account.token.actions')}</span>
            </th>
          </tr>
        </thead>
        <tbody>
          {list.map((token) => (
            <TokenLine key={token.id} token={token} who={who} revoke={() => revoke.mutate(token.id)} />
          ))}
        </tbody>
      </table>
    </>
  )
}

function TokenLine({ token, who, revoke }: { token: Token; who: Me; revoke: () => void }) {
  const now = serverNow()
  const state = tokenState(token, now)
  const place = who.communities.find((one) =>
    token.community
      ? one.id === token.community
      : one.company === token.company && one.kind === 'head_office',
  )
  return (
    <tr>
      <td className="nw">{moment(token.expiresAt, now)}</td>
      <td>
        <b>{token.name}</b>
        <div className="q s13">{place?.name}</div>
      </td>
      <td className="s13">{token.permissions.map(permissionWord).join('、')}</td>
      <td className="s13">
        {token.lastUsedAt ? moment(token.lastUsedAt, now) : t('account.token.never')}
        <div className="q">{token.lastAddress}</div>
      </td>
      <td className="num">
        {state === 'live' && (
          <Popconfirm
            title={t('account.token.revokeSure', { name: token.name })}
            okText={t('account.token.revokeYes')}
            cancelText={t('account.token.revokeNo')}
            onConfirm={revoke}
          >
            <Button size="small">{t('account.token.revoke')}</Button>
          </Popconfirm>
        )}
        {state === 'expired' && <span className="tag line">{t('account.token.expired')}</span>}
        {state === 'revoked' && <span className="tag line">{t('account.token.revokedState')}</span>}
      </td>
    </tr>
  )
}
