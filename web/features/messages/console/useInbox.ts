import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useRouter } from '@tanstack/react-router'
import { type Message, markRead } from '../api'

/** Marks messages as read, and opens what one speaks of: a page of this face in place, one of the phone as a page of its own. */
export function useInbox() {
  const queries = useQueryClient()
  const router = useRouter()
  const read = useMutation({
    mutationFn: markRead,
    onSettled: () => queries.invalidateQueries({ queryKey: ['messages'] }),
  })
  const open = (message: Message) => {
    if (!message.readAt) read.mutate([message])
    if (isOfConsole(message.link)) router.history.push(message.link)
    else window.location.assign(message.link)
  }
  return { read, open }
}

export const isOfConsole = (link: string) => link === '/console' || link.startsWith('/console/')
