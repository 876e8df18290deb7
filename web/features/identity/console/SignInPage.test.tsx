import { newQueryClient } from '@shared/api/queries'
import { QueryClientProvider } from '@tanstack/react-query'
import { cleanup, configure, render, screen } from '@testing-library/react'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { SignInPage } from './SignInPage'

const words = { type: 'urn:anju:identity.not-linked', title: '没有对应的账号', detail: '请管理员先关联。' }

configure({ asyncUtilTimeout: 20_000 })

beforeEach(() => {
  vi.stubGlobal('matchMedia', () => ({ matches: false, addListener: vi.fn(), removeListener: vi.fn() }))
  vi.stubGlobal('fetch', async (address: string) => {
    if (address === '/api/sign-in/oidc')
      return Response.json({ items: [{ name: 'corp', title: '公司统一登录' }] })
    return address === '/api/sign-in/problems/identity.not-linked'
      ? Response.json(words)
      : Response.json({ type: 'urn:anju:identity.no-such-problem', title: '', detail: '' }, { status: 404 })
  })
})
afterEach(() => {
  cleanup()
  vi.unstubAllGlobals()
})

const page = (problem?: string) =>
  render(
    <QueryClientProvider client={newQueryClient()}>
      <SignInPage problem={problem} onSignedIn={vi.fn()} onStartAgain={vi.fn()} />
    </QueryClientProvider>,
  )

describe('signing in by the page of a company', () => {
  it('is offered beside the password, and leads back to the console', async () => {
    page()
    const door = await screen.findByRole('link', { name: '公司统一登录' })
    expect(door.getAttribute('href')).toBe('/api/sign-in/oidc/corp?to=%2Fconsole%2F')
  })

  it('says in words why it did not let somebody in', async () => {
    page('identity.not-linked')
    expect((await screen.findByRole('alert')).textContent).toBe('没有对应的账号请管理员先关联。')
  })

  it('says what to do even when nobody knows the reason', async () => {
    page('identity.whatever')
    expect((await screen.findByRole('alert')).textContent).toContain('换一种方式登录')
  })

  it('goes on with the second factor that is still owed', async () => {
    page('identity.second-factor-needed')
    expect(await screen.findByText('再输一次动态码')).toBeTruthy()
    expect(screen.queryByRole('link', { name: '公司统一登录' })).toBeNull()
  })
})
