import { t } from '@shared/lib/texts'
import { Checkbox, Input, InputNumber, Select } from 'antd'
import { type Field, fields, letters, type SheetColumn, type SheetPlan } from '../imports'

type Props = { plan: SheetPlan; onPlan: (plan: SheetPlan) => void }

const MOST_ROWS = 1000
const LONGEST_BUILDING = 20

/** One sheet: whether it counts, where its headings are, and what each of its columns says. */
export function SheetMapping({ plan, onPlan }: Props) {
  const change = (column: number, field?: Field) =>
    onPlan({
      ...plan,
      columns: plan.columns.map((one) => (one.column === column ? { ...one, field } : one)),
    })
  return (
    <div className="sheetplan">
      <div className="row wrap">
        <Checkbox checked={plan.taken} onChange={(event) => onPlan({ ...plan, taken: event.target.checked })}>
          <b>{plan.sheet}</b>
        </Checkbox>
        {plan.taken && (
          <>
            <span className="row s13">
              {t('community.imports.headingRow')}
              <InputNumber
                size="small"
                aria-label={t('community.imports.headingRow')}
                min={0}
                max={MOST_ROWS}
                value={plan.headingRow}
                onChange={(row) => onPlan({ ...plan, headingRow: row ?? 0 })}
              />
            </span>
            <span className="row s13">
              {t('community.imports.building')}
              <Input
                size="small"
                aria-label={t('community.imports.building')}
                placeholder={t('community.imports.buildingEg')}
                maxLength={LONGEST_BUILDING}
                value={plan.building}
                onChange={(event) => onPlan({ ...plan, building: event.target.value })}
              />
            </span>
            <Checkbox
              checked={plan.hiddenRows}
              onChange={(event) => onPlan({ ...plan, hiddenRows: event.target.checked })}
            >
              {t('community.imports.hiddenRows')}
            </Checkbox>
          </>
        )}
      </div>
      {plan.taken && <Columns columns={plan.columns} onField={change} />}
    </div>
  )
}

type ColumnsProps = { columns: SheetColumn[]; onField: (column: number, field?: Field) => void }

function Columns({ columns, onField }: ColumnsProps) {
  const options = fields.map((value) => ({ value, label: t(`community.imports.field.${value}`) }))
  return (
    <table className="tb">
      <thead>
        <tr>
          <th>{t('community.imports.column')}</th>
          <th>{t('community.imports.sample')}</th>
          <th>{t('community.imports.says')}</th>
        </tr>
      </thead>
      <tbody>
        {columns.map((one) => (
          <tr key={one.column}>
            <td className="nw">
              {letters(one.column)} <b>{one.heading}</b>
            </td>
            <td className="q s13">{one.sample}</td>
            <td>
              <Select
                allowClear
                className="wide"
                aria-label={t('community.imports.saysOf', { column: letters(one.column) })}
                placeholder={t('community.imports.ignored')}
                options={options}
                value={one.field ?? undefined}
                onChange={(field?: Field) => onField(one.column, field)}
              />
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}
