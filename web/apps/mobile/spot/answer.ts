import texts from '@shared/lib/texts/spot.zh.json'
import { call, keys } from './call'
import { make } from './dom'
import type { Followed } from './follow'

const keyOf = keys()

/** Whether it is solved, with stars and words for who wants to; said once. */
export function answerForm(here: string, done: (now: Followed) => void): HTMLElement {
  let stars = 0
  const shown = [1, 2, 3, 4, 5].map((star) => {
    const label = texts.starsOf.replace('{stars}', String(star))
    const one = make('button', { type: 'button', ariaLabel: label })
    one.addEventListener('click', () => {
      stars = star
      drawStars()
    })
    return one
  })
  const drawStars = () => {
    for (const [before, one] of shown.entries()) {
      one.textContent = before < stars ? '★' : '☆'
      one.ariaPressed = String(before + 1 === stars)
    }
  }
  drawStars()
  const rating = make('div', { className: 'stars', role: 'group', ariaLabel: texts.stars }, ...shown)
  const words = make('textarea', { id: 'said', rows: 2, maxLength: 500, placeholder: texts.saidHint })
  words.ariaLabel = texts.saidHint
  const wrong = make('p', { className: 'wrong', role: 'alert' })
  const buttons = [true, false].map((satisfied) => {
    const button = make('button', {
      type: 'button',
      className: satisfied ? 'btn' : 'btn2',
      textContent: satisfied ? texts.solved : texts.unsolved,
    })
    button.addEventListener('click', async () => {
      const said = words.value.trim()
      const answer = { satisfied, ...(stars > 0 && { stars }), ...(said !== '' && { words: said }) }
      for (const one of buttons) one.disabled = true
      await call<Followed>('POST', `${here}/answer`, answer, keyOf(answer)).then(done, (failure: Error) => {
        wrong.textContent = failure.message
      })
      for (const one of buttons) one.disabled = false
    })
    return button
  })
  return make(
    'section',
    { className: 'ask' },
    make('h2', { textContent: texts.ask }),
    rating,
    words,
    wrong,
    make('div', { className: 'beside' }, ...buttons),
  )
}
