import type { CommunityId } from '@shared/lib/ids'
import { t } from '@shared/lib/texts'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { App } from 'antd'

/** A change to what a room's page shows: told when it is saved, and the page is read anew. */
export function useRoomChange<Given>(
  community: CommunityId,
  change: (given: Given) => Promise<unknown>,
  done: () => void,
) {
  const queries = useQueryClient()
  const { message } = App.useApp()
  return useMutation({
    mutationFn: change,
    onSuccess: () => {
      message.success(t('room.saved'))
      done()
    },
    onSettled: () => queries.invalidateQueries({ queryKey: ['room', community] }),
  })
}
