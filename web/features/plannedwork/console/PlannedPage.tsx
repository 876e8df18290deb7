import type { CommunityId } from '@shared/lib/ids'
import { say, t } from '@shared/lib/texts'
import planned from '@shared/lib/texts/planned.zh.json'
import plannedTasks from '@shared/lib/texts/plannedTasks.zh.json'
import { PageHeader } from '@shared/ui/PageHeader'
import { Segmented } from 'antd'
import { useState } from 'react'
import type { LoadCategories } from '../fieldRules'
import PlansPage from './PlansPage'
import { TasksTab } from './TasksTab'

say({ planned, plannedTasks })

type Tab = 'plans' | 'tasks'
type Props = {
  community: CommunityId
  mayEdit: boolean
  /** Whether who looks may tell of the weather. */
  mayTell: boolean
  categories: LoadCategories
  /** Opens the turns where that ticket was opened or joined. */
  ticket?: string
}

/** What is done again and again, and what became of each turn. */
export default function PlannedPage({ community, mayEdit, mayTell, categories, ticket }: Props) {
  const [tab, setTab] = useState<Tab>(ticket ? 'tasks' : 'plans')
  const switcher = (
    <Segmented<Tab>
      value={tab}
      onChange={setTab}
      options={[
        { value: 'plans', label: t('plannedTasks.plans') },
        { value: 'tasks', label: t('plannedTasks.tab') },
      ]}
    />
  )
  if (tab === 'plans')
    return (
      <PlansPage
        community={community}
        mayEdit={mayEdit}
        mayTell={mayTell}
        categories={categories}
        switcher={switcher}
      />
    )
  return (
    <>
      <PageHeader title={t('planned.title')} meta={t('plannedTasks.meta')} actions={switcher} />
      <TasksTab community={community} mayEdit={mayEdit} ticket={ticket} />
    </>
  )
}
