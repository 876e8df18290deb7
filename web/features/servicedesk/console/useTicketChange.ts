import { t } from '@shared/lib/texts'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { App } from 'antd'

/** A change to a ticket: afterwards every list and page of tickets is read again, and a toast confirms. */
export function useTicketChange<Given>(
  change: (given: Given) => Promise<unknown>,
  told: (given: Given) => string,
) {
  const queries = useQueryClient()
  const { message } = App.useApp()
  return useMutation({
    mutationFn: change,
    onSuccess: async (_, given) => {
      message.success(told(given), 3)
      await Promise.all(
        ['tickets', 'ticket', 'on-duty'].map((key) => queries.invalidateQueries({ queryKey: [key] })),
      )
    },
  })
}

export const assignedTo = (name: string) => t('servicedesk.ticket.assigned', { name })
