import { say } from '@shared/lib/texts'
import planned from '@shared/lib/texts/planned.zh.json'
import { expect, it } from 'vitest'
import { sentWords } from './sentWords'

say({ planned })

const tickets = [{ number: 'QH-261128-3' }, { number: 'QH-261128-4' }]

it.each([
  ['task.done', { outcome: 'applied' }, '水泵房 已传上去'],
  ['task.done', { outcome: 'applied', tickets }, '水泵房 已传上去，有问题的已报 QH-261128-3、QH-261128-4'],
  ['task.skip', { outcome: 'applied', tickets: [] }, '水泵房 已传上去'],
  [
    'task.done',
    { outcome: 'recorded', reason: '已经有同事做完了', tickets: [{ number: 'QH-261128-3' }] },
    '水泵房 传上去了，没有计入：已经有同事做完了，有问题的已报 QH-261128-3',
  ],
  ['task.drop', { outcome: 'applied' }, undefined],
  ['ticket.finish', { outcome: 'applied' }, undefined],
] as const)('says of %s what the server answered: %o', (kind, answer, words) => {
  expect(sentWords(kind, '水泵房', answer as Parameters<typeof sentWords>[2])).toBe(words)
})
