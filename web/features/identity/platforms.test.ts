import { describe, expect, it } from 'vitest'
import { departure, inside, problemOf } from './platforms'

describe('platforms', () => {
  it('send the browser off with the page to come back to', () => {
    expect(departure('wechat', '/m/homes/add?scanned=x')).toBe(
      '/api/sign-in/oauth/wechat?to=%2Fm%2Fhomes%2Fadd%3Fscanned%3Dx',
    )
    expect(departure('wechat', '/m/me', true)).toContain('link=true')
  })

  it('are known by the browser that an app brings along', () => {
    expect(inside('Mozilla/5.0 (Linux; Android 14) MicroMessenger/8.0.50')).toBe('wechat')
    expect(inside('Mozilla/5.0 (Linux; Android 14) MicroMessenger/7.0.1 wxwork/4.1.20')).toBe('wecom')
    expect(inside('Mozilla/5.0 (iPhone) Safari/604.1')).toBeUndefined()
  })

  it('say what went wrong in words of ours, whatever the address says', () => {
    expect(problemOf('identity.not-linked')).toBe('not-linked')
    expect(problemOf('identity.something-new')).toBe('other')
    expect(problemOf('<b>')).toBe('other')
  })
})
