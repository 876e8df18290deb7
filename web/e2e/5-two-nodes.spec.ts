import { expect } from '@playwright/test'
import { startAnju } from './support/anju'
import { CALLER, ReverseProxy } from './support/proxy'
import { test } from './support/test'
import { atTheDesk, call, garden, sharedAnju } from './support/town'
import { onTheWall, walk } from './support/walk'

test('two nodes behind a plain proxy that asks them in turn are one application', async ({ browser }) => {
  test.setTimeout(300_000)
  const first = sharedAnju()
  const second = await startAnju({ besides: first })
  const proxy = await ReverseProxy.before(first.port, second.port)
  try {
    const anju = { ...first, origin: proxy.origin }
    const mended = '换了声控开关'
    const number = await walk(browser, anju, '走廊灯不亮', mended)
    await onTheWall(browser, anju, number, mended)

    const desk = (await atTheDesk(browser, anju, garden.desk)).context()
    const sessions = await call<{ here: boolean; lastAddress: string }[]>(
      desk,
      anju.origin,
      'GET',
      '/api/me/sessions',
    )
    expect(sessions.find((one) => one.here)?.lastAddress).toBe(CALLER)
    for (const method of ['GET', 'POST', 'PUT'])
      for (const node of [0, 1]) expect(proxy.handed(method, node), `${method} ${node}`).toBeGreaterThan(0)
  } finally {
    await proxy.stop()
    await second.stop()
  }
})

test('when one of two nodes dies the other goes on for everybody @long', async ({ browser }) => {
  test.setTimeout(360_000)
  const first = sharedAnju()
  const second = await startAnju({ besides: first })
  const proxy = await ReverseProxy.before(first.port, second.port)
  try {
    const anju = { ...first, origin: proxy.origin }
    await walk(browser, anju, '楼道灯又不亮', '换了灯头')
    const handed = proxy.handed('GET', 1)
    expect(handed).toBeGreaterThan(0)
    await second.kill()
    const mended = '换了整灯'
    const number = await walk(browser, anju, '楼道灯还是不亮', mended)
    await onTheWall(browser, anju, number, mended)
    expect(proxy.handed('GET', 1)).toBe(handed)
  } finally {
    await proxy.stop()
    await second.stop()
  }
})
