import type { EmployeeId } from '@shared/lib/ids'
import { t } from '@shared/lib/texts'
import { useId } from 'react'
import type { Colleague } from '../away'

type Props = {
  label: string
  colleagues: Colleague[]
  value: EmployeeId | undefined
  onChange: (colleague: EmployeeId | undefined) => void
}

/** One of one's colleagues, as the phone lets its owner choose; those on duty first. */
export function ColleagueSelect({ label, colleagues, value, onChange }: Props) {
  const id = useId()
  const ordered = [...colleagues].sort((one, other) => Number(other.onDuty) - Number(one.onDuty))
  return (
    <div>
      <label className="lab" htmlFor={id}>
        {label}
      </label>
      <div className="in">
        <select
          id={id}
          className="day"
          value={value ?? ''}
          onChange={(event) => onChange((event.target.value || undefined) as EmployeeId | undefined)}
        >
          <option value="" />
          {ordered.map((one) => (
            <option key={one.employee} value={one.employee}>
              {one.name} {one.post} {one.onDuty ? t('workforce.own.onDuty') : ''}
            </option>
          ))}
        </select>
      </div>
    </div>
  )
}
