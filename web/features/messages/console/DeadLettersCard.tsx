import type { CommunityId } from '@shared/lib/ids'
import { serverNow } from '@shared/lib/serverClock'
import { type TextKey, t } from '@shared/lib/texts'
import { moment } from '@shared/lib/time'
import { RefusalCard } from '@shared/ui/RefusalCard'
import { Waiting } from '@shared/ui/Waiting'
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { App, Button } from 'antd'
import { deadLetters, sendAgain } from '../api'
import { problemText } from './problems'

/** What no channel could deliver: why, and another try. */
export function DeadLettersCard({ community }: { community: CommunityId }) {
  const { data, error, refetch } = useQuery(deadLetters(community))
  const queries = useQueryClient()
  const { message } = App.useApp()
  const again = useMutation({
    mutationFn: (delivery: string) => sendAgain(community, delivery),
    onSuccess: () => message.success(t('messages.dead.sent')),
    onSettled: () => queries.invalidateQueries({ queryKey: ['dead-letters', community] }),
  })
  return (
    <section className="card">
      <RefusalCard error={error ?? again.error} retry={refetch} />
      {!data && !error && <Waiting rows={5} />}
      {data?.length === 0 && <p className="empty">{t('messages.dead.empty')}</p>}
      {data && data.length > 0 && (
        <>
          <p className="hd m">{t('messages.dead.why')}</p>
          <table className="tb">
            <thead>
              <tr>
                <th>{t('messages.dead.told')}</th>
                <th>{t('messages.dead.what')}</th>
                <th>{t('messages.dead.channel')}</th>
                <th>{t('messages.dead.problem')}</th>
                <th className="num">{t('messages.dead.attempts')}</th>
                <th>
                  <span className="sr">{t('messages.paper.actions')}</span>
                </th>
              </tr>
            </thead>
            <tbody>
              {data.map((letter) => (
                <tr key={letter.delivery}>
                  <td className="nw">{moment(letter.toldAt, serverNow())}</td>
                  <td>
                    <b>{letter.title}</b>
                  </td>
                  <td>{t(`messages.dead.channel_${letter.channel}` as TextKey)}</td>
                  <td>{problemText(letter.problem)}</td>
                  <td className="num">{t('messages.dead.times', { count: letter.attempts })}</td>
                  <td className="num">
                    <Button
                      size="small"
                      loading={again.isPending && again.variables === letter.delivery}
                      onClick={() => again.mutate(letter.delivery)}
                    >
                      {t('messages.dead.again')}
                    </Button>
                  </td>
                </tr>
              ))}
            </tbody>
          </table>
        </>
      )}
    </section>
  )
}
