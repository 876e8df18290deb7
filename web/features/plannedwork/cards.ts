import type { Task } from './tasks'

/** What one post does at one place in the same time, for however many promises: one card, and one check-in that serves them all. */
export type Card = readonly [Task, ...Task[]]

/** In the order of their first turns. What was given back stands alone: it has to be said anew by itself. */
export function cardsOf(tasks: Task[], givenBack: Record<string, string>): Card[] {
  const cards = new Map<string, Card>()
  for (const task of tasks) {
    const key = JSON.stringify([
      task.place,
      task.post,
      task.opensAt,
      task.dueAt,
      task.people,
      task.assignee ?? '',
      givenBack[task.id] ?? '',
    ])
    const before = cards.get(key)
    cards.set(key, before ? [...before, task] : [task])
  }
  return [...cards.values()]
}

export const titleOf = (card: Card) => card.map((task) => task.title).join('、')
export const labelOf = (card: Card) => card.map((task) => task.label).join('、')
export const minutesOf = (card: Card) => card.reduce((sum, task) => sum + task.minutes, 0)
