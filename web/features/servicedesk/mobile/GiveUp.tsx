import { type TextKey, t } from '@shared/lib/texts'
import { RefusalCard } from '@shared/ui/RefusalCard'
import { Button, TextArea } from 'antd-mobile'
import { useId, useState } from 'react'
import { type CommandKind, isOfTask } from '../outbox/command'

const USUAL: TextKey[] = ['outbox.dropUsual.twice', 'outbox.dropUsual.mistake', 'outbox.dropUsual.other']

type Props = {
  kind: CommandKind
  /** How many wait behind it. */
  behind: number
  onYes: (because?: string) => Promise<void>
  onNo: () => void
}

/** What was refused is given up with a reason, which the server is told; the word about it can be dropped without another. */
export function GiveUp({ kind, behind, onYes, onNo }: Props) {
  const id = useId()
  const [reason, setReason] = useState('')
  const [failure, setFailure] = useState<unknown>()
  const asks = kind !== 'ticket.drop' && kind !== 'task.drop'
  const because = asks ? reason.trim() : undefined
  return (
    <section className="card hero col">
      <b>{t('outbox.dropSure', { what: t(`outbox.kind.${kind}`) })}</b>
      <p className="q">
        {asks ? t(isOfTask(kind) ? 'outbox.dropWhyTask' : 'outbox.dropWhy') : t('outbox.dropWord')}
        {behind > 0 && t('outbox.dropWhyMore', { count: behind })}
      </p>
      {asks && (
        <div>
          <label className="lab" htmlFor={id}>
            {t('outbox.dropReason')}
          </label>
          <div className="in area">
            <TextArea
              id={id}
              rows={2}
              maxLength={200}
              value={reason}
              onChange={setReason}
              placeholder={t('outbox.dropReasonHint')}
            />
          </div>
          <div className="row chips">
            {USUAL.map((usual) => (
              <button type="button" key={usual} className="btn s" onClick={() => setReason(t(usual))}>
                {t(usual)}
              </button>
            ))}
          </div>
        </div>
      )}
      <RefusalCard error={failure} />
      <Button
        block
        color="danger"
        fill="outline"
        loading="auto"
        disabled={because === ''}
        onClick={() => onYes(because).catch(setFailure)}
      >
        {t(because === '' ? 'outbox.dropMissing' : 'outbox.dropYes')}
      </Button>
      <Button block onClick={onNo}>
        {t('outbox.dropNo')}
      </Button>
    </section>
  )
}
