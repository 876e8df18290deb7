import type { CommunityId } from '@shared/lib/ids'
import { t } from '@shared/lib/texts'
import { Icon } from '@shared/ui/Icon'
import { Link } from '@tanstack/react-router'
import { Popup } from 'antd-mobile'
import { useState } from 'react'
import type { MyHome } from '../myHomes'

type Props = {
  here: CommunityId
  homes: MyHome[]
  works: { id: CommunityId; name: string }[]
}

type Place = { community: CommunityId; name: string; labels: string }

/** Where one is, as the page's h1; with several places it opens the list to go to another. */
export function PlaceSwitch({ here, homes, works }: Props) {
  const [open, setOpen] = useState(false)
  const places = byCommunity(homes)
  const name = places.find((one) => one.community === here)?.name ?? t('ui.brand')
  if (places.length + works.length < 2) return <h1>{name}</h1>
  const close = () => setOpen(false)
  return (
    <>
      <h1>
        <button
          type="button"
          className="switch"
          aria-haspopup="dialog"
          aria-label={t('household.switch.open', { name })}
          onClick={() => setOpen(true)}
        >
          {name}
          <Icon name="down" />
        </button>
      </h1>
      <Popup visible={open} onMaskClick={close} onClose={close} bodyClassName="sheet" destroyOnClose>
        <div role="dialog" aria-modal="true" aria-label={t('household.switch.title')}>
          <h2 className="section">{t('household.switch.title')}</h2>
          <ul className="list">
            {places.map((place) => (
              <li key={place.community}>
                <Link to="/home/$community" params={{ community: place.community }} onClick={close}>
                  <span className="line mid">
                    <Icon name="home" size="l" />
                    <span className="sp">
                      <b>{place.name}</b>
                      <span className="q">{place.labels}</span>
                    </span>
                    {place.community === here && (
                      <span className="tag pri">{t('household.switch.here')}</span>
                    )}
                  </span>
                </Link>
              </li>
            ))}
            {works.map((work) => (
              <li key={work.id}>
                <Link to="/work/$community" params={{ community: work.id }} onClick={close}>
                  <span className="line mid">
                    <Icon name="tool" size="l" />
                    <span className="sp">
                      <b>{work.name}</b>
                      <span className="q">{t('household.switch.work')}</span>
                    </span>
                  </span>
                </Link>
              </li>
            ))}
            <li>
              <Link to="/homes/add" onClick={close}>
                <span className="line mid">
                  <Icon name="plus" size="l" />
                  <b className="sp">{t('household.find.add')}</b>
                </span>
              </Link>
            </li>
          </ul>
        </div>
      </Popup>
    </>
  )
}

function byCommunity(homes: MyHome[]): Place[] {
  const places = new Map<CommunityId, Place>()
  for (const home of homes) {
    const known = places.get(home.community)
    const labels = known ? `${known.labels}、${home.label}` : home.label
    places.set(home.community, { community: home.community, name: home.communityName, labels })
  }
  return [...places.values()]
}
