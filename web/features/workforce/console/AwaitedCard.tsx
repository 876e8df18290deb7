import { t } from '@shared/lib/texts'
import { Button } from 'antd'
import type { Awaited } from '../api'

type Props = { awaited: Awaited[]; withdraw?: (one: Awaited) => void }

/** Who was asked to work here and has not answered on their phone yet. */
export function AwaitedCard({ awaited, withdraw }: Props) {
  return (
    <section className="card pad">
      <h2 className="t2">{t('workforce.people.awaited')}</h2>
      <ul className="plain">
        {awaited.map((one) => (
          <li key={one.offer}>
            <span>
              <b>{one.name}</b> {one.post} <span className="q s13">{one.department}</span>
            </span>
            {withdraw && (
              <Button size="small" onClick={() => withdraw(one)}>
                {t('workforce.people.withdraw')}
              </Button>
            )}
          </li>
        ))}
      </ul>
    </section>
  )
}
