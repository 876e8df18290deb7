import { t } from '@shared/lib/texts'
import { Button, Checkbox, Input } from 'antd'
import { parameterName } from '../terms'
import { blanksOf, type Preview, type SetClause } from '../together'

type Props = {
  clauses: SetClause[]
  picked: string[]
  onPick: (picked: string[]) => void
  typed: Record<string, Record<string, string>>
  onType: (clause: string, name: string, text: string) => void
  lines?: Preview['clauses']
}

/** Which clauses of a set, and what has to be filled in them. */
export function ClauseChoice({ clauses, picked, onPick, typed, onType, lines }: Props) {
  const free = clauses.filter((one) => !one.adopted)
  const judged = free.filter((one) => one.measured).map((one) => one.clause)
  return (
    <section className="card pad">
      <div className="row">
        <h2 className="t2 sp">
          {t('adopting.clauses')}{' '}
          <span className="m s13">{t('adopting.clausesMeta', { picked: picked.length })}</span>
        </h2>
        <span className="row">
          <Button size="small" onClick={() => onPick(judged)}>
            {t('adopting.all')}
          </Button>
          <Button size="small" onClick={() => onPick([])}>
            {t('adopting.none')}
          </Button>
        </span>
      </div>
      {clauses.some((one) => !one.measured) && <p className="m s13">{t('adopting.unmeasuredHow')}</p>}
      <ul className="clausechoice">
        {clauses.map((one) => {
          const chosen = picked.includes(one.clause)
          const refusal = lines?.find((line) => line.clause === one.clause)?.refusal
          return (
            <li key={one.clause}>
              <Checkbox
                checked={chosen || one.adopted}
                disabled={one.adopted}
                onChange={({ target }) =>
                  onPick(target.checked ? [...picked, one.clause] : picked.filter((id) => id !== one.clause))
                }
              >
                <b>{one.title}</b> <span className="q s13">{one.clause}</span>
                {one.adopted && <span className="tag">{t('adopting.isAdopted')}</span>}
                {!one.measured && <span className="tag">{t('adopting.unmeasured')}</span>}
              </Checkbox>
              <p className="m s13">{one.gist}</p>
              {chosen &&
                blanksOf(one.parameters).map((name) => (
                  <Blank
                    key={name}
                    clause={one}
                    name={name}
                    text={typed[one.clause]?.[name] ?? ''}
                    onType={(text) => onType(one.clause, name, text)}
                  />
                ))}
              {refusal && <p className="note risk">{refusal}</p>}
            </li>
          )
        })}
      </ul>
    </section>
  )
}

type BlankProps = { clause: SetClause; name: string; text: string; onType: (text: string) => void }

function Blank({ clause, name, text, onType }: BlankProps) {
  const id = `${clause.clause}-${name}`
  return (
    <div className="row blank">
      <label htmlFor={id}>
        {parameterName(name)} <span className="tag risk">{t('adopting.blank')}</span>
      </label>
      <Input
        id={id}
        style={{ width: 180 }}
        maxLength={40}
        autoComplete="off"
        placeholder={t('adopting.blankHint')}
        defaultValue={text}
        onBlur={(event) => onType(event.target.value)}
        onPressEnter={(event) => onType(event.currentTarget.value)}
      />
    </div>
  )
}
