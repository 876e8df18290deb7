import type { Page, Route } from '@playwright/test'

/** The API of one small community on one Monday morning, 10:54, as the screens see it. */
export const NOW = '2026-11-23T10:54:00+08:00'
export const garden = '0190a000-0000-7000-8000-000000000001'
export const office = '0190a000-0000-7000-8000-0000000000ff'
const today = (time: string) => `2026-11-23T${time}:00+08:00`

const people = {
  zhang: { employee: 'e1', name: '张立新', badge: 'A0217', phone: '13800000217' },
  ma: { employee: 'e2', name: '马建波', badge: 'A0219', phone: '13800000219' },
}

type Clocks = { accept?: string; arrive?: string; acceptedAt?: string; arrivedAt?: string }

function ticket(
  n: number,
  space: string,
  category: [string, string],
  description: string,
  more: object,
  times: Clocks,
) {
  const clock = (name: string, due?: string, stoppedAt?: string) =>
    due
      ? [{ name, ...(name === 'arrive' && { clause: 'S09-021' }), dueAt: due, atRiskFrom: due, stoppedAt }]
      : []
  return {
    id: `t${n}`,
    number: `QH-261123-${n}`,
    community: garden,
    space: `s${n}`,
    spaceLabel: space,
    category: category[0],
    categoryName: category[1],
    description,
    state: 'reported',
    reportedAt: today('10:47'),
    clocks: [
      ...clock('accept', times.accept, times.acceptedAt),
      ...clock('arrive', times.arrive, times.arrivedAt),
    ],
    version: 1,
    timeline: [] as object[],
    ...more,
  }
}

const said = (at: string, kind: string, text: string, by: string, more: object = {}) => ({
  at: today(at),
  learnedAt: today(at),
  kind,
  text,
  by,
  photos: [],
  ...more,
})

export const leak = ticket(
  14,
  '3号楼2单元1102',
  ['leak', '漏水'],
  '厨房水槽下漏水，昨晚开始的，盆接了半盆，柜子已经泡了。',
  {
    state: 'accepted',
    assignee: people.zhang,
    timeline: [
      said('10:47', 'servicedesk.reported', '程女士打电话报修', '周岚'),
      said('10:48', 'servicedesk.assigned', '派给张立新', '周岚'),
      said('10:49', 'servicedesk.accepted', '张立新接单', '张立新', { learnedAt: today('10:52') }),
    ],
  },
  { accept: today('10:52'), acceptedAt: today('10:49'), arrive: today('11:02') },
)

export const finished = ticket(
  9,
  '1号楼3单元1501',
  ['leak', '漏水'],
  '卫生间下水慢',
  {
    state: 'finished',
    reportedAt: today('08:20'),
    assignee: people.ma,
    timeline: [
      said('08:20', 'servicedesk.reported', '韩女士报修', '韩女士'),
      said('08:22', 'servicedesk.accepted', '马建波接单', '马建波'),
      said('08:31', 'servicedesk.arrived', '马建波到门口', '马建波'),
      said('09:05', 'servicedesk.finished', '疏通好了，试水正常', '马建波', {
        photos: ['ab12cd34', 'ef56ab78'],
      }),
    ],
  },
  { accept: today('08:25'), acceptedAt: today('08:22'), arrive: today('08:35'), arrivedAt: today('08:31') },
)

const others = [
  ticket(
    11,
    '2号楼1单元0303',
    ['power', '停电'],
    '家里跳闸，推不上去',
    { reportedAt: today('10:12'), state: 'assigned', assignee: people.ma },
    { accept: today('10:17'), acceptedAt: today('10:15'), arrive: today('10:27') },
  ),
  ticket(
    15,
    '5号楼1单元0602',
    ['other', '其他'],
    '暖气不热，室温 16.5 ℃',
    { reportedAt: today('10:50') },
    { accept: today('10:55'), arrive: today('11:05') },
  ),
  ticket(
    16,
    '8号楼2单元0203',
    ['other', '其他'],
    '阳台窗户漏风',
    { reportedAt: today('10:30'), state: 'accepted', assignee: people.zhang },
    { accept: today('10:35'), acceptedAt: today('10:33'), arrive: today('15:30') },
  ),
  ticket(
    17,
    '6号楼1单元0901',
    ['other', '其他'],
    '东梯开门慢',
    { reportedAt: today('10:41'), state: 'assigned', assignee: people.ma },
    { accept: today('11:21'), arrive: today('11:41') },
  ),
]
export const tickets = [leak, ...others, finished]

const verdicts = [
  'met',
  'met',
  'met',
  'not_due',
  'met',
  'not_measurable',
  'met',
  'met',
  'not_due',
  'met',
  'met',
  'met',
  'met',
]
const clauses = (code: string, count: number, odd: Record<number, string> = {}) =>
  Array.from({ length: count }, (_, index) => ({
    id: `${code}-${String(index + 1).padStart(3, '0')}`,
    title: code === 'S09' && index === 20 ? '报修 15 分钟到户' : `第 ${index + 1} 条`,
    adopted: true,
    verdict: odd[index + 1] ?? verdicts[(index * 7 + code.charCodeAt(2)) % verdicts.length],
    met: 0,
    breached: 0,
    open: 0,
  }))

const wall = {
  asOf: NOW,
  month: '2026-11',
  sets: [
    { code: 'S05', title: '言谈举止与礼仪', clauses: clauses('S05', 77) },
    { code: 'S07', title: '物业费收缴', clauses: clauses('S07', 56, { 16: 'at_risk' }) },
    {
      code: 'S09',
      title: '服务质量提升（二）',
      clauses: clauses('S09', 32, { 21: 'breached', 14: 'at_risk' }),
    },
    {
      code: 'S11',
      title: '商业物业服务标准',
      clauses: clauses('S11', 238, { 27: 'breached', 18: 'at_risk', 151: 'breached' }),
    },
    { code: 'S12', title: '服务质量提升（三）', clauses: clauses('S12', 40, { 30: 'breached' }) },
  ],
}

const subjects = [3, 5, 9, 9, 12, 14, 17, 19, 21, 21, 21, 22, 23].map((day, index) => {
  const due = `2026-11-${String(day).padStart(2, '0')}T11:02:00+08:00`
  const late = [9, 21].includes(day) && index % 2 === 0
  const metAt = `2026-11-${String(day).padStart(2, '0')}T${late ? '11:21' : '10:58'}:00+08:00`
  return {
    subject: `t${index}`,
    kind: 'ticket',
    label: `QH-2611${String(day).padStart(2, '0')}-${index + 3}`,
    verdict: day === 23 ? 'not_due' : late ? 'breached' : 'met',
    dueAt: due,
    ...(day !== 23 && { metAt }),
    facts:
      day === 23
        ? []
        : [
            {
              id: `f${index}`,
              kind: 'servicedesk.arrived',
              happenedAt: metAt,
              learnedAt: metAt,
              source: 'TYPED',
              photos: [],
            },
          ],
  }
})

type Mocked = ReturnType<typeof ticket> | undefined
/** A ticket as its own page gets it: the view, and what happened, oldest first. */
const story = (one: Mocked) => one

const answers: [RegExp, unknown][] = [
  [/\/clock$/, { now: NOW, zone: 'Asia/Shanghai', workday: true }],
  [
    /\/on-duty$/,
    {
      items: [
        { employee: 'e3', name: '何志远', badge: 'A0200', post: '水电' },
        { employee: 'e1', name: '张立新', badge: 'A0200', post: '水电' },
        { employee: 'e2', name: '马建波', badge: 'A0200', post: '水暖' },
      ],
    },
  ],
  [
    /\/spaces/,
    {
      items: [
        {
          space: 's14',
          label: '3-2-1102',
          spokenLabel: '3号楼2单元1102',
          residents: [{ name: '程女士', party: 'p1', maskedPhone: '138****5678' }],
        },
      ],
    },
  ],
  [/\/my-tickets$/, { items: [leak, others[2]].map(story) }],
  [
    /\/wall\/S09-021/,
    {
      clause: {
        id: 'S09-021',
        title: '报修 15 分钟到户',
        gist: '接到急修报修后，维修人员 15 分钟内到达业主家中。',
      },
      parameters: { on_site_minutes: 15 },
      subjects,
    },
  ],
  [
    /\/companies\/[^/]+\/wall/,
    {
      communities: [
        {
          community: garden,
          name: '青禾花园',
          met: 571,
          atRisk: 8,
          breached: 6,
          notDue: 184,
          notMeasurable: 79,
        },
        { community: 'c2', name: '望江苑', met: 602, atRisk: 2, breached: 0, notDue: 170, notMeasurable: 74 },
      ],
    },
  ],
  [/\/wall/, wall],
  [/\/tickets\/t9$/, story(finished)],
  [/\/tickets\/t\d+$/, story(leak)],
  [/\/me\/communities\/[^/]+\/tickets$/, { items: [leak, finished] }],
  [/\/tickets(\?|$)/, { items: tickets, asOf: NOW }],
]

const homes = [{ community: garden, communityName: '青禾花园', space: 's14', label: '3号楼2单元1102' }]
const works = [
  { id: garden, name: '青禾花园', kind: 'community', permissions: [] },
  { id: office, name: '青禾物业', kind: 'head_office', permissions: [] },
]
export const resident = { account: 'a1', name: '程敏', communities: [], homes }
export const desk = { account: 'a2', name: '周岚', communities: works, homes: [] }
export const worker = { account: 'a3', name: '张立新', communities: works.slice(0, 1), homes: [] }

const picture = (hue: number) =>
  `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 84 64"><rect width="84" height="64" fill="hsl(${hue} 10% 70%)"/><path d="M24 0v22h24v18" fill="none" stroke="#EDF0EF" stroke-width="9"/></svg>`

/** Answers every API call of a page; `who` is signed in, or nobody. */
export async function answerFor(page: Page, who: object | null, also?: (route: Route) => boolean) {
  await page.route('**/api/**', (route) => {
    if (also?.(route)) return undefined
    const { pathname, search } = new URL(route.request().url())
    if (pathname.includes('/files/'))
      return route.fulfill({ contentType: 'image/svg+xml', body: picture(200) })
    if (pathname === '/api/me')
      return who ? route.fulfill({ json: who }) : route.fulfill({ status: 401, json: {} })
    const found = answers.find(([pattern]) => pattern.test(pathname + search))
    return found ? route.fulfill({ json: found[1] }) : route.fulfill({ status: 404, json: {} })
  })
}
