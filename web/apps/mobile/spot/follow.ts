import texts from '@shared/lib/texts/spot.zh.json'
import { answerForm } from './answer'
import { call } from './call'
import { make, show } from './dom'

const steps = ['reportedAt', 'acceptedAt', 'arrivedAt', 'finishedAt', 'closedAt'] as const
type Step = (typeof steps)[number]
export type Followed = { [key in Step]?: string } & {
  number: string
  name: string
  category: string
  description: string
  owner?: string
  answers: { at: string; words: string }[]
  mayAnswer: boolean
}

/** In the communities' zone, as everywhere, wherever the phone is. */
const shown = new Intl.DateTimeFormat('zh-CN', {
  timeZone: 'Asia/Shanghai',
  dateStyle: 'medium',
  timeStyle: 'short',
})

/** How it stands, newest last, with the name of whoever sees to it. */
export async function followPage(community: string, address: string, thanks: boolean) {
  draw(community, address, await call<Followed>('GET', here(community, address)), thanks)
}

const here = (community: string, address: string) => `/api/communities/${community}/spot-reports/${address}`

function draw(community: string, address: string, one: Followed, thanks: boolean) {
  const line = (at: string, what: string, words = '') =>
    make(
      'li',
      {},
      make('time', { textContent: shown.format(new Date(at)) }),
      make('b', { textContent: what }),
      make('span', { textContent: words }),
    )
  const lines = [
    ...steps.flatMap((step) => {
      const at = one[step]
      return at ? [{ at, element: line(at, texts.steps[step]) }] : []
    }),
    ...one.answers.map(({ at, words }) => ({ at, element: line(at, texts.answered, words) })),
  ].sort((a, b) => a.at.localeCompare(b.at))
  const copy = make('button', { type: 'button', className: 'btn2', textContent: texts.copy })
  copy.addEventListener('click', async () => {
    await navigator.clipboard?.writeText(window.location.href)
    copy.textContent = texts.copied
  })
  show(
    make('p', { className: 'where', textContent: one.name }),
    make('h1', { textContent: thanks ? texts.thanks : one.category }),
    make('p', { className: 'lead', textContent: `${texts.number} ${one.number}` }),
    make('p', { textContent: one.description }),
    ...(one.owner ? [make('p', { textContent: `${texts.owner}：${one.owner}` })] : []),
    ...(one.mayAnswer
      ? [answerForm(here(community, address), (now) => draw(community, address, now, false))]
      : []),
    make('ol', { className: 'steps' }, ...lines.map(({ element }) => element)),
    make('p', { className: 'quiet', textContent: texts.keep }),
    copy,
  )
}
