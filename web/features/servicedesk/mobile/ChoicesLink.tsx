import '../dispatchTexts'
import type { CommunityId } from '@shared/lib/ids'
import { t } from '@shared/lib/texts'
import { Icon } from '@shared/ui/Icon'
import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { myChoices } from '../stewards'

/** The way to what waits for the steward of the place; nothing where nothing waits. */
export default function ChoicesLink({ community }: { community: CommunityId }) {
  const count = useQuery(myChoices(community)).data?.items.length ?? 0
  if (count === 0) return null
  return (
    <Link className="btn s" to="/work/$community/choices" params={{ community }}>
      <Icon name="people" />
      {t('dispatch.choices.link', { count })}
    </Link>
  )
}
