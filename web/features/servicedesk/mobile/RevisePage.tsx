import type { AccountId } from '@shared/lib/ids'
import { serverNow } from '@shared/lib/serverClock'
import { t } from '@shared/lib/texts'
import { moment } from '@shared/lib/time'
import { Icon } from '@shared/ui/Icon'
import { Bar } from '@shared/ui/phone/Bar'
import { PhotoPicker } from '@shared/ui/phone/PhotoPicker'
import { sure } from '@shared/ui/phone/sure'
import { RefusalCard } from '@shared/ui/RefusalCard'
import { Button, TextArea, Toast } from 'antd-mobile'
import { useEffect, useId, useState } from 'react'
import { keepPhoto } from '../outbox/append'
import { drop, keptPhoto, revise } from '../outbox/revise'
import { type OutboxItem, useDraining, useOutbox } from '../outbox/useOutbox'
import { OfflineStrip } from './OfflineStrip'

type Props = { account: AccountId; id: string; onDone: () => void }

/** An action that the server gave back: why, what it said, and the ways on: said anew, or given up. */
export function RevisePage({ account, id, onDone }: Props) {
  const items = useOutbox(account)
  const item = items.find((one) => one.id === id && one.state === 'parked')
  return (
    <main className="page docked">
      <OfflineStrip waiting={0} />
      <Bar title={t('servicedesk.outbox.editTitle')} text={item?.label} />
      <div className="pad col gap">
        {item ? (
          <Revision
            key={item.id}
            account={account}
            item={item}
            behind={behind(items, item)}
            onDone={onDone}
          />
        ) : (
          <p className="card hero m">{t('servicedesk.outbox.gone')}</p>
        )}
      </div>
    </main>
  )
}

const behind = (items: OutboxItem[], item: OutboxItem): number =>
  items.filter(
    (one) => one.state === 'parked' && one.command.subject === item.command.subject && one.id !== item.id,
  ).length

type RevisionProps = { account: AccountId; item: OutboxItem; behind: number; onDone: () => void }

function Revision({ account, item: { id, command, refusal, answer }, behind, onDone }: RevisionProps) {
  const words = useId()
  const sendNow = useDraining(account)
  const { photos, setPhotos, gone } = usePhotos(account, command.payload.photos)
  const [note, setNote] = useState(command.payload.note ?? '')
  const [failure, setFailure] = useState<unknown>()
  const kind = t(`servicedesk.outbox.kind.${command.kind}`)
  const speaks = command.kind === 'ticket.finish'
  const shows = speaks || command.payload.photos.length > 0

  async function send() {
    try {
      const hashes = await Promise.all((photos ?? []).map((photo) => keepPhoto(account, photo)))
      await revise(account, id, { note: note.trim(), photos: hashes })
      Toast.show({ content: t('servicedesk.outbox.resent') })
      sendNow()
      onDone()
    } catch (thrown) {
      setFailure(thrown)
    }
  }

  async function giveUp() {
    const yes = await sure({
      title: t('servicedesk.outbox.dropSure', { what: kind }),
      text:
        behind > 0 ? t('servicedesk.outbox.dropWhyMore', { count: behind }) : t('servicedesk.outbox.dropWhy'),
      yes: t('servicedesk.outbox.dropYes'),
      no: t('servicedesk.outbox.dropNo'),
    })
    if (!yes) return
    await drop(account, id)
    Toast.show({ content: t('servicedesk.outbox.dropped') })
    sendNow()
    onDone()
  }

  return (
    <>
      <section className="card hero">
        <b className="quiet">{kind}</b>
        <p className="q">{t('servicedesk.outbox.when', { time: moment(command.deviceTime, serverNow()) })}</p>
      </section>
      <div className="note risk">
        <Icon name="warn" size="s" />
        <div className="sp">
          <b>{refusal ?? t('servicedesk.outbox.behind')}</b>
          {answer && <div>{answer}</div>}
        </div>
      </div>
      {speaks && (
        <div>
          <label className="lab" htmlFor={words}>
            {t('servicedesk.outbox.note')}
          </label>
          <div className="in area">
            <TextArea
              id={words}
              rows={4}
              maxLength={500}
              value={note}
              onChange={setNote}
              placeholder={t('servicedesk.outbox.noteHint')}
            />
          </div>
        </div>
      )}
      {shows && (
        <div>
          <div className="lab">{t('servicedesk.outbox.photos')}</div>
          {gone && <p className="note risk">{t('servicedesk.outbox.photoGone')}</p>}
          <PhotoPicker
            photos={photos ?? []}
            onChange={setPhotos}
            label={t(photos?.length ? 'servicedesk.work.photoMore' : 'servicedesk.work.photo')}
          />
        </div>
      )}
      <RefusalCard error={failure} />
      <button type="button" className="btn" onClick={giveUp}>
        {t('servicedesk.outbox.drop')}
      </button>
      <div className="dock">
        <Button
          block
          size="large"
          color="primary"
          disabled={photos === undefined}
          loading="auto"
          onClick={send}
        >
          {shows ? t('servicedesk.outbox.fixed') : t('servicedesk.outbox.same')}
        </Button>
      </div>
    </>
  )
}

/** The action's photos out of the phone; `gone` says that one of them is not there any more. */
function usePhotos(account: AccountId, hashes: OutboxItem['command']['blobs']) {
  const [photos, setPhotos] = useState<Blob[]>()
  const [gone, setGone] = useState(false)
  // biome-ignore lint/correctness/useExhaustiveDependencies: the photos of one item are read once; then they are the person's to change
  useEffect(() => {
    Promise.all(hashes.map((hash) => keptPhoto(account, hash))).then((found) => {
      const here = found.filter((one) => one !== undefined)
      setPhotos(here)
      setGone(here.length < hashes.length)
    })
  }, [])
  return { photos, setPhotos, gone }
}
