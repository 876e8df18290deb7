import { describe, expect, it } from 'vitest'
import { viewsFor } from '../deliveryViews'
import { problemText } from './problems'

describe('why a letter is dead', () => {
  it('is said in words the desk can act on', () => {
    expect(problemText('http-503')).toBe('对方服务器答 503，多半是对方出了故障')
    expect(problemText('ConnectException')).toBe('连不上对方服务器')
    expect(problemText('no-such-mailbox')).toBe('号码或邮箱不存在，请住户更新')
    expect(problemText('no-address')).toBe('没有留下联系方式，请他补上手机号或绑定微信')
    expect(problemText('no-id')).toBe('对方说：no-id')
    expect(problemText(undefined)).toBe('没说原因')
  })
})

describe('the views of what was not delivered', () => {
  it('are those the person may do something about', () => {
    expect(viewsFor(['messages.paper'])).toEqual(['paper', 'handled'])
    expect(viewsFor(['messages.resend', 'messages.quiet-hours'])).toEqual(['dead', 'quiet'])
    expect(viewsFor(['tickets.read'])).toEqual([])
  })
})
