import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { endAllSessions, endSession, sessions } from './api'

/** Where the account is signed in, and signing out there or everywhere. */
export function useSessions(onSignedOut: () => void) {
  const queries = useQueryClient()
  const list = useQuery(sessions)
  const end = useMutation({
    mutationFn: endSession,
    onSuccess: () => queries.invalidateQueries({ queryKey: sessions.queryKey }),
  })
  const endAll = useMutation({ mutationFn: endAllSessions, onSuccess: onSignedOut })
  return { list, end, endAll, error: list.error ?? end.error ?? endAll.error }
}
