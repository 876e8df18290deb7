import { newQueryClient } from '@shared/api/queries'
import type { CommunityId } from '@shared/lib/ids'
import { QueryClientProvider } from '@tanstack/react-query'
import { cleanup, configure, fireEvent, render, screen, waitFor, within } from '@testing-library/react'
import { App, ConfigProvider } from 'antd'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import CommunitySettingsPage from './CommunitySettingsPage'
import CompanySettingsPage from './CompanySettingsPage'
import PauseReasonsPage from './PauseReasonsPage'
import PointsPage from './PointsPage'
import SkillsPage from './SkillsPage'
import UrgentPage from './UrgentPage'

configure({ asyncUtilTimeout: 20_000 })
vi.setConfig({ testTimeout: 60_000 })

const line = {
  kind: 'REPAIR',
  visit: true,
  profile: 'STANDARD',
  charged: 'NOBODY',
  dispatch: 'AUTOMATIC',
  active: true,
}
const categories = [
  {
    ...line,
    key: 'leak',
    name: '漏水',
    n: 1,
    nature: 'URGENT',
    finishMinutes: 240,
    skill: 'plumbing',
    shipped: true,
    version: 0,
  },
  {
    ...line,
    key: 'power',
    name: '停电',
    n: 2,
    nature: 'POWER_FAILURE',
    finishMinutes: 60,
    shipped: false,
    version: 3,
  },
  { ...line, key: 'lock', name: '换锁', n: 3, nature: 'MINOR', shipped: true, version: 0 },
]
const answers: [RegExp, object][] = [
  [/\/escalation-settings$/, { managerAfter: 15, companyAfter: 30, version: 0 }],
  [
    /\/escalation-steps$/,
    {
      items: [
        { step: 'supervisor', people: ['周岚'], others: 0 },
        { step: 'manager', people: ['陆知远'], others: 0 },
        { step: 'company', people: [], others: 2 },
      ],
    },
  ],
  [/\/night-settings$/, { fromHour: 22, untilHour: 7, morningHour: 8, version: 0 }],
  [/\/call-back-settings$/, { samplePercent: 20, silentHours: 48, attemptsDue: 2, goodStars: 4, version: 0 }],
  [/\/exchange$/, { secret: 'once-only' }],
  [/\/ticket-categories/, { items: categories }],
  [
    /\/work-skills/,
    {
      items: [
        { key: 'plumbing', care: 'REPAIR', qualifications: ['水暖工'] },
        { key: 'own-1', care: 'REPAIR', qualifications: ['高压电工证'], version: 1 },
      ],
    },
  ],
  [/\/work-points/, { items: [{ category: 'leak', points: 3, version: 2 }] }],
  [
    /\/pause-reasons/,
    {
      items: [{ key: 'parts', name: '等配件', maxMinutes: 2880, needsPhoto: true, active: true, version: 0 }],
    },
  ],
]
type Sent = { path: string; version: string | null; body: Record<string, unknown> }
const sent: Sent[] = []

class Unmoved {
  observe() {}
  unobserve() {}
  disconnect() {}
}

beforeEach(() => {
  sent.length = 0
  vi.stubGlobal('ResizeObserver', Unmoved)
  vi.stubGlobal('matchMedia', () => ({ matches: false, addListener: vi.fn(), removeListener: vi.fn() }))
  vi.stubGlobal('fetch', async (path: string, init: RequestInit) => {
    if (init.method === 'PUT' && init.body) {
      const version = new Headers(init.headers).get('If-Match')
      sent.push({ path: path.split('/').slice(4).join('/'), version, body: JSON.parse(String(init.body)) })
    }
    return Response.json(answers.find(([address]) => address.test(path))?.[1] ?? { items: [] })
  })
})
afterEach(() => {
  cleanup()
  vi.unstubAllGlobals()
})

function show(page: React.ReactNode) {
  const queries = newQueryClient()
  queries.setDefaultOptions({ queries: { retry: false, networkMode: 'always' } })
  render(
    <QueryClientProvider client={queries}>
      <ConfigProvider button={{ autoInsertSpace: false }}>
        <App>{page}</App>
      </ConfigProvider>
    </QueryClientProvider>,
  )
}

const garden = 'garden' as CommunityId
const press = async (name: string | RegExp) => fireEvent.click(await screen.findByRole('button', { name }))
const type = async (label: string | RegExp, value: string) =>
  fireEvent.change(await screen.findByLabelText(label), { target: { value } })

describe('the settings of a community', () => {
  it('shows the secret of the exchange once', async () => {
    show(<CommunitySettingsPage community={garden} permissions={['calls.exchange']} />)
    expect(screen.queryByText('once-only')).toBeNull()
    await press('连接，取密钥')
    await screen.findByText('once-only')
    expect(screen.queryByRole('button', { name: '连接，取密钥' })).toBeNull()
  })

  it('says who is told when, changes the minutes that were read and refuses what is out of bounds', async () => {
    show(<CommunitySettingsPage community={garden} permissions={['escalations.settings']} />)
    await screen.findByText('2 位总部同事')
    const label = '主管没回应，过多久报项目经理'
    await type(label, '0')
    const [save] = await screen.findAllByRole('button', { name: '保存' })
    fireEvent.click(save as HTMLElement)
    await screen.findByText('填 1 到 1440')
    expect(sent).toEqual([])
    await type(label, '10')
    fireEvent.click(save as HTMLElement)
    await waitFor(() =>
      expect(sent).toEqual([
        { path: 'escalation-settings', version: '"0"', body: { managerAfter: 10, companyAfter: 30 } },
      ]),
    )
  })

  it('does not let the morning begin before the night is over', async () => {
    show(<CommunitySettingsPage community={garden} permissions={['escalations.settings']} />)
    await type('等到早上的，几点开始上门', '6')
    const buttons = await screen.findAllByRole('button', { name: '保存' })
    fireEvent.click(buttons.at(-1) as HTMLElement)
    await screen.findByText('上门不能早于夜里结束的时间')
    expect(sent).toEqual([])
  })

  it('lets a community say how long it waits, and whom of the silent a person telephones', async () => {
    show(<CommunitySettingsPage community={garden} permissions={['counter.settings']} />)
    await type('抽多少打电话', '35')
    await type('等多久算没回复', '72')
    await type('没人接的，至少打几次', '3')
    await type('几星算满意，低于它由人打电话', '5')
    const card = (await screen.findByText('回访与未回复')).closest('section') as HTMLElement
    fireEvent.click(within(card).getByRole('button', { name: '保存' }))
    await waitFor(() =>
      expect(sent).toEqual([
        {
          path: 'call-back-settings',
          version: '"0"',
          body: { samplePercent: 35, silentHours: 72, attemptsDue: 3, goodStars: 5 },
        },
      ]),
    )
  })

  it('says whom to ask where there is nothing to set', async () => {
    show(<CommunitySettingsPage community={garden} permissions={['tickets.read']} />)
    await screen.findByText(/要改请找项目经理或公司管理员/)
  })
})

describe('the settings of a company', () => {
  it('leads to every rule that the permissions allow, and counts what nobody has looked at', async () => {
    const link = (rule: string, children: React.ReactNode) => <a href={`#${rule}`}>{children}</a>
    show(<CompanySettingsPage company="firm" permissions={['categories.edit']} ruleLink={link} />)
    await screen.findByText('1 项还是出厂值')
    expect(screen.getAllByRole('link').map((one) => one.getAttribute('href'))).toEqual([
      '#categories',
      '#urgent',
      '#pauses',
      '#skills',
      '#points',
      '#callWords',
    ])
  })

  it('makes a limit of ours the company’s own with one tap', async () => {
    show(<UrgentPage company="firm" />)
    await screen.findByText(/还有 1 项是我们给的出厂值/)
    expect(screen.queryByText('换锁')).toBeNull()
    await press('就按这个')
    await waitFor(() => expect(sent).toHaveLength(1))
    expect(sent[0]).toMatchObject({
      path: 'ticket-categories/leak',
      version: '"0"',
      body: { finishMinutes: 240, nature: 'URGENT' },
    })
  })

  it('lets no urgent repair be without a limit', async () => {
    show(<UrgentPage company="firm" />)
    await press('停电')
    const dialog = await screen.findByRole('dialog')
    fireEvent.change(within(dialog).getByLabelText('多久修好'), { target: { value: '' } })
    fireEvent.click(within(dialog).getByRole('button', { name: '保存' }))
    await screen.findByText('填一个数')
    expect(sent).toEqual([])
  })

  it('writes a reason to pause without asking for a code', async () => {
    show(<PauseReasonsPage company="firm" />)
    await screen.findByText('2 天')
    await press('加一个原因')
    await type('原因', '等电梯年检')
    await press('保存')
    await waitFor(() => expect(sent).toHaveLength(1))
    expect(sent[0]?.path).toMatch(/^pause-reasons\/own-[0-9a-f]{8}$/)
    expect(sent[0]).toMatchObject({
      version: '"0"',
      body: { name: '等电梯年检', maxMinutes: 1440, needsPhoto: true },
    })
  })

  it('shows which papers a work asks for', async () => {
    show(<SkillsPage company="firm" />)
    const row = (await screen.findByRole('button', { name: '漏水' })).closest('tr') as HTMLElement
    within(row).getByText('水暖')
    within(row).getByText('水暖工')
  })

  it('lets no skill of the company’s own be without a paper, for it has no other name', async () => {
    show(<SkillsPage company="firm" />)
    await press('高压电工证')
    const dialog = await screen.findByRole('dialog')
    fireEvent.click(dialog.querySelector('.ant-select-selection-item-remove') as HTMLElement)
    fireEvent.click(within(dialog).getByRole('button', { name: '保存' }))
    await screen.findByText('公司自己的技能至少写一个证')
    expect(sent).toEqual([])
  })

  it('says what becomes of a repair that is not urgent any more', async () => {
    show(<UrgentPage company="firm" />)
    await press('停电')
    fireEvent.mouseDown(await screen.findByLabelText('轻重'))
    fireEvent.click(await screen.findByTitle('不再算急修'))
    await screen.findByText('以后按一般的事办，时限照填的算。')
  })

  it('saves only the points that changed, each with the version that was read', async () => {
    show(<PointsPage company="firm" />)
    await type('漏水每件几分', '101')
    await screen.findByText('填 0 到 100')
    await type('漏水每件几分', '5')
    await type('换锁每件几分', '1')
    await press('保存 2 处改动')
    await waitFor(() =>
      expect(sent).toEqual([
        { path: 'work-points/leak', version: '"2"', body: { points: 5 } },
        { path: 'work-points/lock', version: '"0"', body: { points: 1 } },
      ]),
    )
  })
})
