import { describe, expect, it } from 'vitest'
import { readScanned } from './scan'

const community = '01923456-7890-7abc-8def-0123456789ab'
const home = `${community}.h7K3M9Q2X.abcdefghijklmnopqrstuv`
const badge = `${community}.w${community}.abcdefghijklmnopqrst-_`

describe('a scanned code', () => {
  it.each([
    home,
    `/q/${home}`,
    `https://anju.example/q/${home}`,
    ` ${home}\n`,
    `https://x/m/?scanned=${home}`,
  ])('on paper leads to a home: %s', (text) =>
    expect(readScanned(text)).toEqual({ kind: 'home', address: home }),
  )
  it('on a badge says whose it is', () => {
    expect(readScanned(`/q/${badge}`)).toEqual({ kind: 'badge', address: badge })
  })
  it.each([
    '',
    'https://example.com/',
    'QH-7K3M-9Q2X',
    `${community}.z123.abcdefghijklmnopqrstuv`,
    `${home}x`,
  ])('that is not ours opens nothing: %s', (text) => expect(readScanned(text)).toBeUndefined())
})
