import { shrunk } from '@shared/lib/shrunk'
import texts from '@shared/lib/texts/spot.zh.json'
import { call, keys } from './call'
import { make, show } from './dom'

type Opened = { community: string; name: string; categories: { key: string; name: string }[] }
type Taken = { number: string; follow: string }

const MOST_PHOTOS = 3

/** Two fields and a button; a photo and a number for those who want to. */
export async function reportPage(community: string, address: string, done: (follow: string) => void) {
  const here = `/api/communities/${community}/spots/${address}`
  const opened = await call<Opened>('GET', here)
  const kinds = make('select', { id: 'kind' }, make('option', { value: '', textContent: texts.what }))
  kinds.append(...opened.categories.map((one) => make('option', { value: one.key, textContent: one.name })))
  const words = make('textarea', { id: 'words', rows: 3, maxLength: 500, placeholder: texts.wordsHint })
  const photos = photoField()
  const phone = phoneFields()
  const wrong = make('p', { className: 'wrong', role: 'alert' })
  const button = make('button', { type: 'submit', className: 'btn', textContent: texts.submit })
  const send = async () => {
    const hashes: string[] = []
    for (const photo of photos.taken()) {
      const hash = await sha256(photo)
      await call('PUT', `${here}/photos/${hash}`, photo)
      hashes.push(hash)
    }
    const report = {
      category: kinds.value,
      description: words.value.trim(),
      photos: hashes,
      ...phone.given(),
    }
    const taken = await call<Taken>('POST', `${here}/reports`, report, keyOf(report))
    done(taken.follow)
  }
  const form = make(
    'form',
    { noValidate: true },
    field('kind', texts.what, kinds),
    field('words', texts.words, words),
    photos.element,
    phone.element,
    wrong,
    button,
  )
  form.addEventListener('submit', async (event) => {
    event.preventDefault()
    const missing =
      kinds.value === '' ? texts.missingCategory : words.value.trim() === '' ? texts.missingWords : ''
    wrong.textContent = missing
    if (missing) return
    button.disabled = true
    button.textContent = texts.sending
    await send().catch((failure: Error) => {
      wrong.textContent = failure.message
    })
    button.disabled = false
    button.textContent = texts.submit
  })
  show(
    make('p', { className: 'where', textContent: opened.community }),
    make('h1', { textContent: opened.name }),
    make('p', { className: 'lead', textContent: texts.lead }),
    form,
  )
}

const keyOf = keys()

const field = (id: string, label: string, control: HTMLElement) =>
  make('div', { className: 'field' }, make('label', { htmlFor: id, textContent: label }), control)

function photoField() {
  const photos: Blob[] = []
  const tiles = make('div', { className: 'tiles' })
  const input = make('input', { type: 'file', accept: 'image/*' })
  const add = make('label', { className: 'tile add' }, texts.addPhoto, input)
  const draw = () => {
    tiles.replaceChildren(
      ...photos.map((photo, at) => {
        const tile = make('button', { type: 'button', className: 'tile', ariaLabel: texts.removePhoto })
        const image = make('img', { src: URL.createObjectURL(photo), alt: '' })
        image.addEventListener('load', () => URL.revokeObjectURL(image.src))
        tile.append(image, '×')
        tile.addEventListener('click', () => {
          photos.splice(at, 1)
          draw()
        })
        return tile
      }),
      ...(photos.length < MOST_PHOTOS ? [add] : []),
    )
  }
  input.addEventListener('change', async () => {
    const [file] = input.files ?? []
    input.value = ''
    if (!file) return
    photos.push(await shrunk(file).catch(() => file))
    draw()
  })
  draw()
  return {
    element: make('div', { className: 'field' }, make('span', { textContent: texts.photos }), tiles),
    taken: () => photos,
  }
}

function phoneFields() {
  const phone = make('input', { id: 'phone', type: 'tel', inputMode: 'numeric', maxLength: 11 })
  phone.autocomplete = 'tel'
  const code = make('input', { id: 'code', type: 'text', inputMode: 'numeric', maxLength: 6 })
  code.autocomplete = 'one-time-code'
  const told = make('p', { className: 'quiet', role: 'status' })
  const send = make('button', { type: 'button', className: 'btn2', textContent: texts.sendCode })
  send.addEventListener('click', async () => {
    send.disabled = true
    await call('POST', '/api/sign-in/sms-codes', { phone: phone.value }).then(
      () => {
        told.textContent = texts.sent
        code.focus()
      },
      (failure: Error) => {
        told.textContent = failure.message
      },
    )
    send.disabled = false
  })
  const element = make(
    'details',
    {},
    make('summary', { textContent: texts.answer }),
    field('phone', texts.phone, make('div', { className: 'beside' }, phone, send)),
    told,
    field('code', texts.code, code),
  )
  const given = () =>
    phone.value === '' ? {} : { phone: phone.value, ...(code.value === '' ? {} : { code: code.value }) }
  return { element, given }
}

async function sha256(photo: Blob): Promise<string> {
  const digest = await crypto.subtle.digest('SHA-256', await photo.arrayBuffer())
  return Array.from(new Uint8Array(digest), (b) => b.toString(16).padStart(2, '0')).join('')
}
