// @vitest-environment node
import { describe, expect, it } from 'vitest'
import { Refused, Unreachable } from './problem'
import { newQueryClient } from './queries'

const refused = (status: number) => new Refused({ type: 'x', title: '', detail: '', status })

describe('a question to the server', () => {
  it.each([
    ['lost on the way', new Unreachable(), true],
    ['met by a server that is busy', refused(503), true],
    ['met by a server that stumbled', refused(500), true],
    ['refused', refused(404), false],
  ])('that was %s is asked again: %s', (_, error, again) => {
    const { retry } = newQueryClient().getDefaultOptions().queries ?? {}
    if (typeof retry !== 'function') throw new Error('Nothing says when to ask again')
    expect([retry(0, error), retry(2, error)]).toEqual([again, false])
  })
})
