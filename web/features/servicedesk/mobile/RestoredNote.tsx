import { t } from '@shared/lib/texts'

type Props = { draft: { restored: boolean; clear: () => void } }

/** Says that what stands there was typed before, and lets go of it. */
export function RestoredNote({ draft }: Props) {
  if (!draft.restored) return null
  return (
    <output className="note row">
      <span className="sp">{t('field.draft.restored')}</span>
      <button type="button" className="btn s" onClick={draft.clear}>
        {t('field.draft.clear')}
      </button>
    </output>
  )
}
