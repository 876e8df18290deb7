import type { CommunityId, TicketId } from '@shared/lib/ids'
import { say, t } from '@shared/lib/texts'
import playbook from '@shared/lib/texts/playbook.zh.json'
import { Icon } from '@shared/ui/Icon'
import { useQuery } from '@tanstack/react-query'
import { partOf } from '../incidents'

say({ playbook })

/** What of the building the ticket is part of, or which other one it goes with; nothing when it goes by itself. */
export default function PartOfCard({ community, id }: { community: CommunityId; id: TicketId }) {
  const { data } = useQuery(partOf(community, id))
  if (!data?.title && !data?.number) return null
  return (
    <section className="card person">
      <div className="row">
        <Icon name="people" size="l" />
        <div className="sp">
          {data.title ? (
            <>
              <b>{t('playbook.together.partOf', { title: data.title })}</b>
              <div className="q">{data.result ?? data.notice ?? t('playbook.together.partOfText')}</div>
            </>
          ) : (
            <b>{t('playbook.together.goesWithText', { number: data.number ?? '' })}</b>
          )}
        </div>
      </div>
    </section>
  )
}
