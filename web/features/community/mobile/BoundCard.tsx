import { t } from '@shared/lib/texts'
import { Icon } from '@shared/ui/Icon'
import { Link } from '@tanstack/react-router'
import type { Bound } from '../myHomes'

/** The home is there: what it is called, and where to go. */
export function BoundCard({ home }: { home: Bound }) {
  return (
    <main className="signin pad bound">
      <span className="seal-ok">
        <Icon name="check" size="l" />
      </span>
      <h1 className="hero">{t('household.bound.title')}</h1>
      <p className="m">{t('household.bound.sentence', { home: home.label })}</p>
      <div className="col">
        <Link className="btn p" to="/home/$community" params={{ community: home.community }}>
          {t('household.bound.go')}
        </Link>
        <Link
          className="btn"
          to="/homes/$community/$space"
          params={{ community: home.community, space: home.space }}
        >
          {t('household.bound.people')}
        </Link>
      </div>
    </main>
  )
}
