import '../keptTexts'
import type { AccountId } from '@shared/lib/ids'
import { serverNow } from '@shared/lib/serverClock'
import { type TextKey, t } from '@shared/lib/texts'
import { moment } from '@shared/lib/time'
import { Icon } from '@shared/ui/Icon'
import { Bar } from '@shared/ui/phone/Bar'
import { PhotoPicker } from '@shared/ui/phone/PhotoPicker'
import { RefusalCard } from '@shared/ui/RefusalCard'
import { useQuery } from '@tanstack/react-query'
import { Button, TextArea, Toast } from 'antd-mobile'
import { useEffect, useId, useState } from 'react'
import type { CommandKind } from '../outbox/command'
import { jobs } from '../outbox/jobs'
import { keptPhoto } from '../outbox/keptPhoto'
import { drop, revise } from '../outbox/revise'
import { type OutboxItem, useDraining, useOutbox } from '../outbox/useOutbox'
import { GiveUp } from './GiveUp'
import { OfflineStrip } from './OfflineStrip'
import { useSaidAnew } from './SaidAnew'

type Props = { account: AccountId; id: string; onDone: () => void }

/** An action that the server gave back: why, what it said, and the ways on: said anew, or given up. */
export function RevisePage({ account, id, onDone }: Props) {
  const items = useOutbox(account)
  const item = items.find((one) => one.id === id && one.state === 'parked')
  return (
    <main className="page docked">
      <OfflineStrip waiting={0} />
      <Bar title={t('outbox.editTitle')} text={item?.label} />
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
          <p className="card hero m">{t('outbox.gone')}</p>
        )}
      </div>
    </main>
  )
}

const behind = (items: OutboxItem[], item: OutboxItem): number =>
  items.filter(
    (one) => one.state === 'parked' && one.command.subject === item.command.subject && one.id !== item.id,
  ).length

type Words = { label: TextKey; hint?: TextKey; longest: number }

/** What was said in words, where an action says any. */
const WORDS: Partial<Record<CommandKind, Words>> = {
  'ticket.finish': { label: 'outbox.note', hint: 'outbox.noteHint', longest: 500 },
  'ticket.loss': { label: 'outbox.what', longest: 500 },
  'ticket.decline': { label: 'outbox.why', longest: 200 },
  'ticket.drop': { label: 'outbox.dropReason', longest: 200 },
  'task.done': { label: 'outbox.taskNote', longest: 500 },
  'task.skip': { label: 'outbox.skipNote', longest: 500 },
  'task.drop': { label: 'outbox.dropReason', longest: 200 },
}

/** Where a photo may be what was missing. */
const PICTURED: CommandKind[] = ['ticket.finish', 'task.done']

type RevisionProps = { account: AccountId; item: OutboxItem; behind: number; onDone: () => void }

function Revision({ account, item, behind, onDone }: RevisionProps) {
  const { id, command, refusal, answer } = item
  const field = useId()
  const sendNow = useDraining(account)
  const asks = useQuery(jobs(account, item.community)).data?.asks
  const anew = useSaidAnew(
    account,
    command,
    asks?.find((one) => one.ticket === command.subject),
  )
  const { photos, setPhotos, gone } = usePhotos(account, command.payload.photos)
  const [note, setNote] = useState(command.payload.note ?? '')
  const [failure, setFailure] = useState<unknown>()
  const [givingUp, setGivingUp] = useState(false)
  const kind = t(`outbox.kind.${command.kind}`)
  const words = WORDS[command.kind]
  const shows = PICTURED.includes(command.kind) || command.payload.photos.length > 0
  const changes = shows || words !== undefined || command.payload.door !== undefined

  async function send() {
    try {
      const said = anew.said(note)
      if (!said) return
      await revise(account, id, { note: note.trim(), photos: photos ?? [], said })
      Toast.show({ content: t('outbox.resent') })
      sendNow()
      onDone()
    } catch (thrown) {
      setFailure(thrown)
    }
  }

  async function giveUp(because?: string) {
    await drop(account, id, because)
    Toast.show({ content: t('outbox.dropped') })
    sendNow()
    onDone()
  }

  return (
    <>
      <section className="card hero">
        <b className="quiet">{kind}</b>
        <p className="q">{t('outbox.when', { time: moment(command.deviceTime, serverNow()) })}</p>
      </section>
      <div className="note risk">
        <Icon name="warn" size="s" />
        <div className="sp">
          <b>{refusal ?? t('outbox.behind')}</b>
          {answer && <div>{answer}</div>}
        </div>
      </div>
      {words && (
        <div>
          <label className="lab" htmlFor={field}>
            {t(words.label)}
          </label>
          <div className="in area">
            <TextArea
              id={field}
              rows={4}
              maxLength={words.longest}
              value={note}
              onChange={setNote}
              placeholder={words.hint && t(words.hint)}
            />
          </div>
        </div>
      )}
      {shows && (
        <div>
          <div className="lab">{t('outbox.photos')}</div>
          {gone && <p className="note risk">{t('outbox.photoGone')}</p>}
          <PhotoPicker
            photos={photos ?? []}
            onChange={setPhotos}
            label={t(photos?.length ? 'servicedesk.work.photoMore' : 'servicedesk.work.photo')}
          />
        </div>
      )}
      {anew.cards}
      <RefusalCard error={failure} />
      {givingUp ? (
        <GiveUp kind={command.kind} behind={behind} onYes={giveUp} onNo={() => setGivingUp(false)} />
      ) : (
        <button type="button" className="btn" onClick={() => setGivingUp(true)}>
          {t('outbox.drop')}
        </button>
      )}
      <div className="dock">
        <Button
          block
          size="large"
          color="primary"
          disabled={photos === undefined || anew.missing !== undefined}
          onClick={send}
        >
          {anew.missing ?? t(changes ? 'outbox.fixed' : 'outbox.same')}
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
