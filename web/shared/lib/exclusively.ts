let tail: Promise<unknown> = Promise.resolve()

/** Runs one at a time under a name, across tabs where the browser can and within this page where it cannot. */
export async function exclusively<T>(name: string, work: () => Promise<T>): Promise<T> {
  const locks = globalThis.navigator?.locks
  if (locks) return await locks.request(name, work)
  const mine = tail.then(work, work)
  tail = mine.catch(() => undefined)
  return mine
}
