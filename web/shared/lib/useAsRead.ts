import { useState } from 'react'

/**
 * What was read first, for as long as it is changed: what is read anew meanwhile neither slips below what somebody types nor lends its
 * version to it.
 */
export function useAsRead<T>(data: T | undefined): T | undefined {
  const [read, setRead] = useState(data)
  if (data !== undefined && read === undefined) setRead(data)
  return read ?? data
}
