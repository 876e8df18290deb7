import '@shared/lib/fieldTexts'
import type { AccountId } from '@shared/lib/ids'
import { t } from '@shared/lib/texts'
import { lazy, type ReactNode, Suspense, useEffect, useState } from 'react'
import type { Drawn, JobAsk, Said } from '../field'
import type { Command } from '../outbox/command'
import { keptPhoto } from '../outbox/keptPhoto'
import { DoorCard, doorSaid, type EntryChoice } from './DoorCard'
import { type FindingsAnswer, FindingsCard, findingsSaid, NO_FINDINGS } from './FindingsCard'
import { type LeaveAnswer, LeaveCard, leaveSaid } from './LeaveCard'

const ChecklistCard = lazy(() => import('./ChecklistCard'))

type Anew = {
  cards: ReactNode
  /** What it says now; undefined while something that is asked for is missing. */
  said: (note: string) => Drawn | undefined
  /** In words; nothing where nothing is missing. */
  missing?: string
}

/** What a refused step said at the door, of what was found, looked at and on leaving, to be said better. Asks for what the job asks for. */
export function useSaidAnew(account: AccountId, command: Command, ask?: JobAsk): Anew {
  const { note: _, photos: __, ...before } = command.payload
  const [entry, setEntry] = useState<EntryChoice>(before.door?.noEntry ?? 'in')
  const [leave, setLeave] = useState<LeaveAnswer>({
    otherNeeds: before.leave?.otherNeeds ?? 'NONE',
    need: before.leave?.need ?? '',
  })
  const [findings, setFindings] = useState(foundBefore(before))
  const [checked, setChecked] = useState(before.checked ?? [])
  const signed = useSignature(account, before.findings?.signature)
  const home = ask?.home ?? true
  const arriving = command.kind === 'ticket.arrive' && (before.door !== undefined || ask?.home)
  const finishing = command.kind === 'ticket.finish'
  const leaves = finishing && (before.leave !== undefined || ask?.home)
  const asksFindings =
    finishing && (before.findings !== undefined || (ask !== undefined && ask.profile !== 'STANDARD'))
  const drawn = findings.unsigned === undefined ? (findings.drawn ?? signed) : undefined
  const found = asksFindings ? findingsSaid({ ...findings, drawn }, home) : undefined

  const checklist = finishing ? (ask?.checklist ?? []) : []
  const missing = lacking()

  function lacking(): string | undefined {
    if (asksFindings && !found) return t(home ? 'field.findings.missing' : 'field.findings.missingCause')
    const unticked = ask?.checklistRequired && checklist.some((line) => !checked.includes(line))
    return unticked ? t('servicedesk.work.unticked') : undefined
  }

  function said(note: string): Drawn | undefined {
    if (missing) return undefined
    const purpose = before.door?.purpose ?? t('field.door.purpose', { what: ask?.purpose ?? '' })
    return {
      ...before,
      ...(arriving && { door: doorSaid(entry, purpose) }),
      ...(leaves && { leave: leaveSaid(leave, note) }),
      ...(checklist.length > 0 && { checked: checklist.filter((line) => checked.includes(line)) }),
      ...(found && { findings: { ...found, ...(drawn && { signature: drawn }) } }),
    }
  }

  return {
    said,
    missing,
    cards: (
      <>
        {arriving && <DoorCard ask={ask} entry={entry} onEntry={setEntry} />}
        {checklist.length > 0 && (
          <Suspense>
            <ChecklistCard
              lines={checklist}
              required={ask?.checklistRequired === true}
              checked={checked}
              onChange={setChecked}
            />
          </Suspense>
        )}
        {asksFindings && <FindingsCard findings={findings} home={home} onChange={setFindings} />}
        {asksFindings && home && findings.unsigned === undefined && signed && !findings.drawn && (
          <Signature drawn={signed} />
        )}
        {leaves && <LeaveCard leave={leave} onChange={setLeave} />}
      </>
    ),
  }
}

function foundBefore({ findings }: Said): FindingsAnswer {
  if (!findings) return NO_FINDINGS
  const { cause, parts, unsigned, unsignedBecause = '' } = findings
  return { cause, parts, because: unsignedBecause, ...(unsigned && { unsigned }) }
}

/** What was drawn before, out of the phone. */
function useSignature(account: AccountId, hash?: string): Blob | undefined {
  const [drawn, setDrawn] = useState<Blob>()
  useEffect(() => {
    if (hash) keptPhoto(account, hash as Parameters<typeof keptPhoto>[1]).then(setDrawn)
  }, [account, hash])
  return drawn
}

function Signature({ drawn }: { drawn: Blob }) {
  const [address, setAddress] = useState<string>()
  useEffect(() => {
    const url = URL.createObjectURL(drawn)
    setAddress(url)
    return () => URL.revokeObjectURL(url)
  }, [drawn])
  return (
    <section className="card hero col">
      <b>{t('outbox.signedBefore')}</b>
      {address && <img src={address} alt={t('outbox.signedBefore')} width={240} height={90} />}
      <p className="q">{t('outbox.signAnew')}</p>
    </section>
  )
}
