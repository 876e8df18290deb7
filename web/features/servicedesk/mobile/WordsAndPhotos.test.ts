import { expect, it } from 'vitest'
import { wordsOr } from './WordsAndPhotos'

const spoken = new Blob(['voice'])

it('leaves a word for whoever only spoke, and of what; what was typed stands as it is', () => {
  expect(wordsOr('  ', spoken, '门锁')).toBe('门锁（见语音）')
  expect(wordsOr(' 打不开 ', spoken, '门锁')).toBe('打不开')
  expect(wordsOr(' ')).toBe('')
})
