import { useState } from 'react'

/**
 * What a form is filled with. As soon as somebody types in it a newer answer waits, so that reading again takes nobody's words
 * away, and what is saved names the version that was looked at.
 */
export function useFilled<Of>(newest: Of | undefined) {
  const [begun, setBegun] = useState<Of>()
  const filled = begun ?? newest
  return { filled, typed: () => setBegun(filled), renew: () => setBegun(undefined) }
}
