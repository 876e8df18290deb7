import './counterTexts'
import type { CommunityId } from '@shared/lib/ids'
import { serverNow } from '@shared/lib/serverClock'
import { t } from '@shared/lib/texts'
import { deadline } from '@shared/lib/time'
import { usePrint } from '@shared/lib/usePrint'
import { ClockChip } from '@shared/ui/ClockChip'
import { PageHeader } from '@shared/ui/PageHeader'
import { RefusalCard } from '@shared/ui/RefusalCard'
import { Waiting } from '@shared/ui/Waiting'
import { useQuery } from '@tanstack/react-query'
import { Button } from 'antd'
import { type ReactNode, useState } from 'react'
import { type Letter, letters } from '../letters'
import { ExtendDialog, NewLetterDialog, ReplyDialog } from './LetterDialogs'
import { PrintedReply } from './PrintedReply'
import { ReplyDocuments } from './ReplyDocuments'

type Props = {
  community: CommunityId
  communityName: string
  mayReply: boolean
  ticketLink: (ticket: Letter['ticket'], children: ReactNode) => ReactNode
}
type Asking = { what: 'extend' | 'reply'; letter: Letter }

/** What hotlines and street offices hand over, each by its own deadline. */
export default function LettersPage({ community, communityName, mayReply, ticketLink }: Props) {
  const { data, error, refetch } = useQuery(letters(community))
  const [opening, setOpening] = useState(false)
  const [asking, setAsking] = useState<Asking>()
  const [sheet, print] = usePrint<Letter>()
  const open = data?.filter((one) => !one.repliedAt).length ?? 0
  const close = () => setAsking(undefined)
  return (
    <>
      <PageHeader
        title={t('counter.letters.title')}
        meta={
          data && (open === 0 ? t('counter.letters.metaNone') : t('counter.letters.meta', { count: open }))
        }
        actions={
          mayReply && (
            <Button type="primary" onClick={() => setOpening(true)}>
              {t('counter.letters.new')}
            </Button>
          )
        }
      />
      <section className="card">
        <RefusalCard error={error} retry={refetch} />
        {!data && !error && <Waiting rows={5} />}
        {data?.length === 0 && <p className="empty">{t('counter.letters.empty')}</p>}
        {data && data.length > 0 && (
          <table className="tb upper">
            <thead>
              <tr>
                <th>{t('counter.letters.due')}</th>
                <th>{t('counter.letters.what')}</th>
                <th>{t('counter.letters.state')}</th>
                <th>
                  <span className="sr">{t('counter.actions')}</span>
                </th>
              </tr>
            </thead>
            <tbody>
              {data.map((letter) => (
                <tr key={letter.id}>
                  <td className="nw">
                    <ClockChip
                      clock={{
                        since: letter.registeredAt,
                        dueAt: letter.replyDue,
                        atRiskFrom: letter.atRiskFrom,
                        stoppedAt: letter.repliedAt,
                      }}
                    />
                  </td>
                  <td>
                    {ticketLink(
                      letter.ticket,
                      <b>
                        {letter.office} {letter.number}
                      </b>,
                    )}{' '}
                    <span className="q s13">{letter.ticketNumber}</span>
                    {letter.extendedBecause && (
                      <div className="q s13">
                        {t('counter.letters.extended', {
                          reason: letter.extendedBecause,
                          time: deadline(letter.firstDue, serverNow()),
                        })}
                      </div>
                    )}
                  </td>
                  <td className="s13">
                    <ReplyDocuments community={community} letter={letter} />
                  </td>
                  <td className="num">
                    {letter.repliedAt ? (
                      <Button size="small" onClick={() => print([letter])}>
                        {t('counter.letters.print')}
                      </Button>
                    ) : (
                      mayReply && (
                        <span className="row">
                          <Button size="small" onClick={() => setAsking({ what: 'reply', letter })}>
                            {t('counter.letters.reply')}
                          </Button>
                          <Button size="small" onClick={() => setAsking({ what: 'extend', letter })}>
                            {t('counter.letters.extend')}
                          </Button>
                        </span>
                      )
                    )}
                  </td>
                </tr>
              ))}
            </tbody>
          </table>
        )}
      </section>
      {opening && <NewLetterDialog community={community} close={() => setOpening(false)} />}
      {asking?.what === 'extend' && (
        <ExtendDialog community={community} letter={asking.letter} close={close} />
      )}
      {asking?.what === 'reply' && <ReplyDialog community={community} letter={asking.letter} close={close} />}
      {sheet.map((letter) => (
        <PrintedReply key={letter.id} from={communityName} letter={letter} />
      ))}
    </>
  )
}
