import { t } from '@shared/lib/texts'
import { Icon } from '@shared/ui/Icon'
import { SignaturePad } from '@shared/ui/phone/SignaturePad'
import { Button, Input, Selector, Stepper, TextArea } from 'antd-mobile'
import { useId } from 'react'
import type { Findings, Part, Unsigned } from '../field'

export type FindingsAnswer = {
  cause: string
  parts: Part[]
  drawn?: Blob
  unsigned?: Unsigned
  because: string
}
export const NO_FINDINGS: FindingsAnswer = { cause: '', parts: [], because: '' }

type Props = {
  findings: FindingsAnswer
  onChange: (findings: FindingsAnswer) => void
  /** Whether somebody lives there whose it is to sign. */
  home: boolean
}

/** Cause, parts and signature, where the category asks for them. */
export function FindingsCard({ findings, onChange, home }: Props) {
  const cause = useId()
  const { parts } = findings
  const setPart = (at: number, part: Part) =>
    onChange({ ...findings, parts: parts.map((one, n) => (n === at ? part : one)) })
  return (
    <section className="card hero col">
      <b>{t('field.findings.title')}</b>
      <div>
        <label className="lab" htmlFor={cause}>
          {t('field.findings.cause')}
        </label>
        <div className="in area">
          <TextArea
            id={cause}
            rows={2}
            maxLength={200}
            value={findings.cause}
            onChange={(words) => onChange({ ...findings, cause: words })}
            placeholder={t('field.findings.causeHint')}
          />
        </div>
      </div>
      <div className="col">
        <div className="lab">{t('field.findings.parts')}</div>
        {parts.length === 0 && <p className="q">{t('field.findings.noParts')}</p>}
        {parts.map((part, at) => (
          <div key={at} className="row">
            <div className="in sp">
              <Input
                aria-label={t('field.findings.part')}
                maxLength={50}
                value={part.name}
                onChange={(name) => setPart(at, { ...part, name })}
              />
            </div>
            <Stepper
              min={1}
              max={999}
              value={part.quantity}
              onChange={(quantity) => setPart(at, { ...part, quantity: quantity ?? 1 })}
            />
            <button
              type="button"
              className="btn s"
              aria-label={t('field.findings.removePart')}
              onClick={() => onChange({ ...findings, parts: parts.filter((_, n) => n !== at) })}
            >
              <Icon name="x" size="s" />
            </button>
          </div>
        ))}
        <Button onClick={() => onChange({ ...findings, parts: [...parts, { name: '', quantity: 1 }] })}>
          {t('field.findings.addPart')}
        </Button>
      </div>
      {home && <Signing findings={findings} onChange={onChange} />}
    </section>
  )
}

function Signing({ findings, onChange }: Omit<Props, 'home'>) {
  const because = useId()
  return (
    <div className="col">
      <div className="lab">{t('field.findings.signature')}</div>
      {findings.unsigned === undefined ? (
        <SignaturePad drawn={findings.drawn} onChange={(drawn) => onChange({ ...findings, drawn })} />
      ) : (
        <div>
          <label className="lab" htmlFor={because}>
            {t('field.findings.because')}
          </label>
          <div className="in">
            <Input
              id={because}
              maxLength={200}
              value={findings.because}
              onChange={(words) => onChange({ ...findings, because: words })}
              placeholder={t('field.findings.becauseHint')}
            />
          </div>
        </div>
      )}
      <Selector
        columns={2}
        showCheckMark={false}
        value={findings.unsigned ? [findings.unsigned] : []}
        options={(['ABSENT', 'DECLINED'] as const).map((value) => ({
          value,
          label: t(`field.findings.${value}`),
        }))}
        onChange={([unsigned]) => onChange({ ...findings, unsigned, drawn: undefined })}
      />
    </div>
  )
}

/** All that is asked for, without the drawing itself; undefined while something is missing. In a place of all nobody signs. */
export function findingsSaid(
  { cause, parts, drawn, unsigned, because }: FindingsAnswer,
  home: boolean,
): Findings | undefined {
  const signed = !home || drawn !== undefined || (unsigned !== undefined && because.trim() !== '')
  if (cause.trim() === '' || !signed) return undefined
  return {
    cause: cause.trim(),
    parts: parts.filter((part) => part.name.trim() !== ''),
    ...(drawn === undefined && unsigned && { unsigned, unsignedBecause: because.trim() }),
  }
}
