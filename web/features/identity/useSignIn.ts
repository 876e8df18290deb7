import { Refused } from '@shared/api/problem'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useEffect, useState } from 'react'
import { type Me, me, sendCode, signInByCode, signInByPassword } from './api'

export type Credentials =
  | { by: 'sms'; phone: string; code: string }
  | { by: 'password'; login: string; password: string }

export const isPhone = (text: string) => /^1\d{10}$/.test(text)
export const isCode = (text: string) => /^\d{6}$/.test(text)

/** What is still owed at the door after the first thing was shown. */
export type Owed = 'code' | 'enrolment' | 'password'

const owedFor: Record<string, Owed> = {
  'urn:anju:identity.second-factor-needed': 'code',
  'urn:anju:identity.second-factor-missing': 'enrolment',
  'urn:anju:identity.password-to-change': 'password',
}

/** The step a refusal asks for; undefined when it is a plain no. */
export const owedAfter = (error: unknown): Owed | undefined =>
  error instanceof Refused ? owedFor[error.problem.type] : undefined

/** The same, by the code that a browser brings back from elsewhere. */
export const owedByCode = (code?: string): Owed | undefined =>
  code ? owedFor[`urn:anju:${code}`] : undefined

/** Signing in by either way; whoever came in before is forgotten first. */
export function useSignIn(onSignedIn: (who: Me) => void) {
  const cameIn = useCameIn(onSignedIn)
  return useMutation({
    mutationFn: (given: Credentials) =>
      given.by === 'sms'
        ? signInByCode(given.phone, given.code)
        : signInByPassword(given.login, given.password),
    onSuccess: cameIn,
  })
}

export function useCameIn(onSignedIn: (who: Me) => void) {
  const queries = useQueryClient()
  return (who: Me) => {
    queries.clear()
    queries.setQueryData(me.queryKey, who)
    onSignedIn(who)
  }
}

const PAUSE = 60

/** Sends a code and counts down until the next may be sent. */
export function useCode() {
  const [wait, setWait] = useState(0)
  const send = useMutation({ mutationFn: sendCode, onSuccess: () => setWait(PAUSE) })
  useEffect(() => {
    if (wait === 0) return
    const timer = setTimeout(() => setWait(wait - 1), 1000)
    return () => clearTimeout(timer)
  }, [wait])
  return { send, wait }
}
