import { AxeBuilder } from '@axe-core/playwright'
import { expect, type Page } from '@playwright/test'
import { idle } from './routes'

const WCAG = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa']

/** Waits until a page stands still: it has its one heading, nothing is being fetched any more, and nothing went wrong. */
export async function settled(page: Page): Promise<void> {
  const where = page.url()
  await idle(page)
  await expect(page.getByRole('heading', { level: 1 }), `one heading on ${where}`).toHaveCount(1)
  await expect(page.locator('.waiting, .adm-skeleton'), `all is there on ${where}`).toHaveCount(0)
  await expect(page.getByRole('alert').filter({ visible: true }), `no refusal on ${where}`).toHaveCount(0)
}

const judged = new Set<string>()

/** Nothing on the page breaks a rule of WCAG 2.1 A or AA that a program can judge. What looks like a page seen before is not judged again. */
export async function accessible(page: Page, what: string): Promise<void> {
  const looks = await page.evaluate(() => {
    const all = [...document.body.querySelectorAll('*')]
    return [innerWidth, ...all.map((one) => `${one.tagName} ${one.getAttribute('class')}`)].join()
  })
  if (judged.size === judged.add(looks).size) return
  const { violations } = await new AxeBuilder({ page }).setLegacyMode().withTags(WCAG).analyze()
  const broken = violations.flatMap(({ id, nodes }) =>
    nodes.map(({ target, failureSummary }) => `${id} ${target.join(' ')}: ${failureSummary}`),
  )
  expect.soft(broken, what).toEqual([])
}
