import { t } from '@shared/lib/texts'
import { Selector } from 'antd-mobile'
import type { Door, DoorStep, JobAsk, NoEntry } from '../field'

export type EntryChoice = 'in' | NoEntry

const choices: EntryChoice[] = ['in', 'NOBODY_HOME', 'DECLINED', 'NOT_NEEDED']

/** What is done at a door, in its order; whoever goes in did all of it. */
export function DoorCard({
  ask,
  entry,
  onEntry,
}: {
  ask: JobAsk | undefined
  entry: EntryChoice
  onEntry: (entry: EntryChoice) => void
}) {
  return (
    <section className="card hero col">
      <b>{t('field.door.title')}</b>
      <ol className="lines">
        <li>{t('field.door.dressed')}</li>
        <li>{t('field.door.knocked')}</li>
        <li>{t('field.door.identified')}</li>
        <li>{t('field.door.consented')}</li>
      </ol>
      {ask?.warrantyPart && <p className="q">{t('field.door.warranty', { part: ask.warrantyPart })}</p>}
      <Selector
        columns={4}
        showCheckMark={false}
        value={[entry]}
        options={choices.map((value) => ({ value, label: t(`field.door.${value}`) }))}
        onChange={([chosen]) => onEntry(chosen ?? 'in')}
      />
      {entry === 'in' && <p className="q">{t('field.door.confirm')}</p>}
    </section>
  )
}

const done: Record<EntryChoice, DoorStep[]> = {
  in: ['DRESSED', 'KNOCKED', 'IDENTIFIED', 'CONSENTED'],
  NOBODY_HOME: ['DRESSED', 'KNOCKED'],
  DECLINED: ['DRESSED', 'KNOCKED', 'IDENTIFIED'],
  NOT_NEEDED: ['DRESSED'],
}

export const doorSaid = (entry: EntryChoice, purpose: string): Door => ({
  confirmed: done[entry],
  purpose,
  ...(entry !== 'in' && { noEntry: entry }),
})
