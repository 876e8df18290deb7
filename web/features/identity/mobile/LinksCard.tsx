import { serverNow } from '@shared/lib/serverClock'
import { t } from '@shared/lib/texts'
import { moment } from '@shared/lib/time'
import { sure } from '@shared/ui/phone/sure'
import { RefusalCard } from '@shared/ui/RefusalCard'
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { departure, endLink, type LinkOfMine, myLinks, type Platform, platforms } from '../platforms'
import { PlatformMark } from './PlatformMark'
import { ProblemNote } from './ProblemNote'

/** The platforms that let this account in with one tap: linking WeChat, and unlinking either. */
export function LinksCard({ problem, canLink }: { problem?: string; canLink: boolean }) {
  const queries = useQueryClient()
  const offered = useQuery(platforms).data ?? []
  const links = useQuery(myLinks)
  const end = useMutation({
    mutationFn: endLink,
    onSuccess: () => queries.invalidateQueries({ queryKey: myLinks.queryKey }),
  })
  const linked = links.data ?? []
  const toLink = canLink && offered.includes('wechat') && !linked.some((one) => one.provider === 'wechat')
  if (linked.length === 0 && !toLink) return null

  async function unlink(link: LinkOfMine) {
    const platform = t(`identity.platform.${link.provider}`)
    const yes = await sure({
      title: t('identity.platform.unlinkSure', { platform }),
      text: t('identity.platform.unlinkWhy'),
      yes: t('identity.platform.unlinkYes'),
      no: t('identity.platform.unlinkNo'),
    })
    if (yes) end.mutate(link.id)
  }

  return (
    <section>
      <h2 className="section">{t('identity.platform.mine')}</h2>
      <ProblemNote code={problem} />
      <RefusalCard error={end.error} />
      <ul className="card list">
        {linked.map((link) => (
          <li key={link.id} className="line mid">
            <Words
              platform={link.provider}
              text={t('identity.platform.linkedAt', { time: moment(link.linkedAt, serverNow()) })}
            />
            <button type="button" className="btn s" onClick={() => unlink(link)}>
              {t('identity.platform.unlink')}
            </button>
          </li>
        ))}
        {toLink && (
          <li className="line mid">
            <Words platform="wechat" text={t('identity.platform.notLinked')} />
            <a className="btn s" href={departure('wechat', '/m/me', true)}>
              {t('identity.platform.linkNow')}
            </a>
          </li>
        )}
      </ul>
    </section>
  )
}

function Words({ platform, text }: { platform: Platform; text: string }) {
  return (
    <>
      <PlatformMark platform={platform} />
      <span className="sp">
        <b>{t(`identity.platform.${platform}`)}</b>
        <span className="q">{text}</span>
      </span>
    </>
  )
}
