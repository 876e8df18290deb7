import { t } from '@shared/lib/texts'
import { parameterName, type Values } from '../terms'

/** The numbers of a clause in words; without any it stays with the catalogue. */
export function Numbers({ values }: { values: Values }) {
  const shown = Object.entries(values).filter(([, value]) => typeof value !== 'object')
  if (shown.length === 0) return <span className="q">{t('standards.terms.standardTerms')}</span>
  return (
    <>
      {shown.map(([name, value]) => (
        <div key={name}>
          {t('standards.terms.number', { name: parameterName(name), value: String(value) })}
        </div>
      ))}
    </>
  )
}
