import type { CommunityId } from '@shared/lib/ids'
import { say, t } from '@shared/lib/texts'
import planned from '@shared/lib/texts/planned.zh.json'
import { ClockChip } from '@shared/ui/ClockChip'
import { Bar } from '@shared/ui/phone/Bar'
import { RefusalCard } from '@shared/ui/RefusalCard'
import { useQuery } from '@tanstack/react-query'
import { Skeleton } from 'antd-mobile'
import { useState } from 'react'
import { myTasks, type Task } from '../api'
import { TaskForm } from './TaskForm'

say({ planned })

/** What is planned for one's post, the most urgent first, in the order in which one walks. */
export default function TasksPage({ community }: { community: CommunityId }) {
  const [doing, setDoing] = useState<Task>()
  const { data, error, refetch } = useQuery(myTasks(community))
  if (doing) {
    return <TaskForm key={doing.id} community={community} task={doing} onDone={() => setDoing(undefined)} />
  }
  return (
    <main className="page">
      <Bar
        title={t('planned.mine.title')}
        text={data?.length ? t('planned.mine.meta', { count: data.length }) : undefined}
      />
      <div className="pad col">
        <RefusalCard error={error} retry={refetch} />
        {!data && !error && <Skeleton.Paragraph lineCount={6} animated />}
        {data?.length === 0 && <p className="card hero m">{t('planned.mine.empty')}</p>}
        {data?.map((task) => (
          <Line key={task.id} task={task} onTake={() => setDoing(task)} />
        ))}
      </div>
    </main>
  )
}

function Line({ task, onTake }: { task: Task; onTake: () => void }) {
  return (
    <div className="card job">
      <div className="row">
        <ClockChip clock={{ since: task.opensAt, dueAt: task.dueAt }} name={t('planned.mine.due')} big />
        <span className="sp" />
        <span className="tag">{t('planned.mine.minutes', { count: task.minutes })}</span>
      </div>
      <b className="what">{task.title}</b>
      <div className="row">
        <span className="q sp">{task.place}</span>
        <button
          type="button"
          className="btn s"
          aria-label={`${t('planned.mine.do')} ${task.label}`}
          onClick={onTake}
        >
          {t('planned.mine.do')}
        </button>
      </div>
    </div>
  )
}
