import type { AccountId } from '@shared/lib/ids'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { Toast } from 'antd-mobile'
import type { TicketDetail } from '../api'
import { type Leak, myLeak } from '../leaks'

type Props = { account: AccountId; ticket: TicketDetail }

/** A change: the card shows what the server answered. */
export function useLeakChange<Given>(
  { account, ticket }: Props,
  change: (given: Given) => Promise<Leak>,
  done: string,
) {
  const queries = useQueryClient()
  return useMutation({
    mutationFn: change,
    onSuccess: (leak) => {
      Toast.show({ content: done })
      queries.setQueryData(myLeak(account, ticket.community, ticket.id).queryKey, leak)
    },
  })
}
