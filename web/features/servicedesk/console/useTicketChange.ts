import { t } from '@shared/lib/texts'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { App } from 'antd'
import { type TicketWithStory, ticket } from '../api'

/**
 * A change to a ticket: its page shows what the server answered, even if reading it again fails; then every list and page
 * of tickets is read again, and a toast confirms.
 */
export function useTicketChange<Given>(
  change: (given: Given) => Promise<TicketWithStory>,
  told: (given: Given) => string,
) {
  const queries = useQueryClient()
  const { message } = App.useApp()
  return useMutation({
    mutationFn: change,
    onSuccess: async (changed, given) => {
      message.success(told(given), 3)
      queries.setQueryData(ticket(changed.community, changed.id).queryKey, changed)
      await Promise.all(
        ['tickets', 'ticket', 'on-duty'].map((key) => queries.invalidateQueries({ queryKey: [key] })),
      )
    },
  })
}

export const assignedTo = (name: string) => t('servicedesk.ticket.assigned', { name })
