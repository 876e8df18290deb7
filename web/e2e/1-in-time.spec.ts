import { expect } from '@playwright/test'
import { test } from './support/test'
import { atTheDesk, garden, sharedAnju } from './support/town'
import { onTheWall, walk } from './support/walk'

test('a leak is reported, mended in time and rated, and the brick turns', async ({ browser }) => {
  const anju = sharedAnju()
  const manager = await atTheDesk(browser, anju, garden.manager)
  await manager.getByRole('link', { name: '承诺墙' }).click()
  const brick = manager.getByRole('button', { name: new RegExp(`^${garden.clause} `) })
  await expect(brick).toHaveAccessibleName(/未到期$/)

  const mended = '换了角阀，试水十分钟不漏'
  const number = await walk(browser, anju, '厨房水槽下漏水', mended)
  await onTheWall(browser, anju, number, mended)
})
