import { t } from '@shared/lib/texts'
import { Icon } from '@shared/ui/Icon'
import { Button, Dialog } from 'antd-mobile'
import type { ReactNode } from 'react'
import { type Me, signOut } from '../api'
import { remember } from './rememberedMe'
import { SessionsCard } from './SessionsCard'

type Props = {
  me: Me
  /** How many actions are still in the phone; signing out with some warns first. */
  unsent: number
  /** Draws the way to a home or a workplace. */
  link: (to: { home: string } | { work: string }, content: ReactNode) => ReactNode
  onSignedOut: () => void
}

export function MePage({ me, unsent, link, onSignedOut }: Props) {
  const works = me.communities.filter((one) => one.kind === 'community')

  async function leave() {
    const sure =
      unsent === 0 ||
      (await Dialog.confirm({
        title: t('identity.me.unsent', { count: unsent }),
        content: t('identity.me.unsentWhy'),
        confirmText: t('identity.me.signOutAnyway'),
        cancelText: t('identity.me.stay'),
      }))
    if (!sure) return
    await signOut().catch(() => undefined)
    remember(null)
    onSignedOut()
  }

  return (
    <main className="page pad col">
      <header className="row who">
        <span className="av big">{(me.name || t('identity.me.nameless')).slice(0, 1)}</span>
        <h1 className="t1">{me.name || t('identity.me.nameless')}</h1>
      </header>
      {me.homes.length > 0 && (
        <Card title={t('identity.me.homes')}>
          {me.homes.map((home) => (
            <Row key={`${home.community} ${home.space}`}>
              {link(
                { home: home.community },
                <Line icon="home" title={home.communityName} text={home.label} />,
              )}
            </Row>
          ))}
        </Card>
      )}
      {works.length > 0 && (
        <Card title={t('identity.me.works')}>
          {works.map((work) => (
            <Row key={work.id}>{link({ work: work.id }, <Line icon="tool" title={work.name} />)}</Row>
          ))}
        </Card>
      )}
      {me.homes.length + works.length === 0 && <p className="m">{t('identity.me.none')}</p>}
      <SessionsCard onSignedOut={onSignedOut} />
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
      <ul className="card list">{children}</ul>
    </section>
  )
}

const Row = ({ children }: { children: ReactNode }) => <li>{children}</li>

function Line({ icon, title, text }: { icon: 'home' | 'tool'; title: string; text?: string }) {
  return (
    <span className="line">
      <Icon name={icon} size="l" />
      <span className="sp">
        <b>{title}</b>
        {text && <span className="q">{text}</span>}
      </span>
    </span>
  )
}
