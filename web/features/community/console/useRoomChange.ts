import type { CommunityId } from '@shared/lib/ids'
import { t } from '@shared/lib/texts'
import { useMutation } from '@tanstack/react-query'
import { App } from 'antd'
import { useHomesChanged } from '../changed'

/** A change to what a room's page shows: told when it is saved, and whatever shows people and homes is read anew. */
export function useRoomChange<Given>(
  community: CommunityId,
  change: (given: Given) => Promise<unknown>,
  done: () => void = () => {},
) {
  const changed = useHomesChanged(community)
  const { message } = App.useApp()
  return useMutation({
    mutationFn: change,
    onSuccess: () => {
      message.success(t('room.saved'))
      done()
    },
    onSettled: changed,
  })
}
