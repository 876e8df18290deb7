import { t } from '@shared/lib/texts'
import { clockTime, exactTime, type Instant } from '@shared/lib/time'
import { useEffect, useRef, useState } from 'react'
import { Icon } from './Icon'

export type Photo = { kind: 'photo'; hash: string; src: string; thumbnail: string; at: Instant; by?: string }
export type Evidence =
  | Photo
  | { kind: 'reading'; name: string; value: string }
  | { kind: 'missing'; name: string }

/** The proof where the claim is made: photos with their time, readings, and what is still missing. */
export function EvidenceStrip({ items }: { items: Evidence[] }) {
  const [open, setOpen] = useState<Photo>()
  if (items.length === 0) return null
  return (
    <>
      <ul className="ev">
        {items.map((item) => (
          <li key={item.kind === 'photo' ? item.hash : item.name}>
            <Tile item={item} show={setOpen} />
          </li>
        ))}
      </ul>
      {open && <FullScreen photo={open} close={() => setOpen(undefined)} />}
    </>
  )
}

function Tile({ item, show }: { item: Evidence; show: (photo: Photo) => void }) {
  if (item.kind === 'photo') {
    return (
      <button type="button" className="p" onClick={() => show(item)}>
        <img src={item.thumbnail} alt={t('ui.evidence.photoAt', { time: clockTime(item.at) })} />
        <span className="tm">{clockTime(item.at)}</span>
      </button>
    )
  }
  if (item.kind === 'reading') {
    return (
      <div className="d">
        <span className="k">{item.name}</span>
        <span className="v">{item.value}</span>
      </div>
    )
  }
  return <div className="d missing">{t('ui.evidence.missing', { name: item.name })}</div>
}

function FullScreen({ photo, close }: { photo: Photo; close: () => void }) {
  const dialog = useRef<HTMLDialogElement>(null)
  useEffect(() => dialog.current?.showModal(), [])
  return (
    <dialog className="photo" ref={dialog} onClose={close}>
      <img src={photo.src} alt={t('ui.evidence.photoAt', { time: clockTime(photo.at) })} />
      <dl className="kv">
        {photo.by && (
          <>
            <dt>{t('ui.evidence.by')}</dt>
            <dd>{photo.by}</dd>
          </>
        )}
        <dt>{t('ui.evidence.when')}</dt>
        <dd>{exactTime(photo.at)}</dd>
        <dt>{t('ui.evidence.hash')}</dt>
        <dd className="hash">{photo.hash}</dd>
      </dl>
      <button type="button" className="btn" onClick={() => dialog.current?.close()}>
        <Icon name="x" size="s" />
        {t('ui.close')}
      </button>
    </dialog>
  )
}
