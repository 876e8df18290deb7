import type { CommunityId } from '@shared/lib/ids'
import { serverNow } from '@shared/lib/serverClock'
import { t } from '@shared/lib/texts'
import { moment } from '@shared/lib/time'
import { usePrint } from '@shared/lib/usePrint'
import { Dialog } from '@shared/ui/Dialog'
import { PageHeader } from '@shared/ui/PageHeader'
import { RefusalCard } from '@shared/ui/RefusalCard'
import { Waiting } from '@shared/ui/Waiting'
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { App, Button, Popconfirm, Space } from 'antd'
import { useState } from 'react'
import { type Badge, badges, endBadge, type PinReset, resetPin } from '../badges'
import { IssueDialog } from './IssueDialog'
import { PrintedBadges } from './PrintedBadges'
import { SharedPhonesCard } from './SharedPhonesCard'

type Props = { community: CommunityId; communityName: string; sharesPhones: boolean }

/** The badges of field staff and the phones they share. */
export default function BadgesPage({ community, communityName, sharesPhones }: Props) {
  const { data, error, refetch } = useQuery(badges(community))
  const [issuing, setIssuing] = useState(false)
  const [sheet, print] = usePrint<Badge>()
  return (
    <>
      <PageHeader
        title={t('account.badge.title')}
        meta={data && t('account.badge.meta', { count: data.length })}
        actions={
          <>
            {data && data.length > 0 && (
              <Button onClick={() => print(data)}>
                {t('account.badge.printAll', { count: data.length })}
              </Button>
            )}
            <Button type="primary" onClick={() => setIssuing(true)}>
              {t('account.badge.new')}
            </Button>
          </>
        }
      />
      <RefusalCard error={error} retry={refetch} />
      <div className="col gap">
        <section className="card">
          {!data && !error && <Waiting rows={5} />}
          {data?.length === 0 && <p className="empty">{t('account.badge.empty')}</p>}
          {data && data.length > 0 && (
            <BadgeTable community={community} list={data} print={(badge) => print([badge])} />
          )}
        </section>
        {sharesPhones && <SharedPhonesCard community={community} />}
      </div>
      {issuing && <IssueDialog community={community} close={() => setIssuing(false)} />}
      <PrintedBadges badges={sheet} communityName={communityName} />
    </>
  )
}

const pinTone: Record<Badge['pin'], string> = { set: 'tag', missing: 'tag risk', locked: 'tag risk' }

type TableProps = { community: CommunityId; list: Badge[]; print: (badge: Badge) => void }

function BadgeTable({ community, list, print }: TableProps) {
  const queries = useQueryClient()
  const { message } = App.useApp()
  const [told, setTold] = useState<{ badge: Badge; reset: PinReset }>()
  const again = () => queries.invalidateQueries({ queryKey: ['badges', community] })
  const end = useMutation({
    mutationFn: (badge: Badge) => endBadge(community, badge.id),
    onSuccess: () => message.success(t('account.badge.ended')),
    onSettled: again,
  })
  const reset = useMutation({
    mutationFn: (badge: Badge) => resetPin(community, badge.id),
    onSuccess: (answer, badge) => setTold({ badge, reset: answer }),
    onSettled: again,
  })
  return (
    <>
      <RefusalCard error={end.error ?? reset.error} />
      <table className="tb">
        <thead>
          <tr>
            <th>{t('account.badge.name')}</th>
            <th>{t('account.badge.pin')}</th>
            <th>{t('account.badge.since')}</th>
            <th>
              <span className="sr">{t('account.badge.actions')}</span>
            </th>
          </tr>
        </thead>
        <tbody>
          {list.map((badge) => (
            <tr key={badge.id}>
              <td>
                <b>{badge.name}</b>
              </td>
              <td>
                <span className={pinTone[badge.pin]}>{t(`account.badge.pin_${badge.pin}`)}</span>
              </td>
              <td className="nw">{moment(badge.issuedAt, serverNow())}</td>
              <td className="num">
                <Space>
                  <Button size="small" onClick={() => print(badge)}>
                    {t('account.badge.print')}
                  </Button>
                  <Sure badge={badge} which="reset" act={() => reset.mutate(badge)} />
                  <Sure badge={badge} which="end" act={() => end.mutate(badge)} />
                </Space>
              </td>
            </tr>
          ))}
        </tbody>
      </table>
      {told && <ResetCode {...told} close={() => setTold(undefined)} />}
    </>
  )
}

function Sure({ badge, which, act }: { badge: Badge; which: 'reset' | 'end'; act: () => void }) {
  return (
    <Popconfirm
      title={t(`account.badge.${which}Sure`, { name: badge.name })}
      okText={t(`account.badge.${which}Yes`)}
      cancelText={t(`account.badge.${which}No`)}
      onConfirm={act}
    >
      <Button size="small">{t(`account.badge.${which}`)}</Button>
    </Popconfirm>
  )
}

function ResetCode({ badge, reset, close }: { badge: Badge; reset: PinReset; close: () => void }) {
  return (
    <Dialog
      width={440}
      title={t('account.badge.resetFor', { name: badge.name })}
      closable={false}
      mask={{ closable: false }}
      footer={<Button onClick={close}>{t('account.badge.close')}</Button>}
    >
      <p className="m">{t('account.badge.resetHow')}</p>
      <pre className="secret big">{reset.code}</pre>
      <p className="q s13">{t('account.badge.resetUntil', { time: moment(reset.expiresAt, serverNow()) })}</p>
    </Dialog>
  )
}
