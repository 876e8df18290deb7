import { newQueryClient } from '@shared/api/queries'
import type { CommunityId } from '@shared/lib/ids'
import { QueryClientProvider } from '@tanstack/react-query'
import { cleanup, configure, fireEvent, render, screen, waitFor } from '@testing-library/react'
import { App, Form, Input } from 'antd'
import type { ReactNode } from 'react'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { Dialog } from './Dialog'
import { FormDialog } from './FormDialog'
import { type ChosenRoom, RoomField } from './RoomField'

configure({ asyncUtilTimeout: 20_000 })

const home = { space: 'home', label: '3-2-1102', spokenLabel: '3号楼2单元1102', residents: [] }

class Unmoved {
  observe() {}
  unobserve() {}
  disconnect() {}
}

beforeEach(() => {
  vi.stubGlobal('ResizeObserver', Unmoved)
  vi.stubGlobal('matchMedia', () => ({ matches: false, addListener: vi.fn(), removeListener: vi.fn() }))
  vi.stubGlobal('fetch', async (path: string) =>
    path.endsWith('q=5')
      ? Response.json({ type: 'urn:anju:broken', title: '房号查不了' }, { status: 422 })
      : Response.json({ items: [home] }),
  )
})
afterEach(() => {
  cleanup()
  vi.unstubAllGlobals()
})

function show(children: ReactNode) {
  const queries = newQueryClient()
  queries.setDefaultOptions({ queries: { retry: false, networkMode: 'always' } })
  render(
    <QueryClientProvider client={queries}>
      <App>{children}</App>
    </QueryClientProvider>,
  )
}

type Given = { room: ChosenRoom; words: string }

function Question({ onGiven, close }: { onGiven: (given: Given) => void; close: () => void }) {
  const [form] = Form.useForm<Given>()
  return (
    <FormDialog
      form={form}
      title="问题"
      save="存下"
      cancel="先不"
      saving={false}
      error={undefined}
      onGiven={onGiven}
      close={close}
    >
      <RoomField name="room" community={'garden' as CommunityId} label="哪一户" />
      <Form.Item name="words" label="怎么说的">
        <Input />
      </Form.Item>
    </FormDialog>
  )
}

const button = (name: string | RegExp) => screen.findByRole('button', { name })

describe('a dialog', () => {
  it('stays when somebody clicks beside it', () => {
    const onCancel = vi.fn()
    show(
      <Dialog title="收线前" onCancel={onCancel}>
        要办什么
      </Dialog>,
    )
    const beside = document.querySelector('.ant-modal-wrap')
    if (!beside) throw new Error('There is nothing beside it')
    fireEvent.mouseDown(beside)
    fireEvent.mouseUp(beside)
    fireEvent.click(beside)
    expect(onCancel).not.toHaveBeenCalled()
  })

  it('closes at once where nothing was filled in, and else asks first', async () => {
    const close = vi.fn()
    show(<Question onGiven={vi.fn()} close={close} />)
    fireEvent.click(await button(/先\s?不/))
    expect(close).toHaveBeenCalledTimes(1)

    fireEvent.change(screen.getByLabelText('怎么说的'), { target: { value: '漏水' } })
    fireEvent.click(await button(/先\s?不/))
    await screen.findAllByText('填的还没存')
    expect(close).toHaveBeenCalledTimes(1)
    fireEvent.click(await button(/不要了/))
    await waitFor(() => expect(close).toHaveBeenCalledTimes(2))
  })
})

describe('a room as a field', () => {
  it('has to be answered before anything is saved, and can be changed', async () => {
    const onGiven = vi.fn()
    show(<Question onGiven={onGiven} close={vi.fn()} />)
    fireEvent.click(await button(/存\s?下/))
    await screen.findByText(/先选房号/)
    expect(onGiven).not.toHaveBeenCalled()

    const find = async () => {
      fireEvent.change(screen.getByLabelText('哪一户'), { target: { value: '3-2-1102' } })
      fireEvent.click(await screen.findByText('3-2-1102', { selector: 'b' }))
    }
    await find()
    fireEvent.click(await button(/换一户/))
    await find()
    fireEvent.click(await button(/存\s?下/))
    await waitFor(() => expect(onGiven.mock.calls[0]?.[0]).toMatchObject({ room: { space: 'home' } }))
  })

  it('says so when rooms cannot be found just now', async () => {
    show(<Question onGiven={vi.fn()} close={vi.fn()} />)
    fireEvent.change(await screen.findByLabelText('哪一户'), { target: { value: '5' } })
    await screen.findByText('房号查不了')
  })
})
