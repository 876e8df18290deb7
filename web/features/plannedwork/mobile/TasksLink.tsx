import type { CommunityId } from '@shared/lib/ids'
import { say, t } from '@shared/lib/texts'
import planned from '@shared/lib/texts/planned.zh.json'
import { Icon } from '@shared/ui/Icon'
import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { type InPhone, myTasks } from '../tasks'

say({ planned })

type Props = { community: CommunityId } & Pick<InPhone, 'remember' | 'done'>

/** The way to what is planned for one's post; nothing where nothing waits. */
export default function TasksLink({ community, remember, done }: Props) {
  const items = useQuery(myTasks(community, remember)).data?.items ?? []
  const count = items.filter((task) => !done.includes(task.id)).length
  if (count === 0) return null
  return (
    <Link className="btn s" to="/work/$community/planned" params={{ community }}>
      <Icon name="check" />
      {t('planned.mine.link', { count })}
    </Link>
  )
}
