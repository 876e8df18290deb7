import texts from '@shared/lib/texts/spot.zh.json'
import { make, show } from './dom'
import { followPage } from './follow'
import { reportPage } from './report'
import '@shared/ui/theme/anju.css'
import './spot.css'

/** What a code at a place opens: without React and without signing in, so that it is there at once in WeChat's browser. */
const asked = new URLSearchParams(window.location.search)
const at = asked.get('at')
const follow = asked.get('follow')

if (window.matchMedia('(prefers-color-scheme: dark)').matches) document.documentElement.classList.add('dark')
open(false)

function open(thanks: boolean) {
  const link = new URLSearchParams(window.location.search).get('follow') ?? follow
  const address = link ?? at ?? ''
  const community = address.slice(0, address.indexOf('.'))
  if (community === '') {
    show(make('p', { className: 'lead', textContent: texts.badLink }))
    return
  }
  show(make('p', { className: 'quiet', textContent: texts.loading }))
  const page = link ? followPage(community, link, thanks) : reportPage(community, address, reported)
  page.catch((failure: Error) => {
    const again = make('button', { type: 'button', className: 'btn2', textContent: texts.again })
    again.addEventListener('click', () => open(thanks))
    show(make('p', { className: 'wrong', role: 'alert', textContent: failure.message }), again)
  })
}

/** The link is the reporter's only way back: it stands in the address. */
function reported(link: string) {
  window.history.replaceState(null, '', `?follow=${link}`)
  open(true)
}
