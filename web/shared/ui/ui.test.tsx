import { Refused } from '@shared/api/problem'
import { setServerNow } from '@shared/lib/serverClock'
import { cleanup, fireEvent, render, screen } from '@testing-library/react'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { ClockChip, clockState, clockText, shareUsed } from './ClockChip'
import { EvidenceStrip } from './EvidenceStrip'
import { MaskedPhone } from './MaskedPhone'
import { Money } from './Money'
import { PageHeader } from './PageHeader'
import { PromiseMark, verdicts } from './PromiseMark'
import { RefusalCard } from './RefusalCard'
import { Timeline } from './Timeline'
import { tally, Wall } from './Wall'

const at = (time: string) => `2026-11-23T${time}:00+08:00`
const arrival = { since: at('10:47'), dueAt: at('11:47'), atRiskFrom: at('11:35') }

beforeEach(() => {
  HTMLDialogElement.prototype.showModal = function show() {
    this.open = true
  }
  vi.useFakeTimers({ now: new Date(at('10:58')) })
  setServerNow(at('10:58'))
})
afterEach(() => {
  cleanup()
  vi.useRealTimers()
})

describe('the clock chip', () => {
  it('says what is left and draws the share used', () => {
    render(<ClockChip clock={arrival} />)
    expect(screen.getByText('剩 49 分').dataset.state).toBe('calm')
    expect(shareUsed(arrival, new Date(at('11:17')))).toBe(0.5)
  })
  it('comes near from the risk instant on, and late from the due instant on', () => {
    expect(clockState(arrival, new Date(at('11:31')))).toBe('calm')
    expect(clockState(arrival, new Date(at('11:35')))).toBe('near')
    expect(clockState(arrival, new Date(at('11:47')))).toBe('late')
    expect(clockText(arrival, new Date(at('12:14')))).toBe('超 27 分')
  })
  it('tells how long it took, or how late it was, once stopped', () => {
    expect(clockText({ ...arrival, stoppedAt: at('10:58') }, new Date())).toBe('用时 11 分')
    expect(clockText({ ...arrival, stoppedAt: at('12:06') }, new Date())).toBe('晚了 19 分')
  })
  it('names the day when more than a day is left', () => {
    expect(clockText({ ...arrival, dueAt: '2026-11-25T11:00:00+08:00' }, new Date(at('10:58')))).toBe(
      '11月25日 前',
    )
  })
  it("reads the server's clock, not the device's", () => {
    setServerNow(at('12:14'))
    render(<ClockChip clock={arrival} />)
    expect(screen.getByText('超 27 分').dataset.state).toBe('late')
  })
})

describe('the promise mark', () => {
  it('has one silhouette and one word for every verdict', () => {
    const { container } = render(verdicts.map((v) => <PromiseMark key={v} verdict={v} />))
    const drawn = [...container.querySelectorAll('svg')].map((svg) => svg.innerHTML)
    expect(new Set(drawn).size).toBe(5)
    for (const word of ['已兑现', '有风险', '已失约', '未到期', '无法判定']) screen.getByText(word)
  })
})

describe('evidence', () => {
  it('opens a photo with who, when and its hash', () => {
    const photo = {
      kind: 'photo',
      hash: 'ab12',
      src: '/f',
      thumbnail: '/t',
      at: at('11:09'),
      by: '张立新',
    } as const
    render(<EvidenceStrip items={[photo, { kind: 'missing', name: '修后照片' }]} />)
    screen.getByText('还缺 修后照片')
    fireEvent.click(screen.getByRole('button'))
    screen.getByText('张立新')
    screen.getByText('11:09:00')
    screen.getByText('ab12')
  })
})

describe('the timeline', () => {
  const entry = { key: '1', icon: 'phone', at: at('10:47'), learnedAt: at('10:47'), title: '登记' } as const
  it('runs from new to old', () => {
    render(
      <Timeline
        entries={[entry, { ...entry, key: '2', at: at('10:49'), learnedAt: at('10:49'), title: '接单' }]}
      />,
    )
    expect(screen.getAllByRole('listitem').map((li) => li.querySelector('b')?.textContent)).toEqual([
      '接单',
      '登记',
    ])
  })
  it('shows both times when it was told late', () => {
    render(<Timeline entries={[{ ...entry, learnedAt: at('11:12') }]} />)
    screen.getByText('11:12 补传')
  })
  it('says of what changed nothing that it is only recorded, and what to doubt', () => {
    render(<Timeline entries={[{ ...entry, recordedOnly: true, doubts: ['手机时间不准'] }]} />)
    screen.getByText('只作记录')
    screen.getByText('手机时间不准')
  })
})

describe('a refusal', () => {
  const nobody = new Refused({
    type: 'urn:anju:servicedesk.no-such-space',
    title: '这套房没有住户登记',
    detail: '请核对房号。',
    status: 409,
  })
  it('says why in place and offers the way out', () => {
    const changeRoom = vi.fn()
    render(<RefusalCard error={nobody} remedies={{ changeRoom }} />)
    screen.getByText('这套房没有住户登记')
    fireEvent.click(screen.getByText('改房号'))
    expect(changeRoom).toHaveBeenCalledOnce()
  })
  it('offers no button that nothing stands behind', () => {
    render(<RefusalCard error={nobody} />)
    expect(screen.queryByRole('button')).toBeNull()
  })
})

describe('small words', () => {
  it('writes money to the fen, with a true minus', () => {
    const { container } = render(<Money amount="-1283450.50" />)
    expect(container.textContent).toBe('−¥1,283,450.50')
    expect(() => render(<Money amount="3.5" />)).toThrow()
  })
  it('never shows a full phone number', () => {
    const { container } = render(<MaskedPhone phone="13812345678" name="程女士" />)
    expect(container.textContent).toBe('138****5678')
    screen.getByLabelText('打电话给 程女士')
  })
  it('gives a page one heading', () => {
    render(<PageHeader title="今天" meta="超时 2 件" />)
    expect(screen.getByRole('heading', { level: 1 }).textContent).toBe('今天')
  })
})

describe('the wall', () => {
  const brick = { id: 'S09-021', title: '15 分钟到户', verdict: 'breached' } as const
  const rows = [
    {
      code: 'S09',
      name: '方案九',
      title: '质量',
      bricks: [brick, { ...brick, id: 'S09-022', verdict: 'met' } as const],
    },
  ]
  it('opens the facts behind any brick in one click', () => {
    const open = vi.fn()
    render(<Wall rows={rows} onSelect={open} />)
    fireEvent.click(screen.getByLabelText('S09-021 15 分钟到户：已失约'))
    expect(open).toHaveBeenCalledWith('S09-021')
    screen.getByText('1/2')
  })
  it('counts every verdict', () => {
    expect(tally(rows)).toMatchObject({ breached: 1, met: 1, at_risk: 0 })
  })
})
