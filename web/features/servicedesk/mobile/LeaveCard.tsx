import { t } from '@shared/lib/texts'
import { Selector, TextArea } from 'antd-mobile'
import { useId } from 'react'
import type { Leave, OtherNeeds } from '../field'

export type LeaveAnswer = { otherNeeds: OtherNeeds; need: string }
export const NOTHING_ELSE: LeaveAnswer = { otherNeeds: 'NONE', need: '' }

/** The question before one goes; what is named becomes a ticket. */
export function LeaveCard({
  leave,
  onChange,
}: {
  leave: LeaveAnswer
  onChange: (leave: LeaveAnswer) => void
}) {
  const id = useId()
  return (
    <section className="card hero col">
      <b>{t('field.leave.title')}</b>
      <p>{t('field.leave.ask')}</p>
      <Selector
        columns={2}
        showCheckMark={false}
        value={[leave.otherNeeds]}
        options={[
          { value: 'NONE' as OtherNeeds, label: t('field.leave.none') },
          { value: 'NAMED' as OtherNeeds, label: t('field.leave.named') },
        ]}
        onChange={([otherNeeds]) => onChange({ ...leave, otherNeeds: otherNeeds ?? 'NONE' })}
      />
      {leave.otherNeeds === 'NAMED' && (
        <div>
          <label className="lab" htmlFor={id}>
            {t('field.leave.need')}
          </label>
          <div className="in area">
            <TextArea
              id={id}
              rows={2}
              maxLength={500}
              value={leave.need}
              onChange={(need) => onChange({ ...leave, need })}
              placeholder={t('field.leave.needHint')}
            />
          </div>
        </div>
      )}
      <p className="q">{t('field.leave.confirm')}</p>
    </section>
  )
}

/** An empty need is none: nobody is held up by a word that was not typed. */
export function leaveSaid({ otherNeeds, need }: LeaveAnswer, note: string): Leave {
  const named = otherNeeds === 'NAMED' && need.trim() !== ''
  return {
    thanked: true,
    doorClosed: true,
    result: note.trim().slice(0, 200) || t('field.leave.result'),
    otherNeeds: named ? 'NAMED' : 'NONE',
    ...(named && { need: need.trim() }),
  }
}
