import type { CommunityId } from '@shared/lib/ids'
import { say, t } from '@shared/lib/texts'
import planned from '@shared/lib/texts/planned.zh.json'
import { ClockChip } from '@shared/ui/ClockChip'
import { Bar } from '@shared/ui/phone/Bar'
import { RefusalCard } from '@shared/ui/RefusalCard'
import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { Skeleton } from 'antd-mobile'
import { type ReactNode, useState } from 'react'
import { type InPhone, type Mine, myTasks, type Task } from '../tasks'
import { TaskForm } from './TaskForm'

say({ planned })

type Props = {
  community: CommunityId
  inPhone: InPhone
  /** Says above the list that there is no network. */
  strip?: ReactNode
}

/** What is planned for one's post, the most urgent first, in the order in which one walks. What is done in the phone is done here. */
export default function TasksPage({ community, inPhone, strip }: Props) {
  const [doing, setDoing] = useState<Task>()
  const { data, error, refetch } = useQuery(myTasks(community, inPhone.remember))
  const items = data?.items.filter((task) => !inPhone.done.includes(task.id))
  if (doing && data) {
    return (
      <TaskForm
        key={doing.id}
        community={community}
        task={doing}
        mine={data}
        inPhone={inPhone}
        onDone={() => setDoing(undefined)}
      />
    )
  }
  return (
    <main className="page">
      {strip}
      <Bar
        title={t('planned.mine.title')}
        text={items?.length ? t('planned.mine.meta', { count: items.length }) : undefined}
      />
      <div className="pad col">
        <RefusalCard error={error} retry={refetch} />
        {!data && !error && <Skeleton.Paragraph lineCount={6} animated />}
        {inPhone.done.length > 0 && (
          <p className="q">{t('planned.mine.inPhone', { count: inPhone.done.length })}</p>
        )}
        {items?.length === 0 && <p className="card hero m">{t('planned.mine.empty')}</p>}
        {items?.map((task) => (
          <Line
            key={task.id}
            community={community}
            task={task}
            mine={data}
            givenBack={inPhone.givenBack[task.id]}
            onTake={() => setDoing(task)}
          />
        ))}
      </div>
    </main>
  )
}

type LineProps = {
  community: CommunityId
  task: Task
  mine?: Mine
  /** The row of the outbox where what was refused is said anew or given up. */
  givenBack?: string
  onTake: () => void
}

function Line({ community, task, mine, givenBack, onTake }: LineProps) {
  return (
    <div className="card job">
      <div className="row">
        <ClockChip clock={{ since: task.opensAt, dueAt: task.dueAt }} name={t('planned.mine.due')} big />
        <span className="sp" />
        {givenBack && <span className="tag risk">{t('planned.mine.givenBack')}</span>}
        {task.assignee && <span className="tag">{whose(task.assignee, mine)}</span>}
        {task.people > 1 && <span className="tag">{t('planned.mine.two')}</span>}
        <span className="tag">{t('planned.mine.minutes', { count: task.minutes })}</span>
      </div>
      <b className="what">{task.title}</b>
      {task.skipped && (
        <p className="q">{t('planned.mine.skippedBefore', { reason: t(`planned.skip.${task.skipped}`) })}</p>
      )}
      <div className="row">
        <span className="q sp">{task.place}</span>
        {givenBack ? (
          <Link
            className="btn s"
            to="/work/$community/outbox/$item"
            params={{ community, item: givenBack }}
            aria-label={`${t('planned.mine.sayAnew')} ${task.label}`}
          >
            {t('planned.mine.sayAnew')}
          </Link>
        ) : (
          <button
            type="button"
            className="btn s"
            aria-label={`${t('planned.mine.do')} ${task.label}`}
            onClick={onTake}
          >
            {t('planned.mine.do')}
          </button>
        )}
      </div>
    </div>
  )
}

/** Who leads sees also what was given to others. */
function whose(assignee: string, mine?: Mine) {
  if (assignee === mine?.me) return t('planned.mine.given')
  const name = mine?.colleagues.find((one) => one.employee === assignee)?.name
  return name ? t('planned.mine.givenTo', { name }) : t('planned.mine.givenAway')
}
