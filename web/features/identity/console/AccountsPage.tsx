import { colleagues } from '@shared/api/colleagues'
import { serverNow } from '@shared/lib/serverClock'
import { t } from '@shared/lib/texts'
import { moment } from '@shared/lib/time'
import { Icon } from '@shared/ui/Icon'
import { PageHeader } from '@shared/ui/PageHeader'
import { RefusalCard } from '@shared/ui/RefusalCard'
import { Waiting } from '@shared/ui/Waiting'
import { useQuery } from '@tanstack/react-query'
import { Button, Input } from 'antd'
import { useState } from 'react'
import type { Me, Workplace } from '../api'
import { grants, type OfficeAccount, officeAccounts } from '../office'
import { roleWord } from '../words'
import { AccountDrawer } from './AccountDrawer'
import { NewAccountDialog } from './NewAccountDialog'

type Props = { office: Workplace; who: Me }

export const placesOf = (who: Me, company: string) =>
  who.communities.filter((one) => one.company === company && one.kind === 'community')

const today = () => new Intl.DateTimeFormat('sv-SE', { timeZone: 'Asia/Shanghai' }).format(serverNow())

/** Who comes in for the company and what they may do; those who left are folded away. */
export default function AccountsPage({ office, who }: Props) {
  const list = useQuery(grants(office.company))
  const { data: known } = useQuery(colleagues(office.id))
  const [words, setWords] = useState('')
  const [all, setAll] = useState(false)
  const [opening, setOpening] = useState(false)
  const [managed, setManaged] = useState<string>()
  const people = officeAccounts(list.data ?? [], known ?? [], today())
  const over = people.filter((one) => one.over).length
  const shown = people.filter((one) => (all || !one.over || words !== '') && matches(one, words))
  const mayEdit = office.permissions.includes('accounts.edit')
  const open = people.find((one) => one.account === managed)
  return (
    <>
      <PageHeader
        title={t('account.office.title')}
        meta={list.data && t('account.office.meta', { working: people.length - over, over })}
        actions={
          <>
            <Input
              className="narrowfind"
              allowClear
              prefix={<Icon name="search" size="s" />}
              placeholder={t('account.office.find')}
              aria-label={t('account.office.find')}
              value={words}
              onChange={(event) => setWords(event.target.value)}
            />
            {mayEdit && (
              <Button type="primary" onClick={() => setOpening(true)}>
                {t('account.office.new')}
              </Button>
            )}
          </>
        }
      />
      <RefusalCard error={list.error} retry={list.refetch} />
      <section className="card">
        {!list.data && !list.error && <Waiting rows={8} />}
        {list.data && shown.length === 0 && (
          <p className="empty">{t(people.length === 0 ? 'account.office.empty' : 'account.office.none')}</p>
        )}
        {shown.length > 0 && (
          <AccountTable
            people={shown}
            who={who}
            company={office.company}
            manage={mayEdit ? setManaged : undefined}
          />
        )}
        {over > 0 && words === '' && (
          <div className="moreof">
            <Button type="text" onClick={() => setAll(!all)}>
              {all ? t('account.office.hideOver') : t('account.office.showOver', { count: over })}
            </Button>
          </div>
        )}
      </section>
      {opening && <NewAccountDialog office={office} who={who} close={() => setOpening(false)} />}
      {open && <AccountDrawer office={office} who={who} person={open} close={() => setManaged(undefined)} />}
    </>
  )
}

const matches = ({ name, login }: OfficeAccount, words: string) =>
  `${name} ${login ?? ''}`.toLowerCase().includes(words.trim().toLowerCase())

type TableProps = { people: OfficeAccount[]; who: Me; company: string; manage?: (account: string) => void }

function AccountTable({ people, who, company, manage }: TableProps) {
  const places = placesOf(who, company)
  return (
    <table className="tb">
      <thead>
        <tr>
          <th>{t('account.office.who')}</th>
          <th>{t('account.office.roles')}</th>
          <th>
            <span className="sr">{t('account.office.actions')}</span>
          </th>
        </tr>
      </thead>
      <tbody>
        {people.map((one) => (
          <tr key={one.account}>
            <td>
              <b className={one.over ? 'q' : undefined}>{one.name}</b>{' '}
              {one.login && one.login !== one.name && <span className="q s13">{one.login}</span>}
              {one.lockedUntil && (
                <div>
                  <span className="tag risk">
                    {t('account.office.locked', { time: moment(one.lockedUntil, serverNow()) })}
                  </span>
                </div>
              )}
            </td>
            <td>
              {one.over && <span className="tag line">{t('account.office.ended')}</span>}
              <div className="row wrap">
                {one.posts.map((post) => (
                  <span key={post.grant} className={post.community ? 'tag' : 'tag pri'}>
                    {t('account.office.roleAt', {
                      role: roleWord(post.role),
                      place: placeName(places, post.community),
                    })}
                  </span>
                ))}
              </div>
            </td>
            <td className="num">
              {one.account === who.account ? (
                <span className="q s13">{t('account.office.self')}</span>
              ) : (
                manage && (
                  <Button size="small" onClick={() => manage(one.account)}>
                    {t('account.office.manage')}
                  </Button>
                )
              )}
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}

export const placeName = (places: Workplace[], community: string | null | undefined) =>
  community ? (places.find((one) => one.id === community)?.name ?? '') : t('account.office.everywhere')
