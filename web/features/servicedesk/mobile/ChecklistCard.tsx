import '../dispatchTexts'
import { t } from '@shared/lib/texts'
import { Toggle } from '@shared/ui/phone/Toggle'

type Props = { lines: string[]; required: boolean; checked: string[]; onChange: (checked: string[]) => void }

/** What the company wants looked at before it is done: one tap a line. */
export default function ChecklistCard({ lines, required, checked, onChange }: Props) {
  return (
    <section className="card pad col">
      <b>{t('dispatch.checklist.title')}</b>
      <p className="q">{t(required ? 'dispatch.checklist.required' : 'dispatch.checklist.free')}</p>
      {lines.map((line) => (
        <Toggle
          key={line}
          title={line}
          on={checked.includes(line)}
          onChange={(on) => onChange(on ? [...checked, line] : checked.filter((one) => one !== line))}
        />
      ))}
    </section>
  )
}
