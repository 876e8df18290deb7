/** What was scanned, as our printed codes say it: `/q/{community}.{letter}{rest}.{mac}`, alone or at the end of a link. */
export type Scanned = { kind: 'home' | 'badge'; address: string }

const FORM =
  /(?:^|\/q\/|[?&]scanned=)([0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}\.([A-Za-z0-9])[A-Za-z0-9-]{1,63}\.[A-Za-z0-9_-]{22})$/

const kinds: Record<string, Scanned['kind']> = { h: 'home', w: 'badge' }

/** Undefined for a code that is not ours, or is for something a phone does not open. */
export function readScanned(text: string): Scanned | undefined {
  const [, address, letter] = FORM.exec(text.trim()) ?? []
  const kind = letter && kinds[letter]
  return address && kind ? { kind, address } : undefined
}
