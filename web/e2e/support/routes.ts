import { expect, type Page } from '@playwright/test'

/** What TanStack Router leaves on the window, as far as it is used here. */
declare global {
  interface Window {
    __TSR_ROUTER__: {
      routesById: Record<string, { fullPath: string; children?: unknown }>
      latestLocation: { href: string }
      state: {
        status: 'idle' | 'pending'
        matches: { fullPath: string }[]
        resolvedLocation?: { href: string }
      }
      history: { push: (address: string) => void }
      options: { context: { queries: { isFetching: () => number } } }
    }
  }
}

/** The addresses a face answers to, as its own router knows them, with `$name` for what is filled in; a frame around pages is none. */
export const routesOf = (page: Page): Promise<string[]> =>
  page.evaluate(() =>
    Object.values(window.__TSR_ROUTER__.routesById).flatMap((one) => (one.children ? [] : [one.fullPath])),
  )

/** The route whose page is open. */
export const routeOf = (page: Page): Promise<string> =>
  page.evaluate(() => window.__TSR_ROUTER__.state.matches.at(-1)?.fullPath ?? '')

/** Goes to another address of the face that is open, as a link does. */
export const goTo = (page: Page, address: string): Promise<void> =>
  page.evaluate((to) => window.__TSR_ROUTER__.history.push(to), address)

/** Waits until nothing is on its way: no page and no answer. */
export async function idle(page: Page): Promise<void> {
  await page.waitForFunction(async () => {
    await new Promise((drawn) => requestAnimationFrame(() => requestAnimationFrame(drawn)))
    const { latestLocation, state, options } = window.__TSR_ROUTER__
    const there = state.resolvedLocation?.href === latestLocation.href
    return there && state.status === 'idle' && options.context.queries.isFetching() === 0
  })
}

/** The address of a route in a place that exists. */
export function filled(route: string, values: Record<string, string>): string {
  return route.replace(/\$(\w+)/g, (_, name: string) => {
    expect(values, `what stands for $${name} in ${route}`).toHaveProperty(name)
    return values[name] ?? ''
  })
}
