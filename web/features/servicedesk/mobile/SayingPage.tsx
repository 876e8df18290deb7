import type { AccountId, CommunityId, TicketId } from '@shared/lib/ids'
import { Bar } from '@shared/ui/phone/Bar'
import { RefusalCard } from '@shared/ui/RefusalCard'
import { useQuery } from '@tanstack/react-query'
import { Button, TextArea, Toast } from 'antd-mobile'
import { type ReactNode, useId, useState } from 'react'
import type { Drawn } from '../field'
import { append } from '../outbox/append'
import type { CommandKind } from '../outbox/command'
import { jobs } from '../outbox/jobs'
import { unsent, useDraining, useOutbox } from '../outbox/useOutbox'
import { titleOf } from '../tickets'
import { OfflineStrip } from './OfflineStrip'

export type Saying = { account: AccountId; community: CommunityId; id: TicketId; onDone: () => void }

type Props = Saying & {
  kind: CommandKind
  title: string
  hint: string
  /** What the button says. */
  send: string
  /** What is told once it is kept. */
  sent: string
  complete: boolean
  said: () => Drawn
  children: ReactNode
}

/** Something about a job that is said on a page of its own: kept in the phone, and sent when there is a network. */
export function SayingPage(props: Props) {
  const { account, community, id, complete, children } = props
  const { data } = useQuery(jobs(account, community))
  const items = useOutbox(account)
  const sendNow = useDraining(account)
  const [failure, setFailure] = useState<unknown>()
  const ticket = data?.items.find((one) => one.id === id)

  async function send() {
    if (!ticket) return
    try {
      const label = titleOf(ticket)
      const said = props.said()
      await append({ account, community, subject: id, label, kind: props.kind, photos: [], said })
      Toast.show({ content: props.sent })
      sendNow()
      props.onDone()
    } catch (thrown) {
      setFailure(thrown)
    }
  }

  return (
    <main className="page docked">
      <OfflineStrip waiting={unsent(items).length} />
      <Bar title={props.title} text={ticket && titleOf(ticket)} />
      <div className="pad col">
        <p className="note">{props.hint}</p>
        {children}
        <RefusalCard error={failure} />
      </div>
      <div className="dock">
        <Button
          block
          size="large"
          color="primary"
          loading="auto"
          disabled={!complete || !ticket}
          onClick={send}
        >
          {props.send}
        </Button>
      </div>
    </main>
  )
}

type Words = {
  label: string
  hint: string
  most: number
  value: string
  onChange: (words: string) => void
}

/** A few words under a label. */
export function WordsArea({ label, hint, most, value, onChange }: Words) {
  const id = useId()
  return (
    <div>
      <label className="lab" htmlFor={id}>
        {label}
      </label>
      <div className="in area">
        <TextArea id={id} rows={2} maxLength={most} value={value} onChange={onChange} placeholder={hint} />
      </div>
    </div>
  )
}
