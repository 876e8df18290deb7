import type { CommunityId } from '@shared/lib/ids'
import { t } from '@shared/lib/texts'
import { RefusalCard } from '@shared/ui/RefusalCard'
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { App, Select } from 'antd'
import { give, type Listed, mates } from '../taskList'

const POST = ''

/** Gives one turn to a person, who alone does it then, or back to whoever has the post. */
export function GiveTo({ community, task }: { community: CommunityId; task: Listed }) {
  const people = useQuery(mates(community)).data ?? []
  const queries = useQueryClient()
  const { message } = App.useApp()
  const giving = useMutation({
    mutationFn: (employee: string) => give(community, task.id, employee || undefined),
    onSuccess: () => message.success(t('plannedTasks.gave', { place: task.place })),
    onSettled: () => queries.invalidateQueries({ queryKey: ['planned-tasks', community] }),
  })
  return (
    <>
      <Select
        size="small"
        style={{ width: 140 }}
        aria-label={`${t('plannedTasks.give')} ${task.label}`}
        value={task.assignee ?? POST}
        loading={giving.isPending}
        onChange={(employee) => giving.mutate(employee)}
        options={[
          { value: POST, label: t('plannedTasks.anybody', { post: task.post }) },
          ...people.map((one) => ({ value: one.employee, label: one.name })),
        ]}
      />
      <RefusalCard error={giving.error} />
    </>
  )
}
