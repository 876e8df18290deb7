import type { CommunityId } from '@shared/lib/ids'
import { serverNow } from '@shared/lib/serverClock'
import { t } from '@shared/lib/texts'
import { moment } from '@shared/lib/time'
import { RefusalCard } from '@shared/ui/RefusalCard'
import { Waiting } from '@shared/ui/Waiting'
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { App, Button, Popconfirm } from 'antd'
import { revokePhone, sharedPhones } from '../badges'

/** The phones that shifts share; one that was lost is taken out of use here. */
export function SharedPhonesCard({ community }: { community: CommunityId }) {
  const { data, error, refetch } = useQuery(sharedPhones(community))
  const queries = useQueryClient()
  const { message } = App.useApp()
  const revoke = useMutation({
    mutationFn: (device: string) => revokePhone(community, device),
    onSuccess: () => message.success(t('account.badge.revoked')),
    onSettled: () => queries.invalidateQueries({ queryKey: ['shared-phones', community] }),
  })
  return (
    <section className="card">
      <div className="hd">
        <h2 className="t2">{t('account.badge.phones')}</h2>
      </div>
      <RefusalCard error={error ?? revoke.error} retry={refetch} />
      {!data && !error && <Waiting rows={2} />}
      {data?.length === 0 && <p className="empty">{t('account.badge.phonesEmpty')}</p>}
      {data && data.length > 0 && (
        <table className="tb">
          <thead>
            <tr>
              <th>{t('account.badge.phone')}</th>
              <th>{t('account.badge.enrolled')}</th>
              <th>
                <span className="sr">{t('account.badge.actions')}</span>
              </th>
            </tr>
          </thead>
          <tbody>
            {data.map((phone) => (
              <tr key={phone.id}>
                <td>
                  <b>{phone.name}</b>
                </td>
                <td>{moment(phone.enrolledAt, serverNow())}</td>
                <td className="num">
                  <Popconfirm
                    title={t('account.badge.revokeSure', { name: phone.name })}
                    okText={t('account.badge.revokeYes')}
                    cancelText={t('account.badge.revokeNo')}
                    onConfirm={() => revoke.mutate(phone.id)}
                  >
                    <Button size="small">{t('account.badge.revoke')}</Button>
                  </Popconfirm>
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
    </section>
  )
}
