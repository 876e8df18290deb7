import type { CommunityId } from '@shared/lib/ids'
import { t } from '@shared/lib/texts'
import { RefusalCard } from '@shared/ui/RefusalCard'
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { App, Select } from 'antd'
import { give, type Listed, mates } from '../taskList'

const POST = ''

/** Gives one turn to a person, who alone does it then, or back to whoever has the post. */
export function GiveTo({ community, task }: { community: CommunityId; task: Listed }) {
  const here = useQuery(mates(community)).data ?? []
  const people = here.map(({ employee, name }) => ({ value: employee, label: name }))
  const { assignee, assigneeName } = task
  // Who has it and is not here any more, or is not read yet, is called by their name all the same.
  if (assignee && !people.some((one) => one.value === assignee)) {
    people.push({ value: assignee, label: assigneeName ?? t('plannedTasks.left') })
  }
  const queries = useQueryClient()
  const { message } = App.useApp()
  const giving = useMutation({
    mutationFn: (employee: string) => give(community, task.id, employee || undefined),
    onSuccess: (_, employee) => message.success(given(employee)),
    onSettled: () => queries.invalidateQueries({ queryKey: ['planned-tasks', community] }),
  })
  return (
    <>
      <Select
        size="small"
        style={{ width: 140 }}
        aria-label={`${t('plannedTasks.give')} ${task.label}`}
        value={assignee ?? POST}
        loading={giving.isPending}
        onChange={(employee) => giving.mutate(employee)}
        options={[{ value: POST, label: t('plannedTasks.anybody', { post: task.post }) }, ...people]}
      />
      <RefusalCard error={giving.error} />
    </>
  )

  function given(employee: string) {
    const name = people.find((one) => one.value === employee)?.label
    return name
      ? t('plannedTasks.gave', { place: task.place, name })
      : t('plannedTasks.gaveBack', { place: task.place, post: task.post })
  }
}
