import type { CommunityId, SpaceId } from '@shared/lib/ids'
import { useLargeText } from '@shared/lib/largeText'
import { t } from '@shared/lib/texts'
import { Icon, type IconName } from '@shared/ui/Icon'
import { sure } from '@shared/ui/phone/sure'
import { Toggle } from '@shared/ui/phone/Toggle'
import { Link } from '@tanstack/react-router'
import { Button } from 'antd-mobile'
import { Children, type ReactNode } from 'react'
import { type Home, type Me, reportsThere, signOut, worksOnThePhone } from '../api'
import { LinksCard } from './LinksCard'
import { remember } from './rememberedMe'
import { SessionsCard } from './SessionsCard'

type Props = {
  me: Me
  /** How many actions are still in the phone; signing out with some warns first. */
  unsent: number
  /** What a home is to one, in a word. */
  relation: (home: Home) => string
  /** Why linking a platform did not work out. */
  problem?: string
  /** A phone that a shift shares is nobody's to link or to enrol again. */
  shared: boolean
  /** Other ways from here, above one's homes. */
  children?: ReactNode
  onSignedOut: () => void
}

/** One's homes and workplaces, one's account, and the way out. */
export function MePage({ me, unsent, relation, problem, shared, children, onSignedOut }: Props) {
  const works = me.communities.filter((one) => one.kind === 'community')
  const enrols = works.some((one) => one.permissions.includes('devices.enrol'))
  const [large, setLarge] = useLargeText()

  async function leave() {
    const go =
      unsent === 0 ||
      (await sure({
        title: t('identity.me.unsent', { count: unsent }),
        text: t('identity.me.unsentWhy'),
        yes: t('identity.me.signOutAnyway'),
        no: t('identity.me.stay'),
      }))
    if (!go) return
    await signOut().catch(() => undefined)
    forget()
  }

  function forget() {
    remember(null)
    onSignedOut()
  }

  return (
    <main className="page pad col">
      <header className="row who">
        <span className="av big">{(me.name || t('identity.me.nameless')).slice(0, 1)}</span>
        <h1 className="t1">{me.name || t('identity.me.nameless')}</h1>
      </header>
      {children}
      {!shared && (
        <Card title={t('identity.me.homes')}>
          {me.homes.map((home) => (
            <Link
              key={`${home.community} ${home.space}`}
              to="/homes/$community/$space"
              params={{ community: home.community as CommunityId, space: home.space as SpaceId }}
            >
              <Line icon="home" title={home.label} text={home.communityName} tag={relation(home)} />
            </Link>
          ))}
          <Link to="/homes/add">
            <Line icon="plus" title={t('identity.me.addHome')} />
          </Link>
        </Card>
      )}
      {works.length > 0 && (
        <Card title={t('identity.me.works')}>
          {works.map((work) =>
            worksOnThePhone(work) ? (
              <Link key={work.id} to="/work/$community" params={{ community: work.id }}>
                <Line icon="tool" title={work.name} />
              </Link>
            ) : work.permissions.includes('tickets.assign') ? (
              <Link key={work.id} to="/work/$community/crew" params={{ community: work.id }}>
                <Line icon="people" title={work.name} text={t('identity.nav.crew')} />
              </Link>
            ) : (
              <Line key={work.id} icon="today" title={work.name} text={t('identity.me.atTheDesk')} still />
            ),
          )}
          {works
            .filter((work) => reportsThere(work) && !worksOnThePhone(work))
            .map((work) => (
              <Link key={work.id} to="/work/$community/seen" params={{ community: work.id }}>
                <Line icon="cam" title={t('servicedesk.work.seen')} text={work.name} />
              </Link>
            ))}
          {!shared && (
            <Link to="/pin">
              <Line icon="key" title={t('shift.own.row')} text={t('shift.own.rowHow')} />
            </Link>
          )}
          {!shared && enrols && (
            <Link to="/shared-phone">
              <Line icon="people" title={t('shift.enrol.row')} text={t('shift.enrol.rowHow')} />
            </Link>
          )}
        </Card>
      )}
      <Card title={t('identity.me.account')}>
        <Toggle
          title={t('identity.size.large')}
          text={t('identity.size.largeHow')}
          on={large}
          onChange={setLarge}
        />
      </Card>
      <LinksCard problem={problem} canLink={!shared} />
      <SessionsCard onSignedOut={forget} />
      <Button block size="large" onClick={leave}>
        {t('identity.me.signOut')}
      </Button>
    </main>
  )
}

function Card({ title, children }: { title: string; children: ReactNode }) {
  return (
    <section>
      <h2 className="section">{title}</h2>
      <ul className="card list">
        {Children.toArray(children).map((row, index) => (
          <li key={index}>{row}</li>
        ))}
      </ul>
    </section>
  )
}

type LineProps = {
  icon: IconName
  title: string
  text?: string
  tag?: string
  /** Said only; it leads nowhere. */
  still?: boolean
}

function Line({ icon, title, text, tag, still }: LineProps) {
  return (
    <span className="line mid">
      <Icon name={icon} size="l" />
      <span className="sp">
        <b>{title}</b>
        {text && <span className="q">{text}</span>}
      </span>
      {tag && <span className="tag">{tag}</span>}
      {!still && <Icon name="right" />}
    </span>
  )
}
