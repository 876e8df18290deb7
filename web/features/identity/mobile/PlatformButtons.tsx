import { t } from '@shared/lib/texts'
import { useQuery } from '@tanstack/react-query'
import { departure, inside, type Platform, platforms } from '../platforms'
import { PlatformMark } from './PlatformMark'

/** One tap for people whom a platform already knows; nothing where none is offered. */
export function PlatformButtons({ to }: { to: string }) {
  const offered = useQuery(platforms).data ?? []
  const here = inside(navigator.userAgent)
  const shown = offered.filter((one) => here === undefined || one === here)
  if (shown.length === 0) return null
  return (
    <div className="platforms">
      <p className="or">
        <span>{t('identity.signIn.or')}</span>
      </p>
      {shown.map((one) => (
        <PlatformButton key={one} platform={one} to={to} />
      ))}
    </div>
  )
}

function PlatformButton({ platform, to }: { platform: Platform; to: string }) {
  return (
    <a className="btn" href={departure(platform, to)}>
      <PlatformMark platform={platform} />
      {t('identity.platform.enter', { platform: t(`identity.platform.${platform}`) })}
    </a>
  )
}
