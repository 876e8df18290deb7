import type { CommunityId } from '@shared/lib/ids'
import { t } from '@shared/lib/texts'
import { Button } from 'antd'
import { useState } from 'react'
import { CallDialog } from './PersonDialogs'

type Props = {
  community: CommunityId
  person: { party: string; name: string }
  /** Why one would call, to begin with. */
  purpose?: string
}

/** Telephones somebody over the bridge, from wherever they are named. */
export default function CallButton({ community, person, purpose }: Props) {
  const [asking, setAsking] = useState(false)
  return (
    <>
      <Button
        size="small"
        aria-label={t('room.callWhom', { name: person.name })}
        onClick={() => setAsking(true)}
      >
        {t('room.call')}
      </Button>
      {asking && (
        <CallDialog community={community} person={person} purpose={purpose} close={() => setAsking(false)} />
      )}
    </>
  )
}
