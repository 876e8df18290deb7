import { t } from '@shared/lib/texts'
import { Bar } from '@shared/ui/phone/Bar'
import { sure } from '@shared/ui/phone/sure'
import { RefusalCard } from '@shared/ui/RefusalCard'
import { useMutation, useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { Skeleton, Toast } from 'antd-mobile'
import { inOrder, mayLetIn } from '../household'
import { endStay, type MyHome, people } from '../myHomes'
import { PersonRow } from './PersonRow'

type Props = { home: MyHome; onLeft: () => void }

/** Who lives in a home and what each may do; the way to let somebody in, and to leave. */
export function HouseholdPage({ home, onLeft }: Props) {
  const { data, error, refetch } = useQuery(people(home.community, home.space))
  const me = data?.find((one) => one.self)
  const leave = useMutation({
    mutationFn: (person: string) => endStay(home.community, home.space, person),
    onSuccess: () => {
      Toast.show({ content: t('household.people.left', { home: home.label }) })
      onLeft()
    },
  })

  async function askToLeave(person: string) {
    const yes = await sure({
      title: t('household.people.leaveSure', { home: home.label }),
      text: t('household.people.leaveWhy'),
      yes: t('household.people.leaveYes'),
      no: t('household.people.leaveNo'),
    })
    if (yes) leave.mutate(person)
  }

  const host = mayLetIn(home).length > 0
  return (
    <main className={host ? 'page docked' : 'page'}>
      <Bar title={home.label} text={home.communityName} />
      <div className="pad col">
        <RefusalCard error={error ?? leave.error} retry={error ? refetch : undefined} />
        {!data && !error && <Skeleton.Paragraph lineCount={5} animated />}
        {data && (
          <section>
            <div className="row section">
              <h2>{t('household.people.title')}</h2>
              <span className="q">{t('household.people.count', { count: data.length })}</span>
            </div>
            <ul className="card list">
              {inOrder(data).map((person) => (
                <li key={person.id}>
                  <PersonRow home={home} person={person} />
                </li>
              ))}
            </ul>
          </section>
        )}
        {data?.length === 1 && host && <p className="note">{t('household.people.onlyMe')}</p>}
        <Link
          className="btn"
          to="/homes/$community/$space/consents"
          params={{ community: home.community, space: home.space }}
        >
          {t('household.consent.title')}
        </Link>
        {home.relation !== 'OWNER' && <p className="q small">{t('household.people.limited')}</p>}
        {home.relation === 'OWNER' ? (
          <p className="q small">{t('household.people.ownerLeaves')}</p>
        ) : (
          me && (
            <button type="button" className="btn" onClick={() => askToLeave(me.id)}>
              {t('household.people.leave')}
            </button>
          )
        )}
      </div>
      {host && (
        <div className="dock">
          <Link
            className="btn p main"
            to="/homes/$community/$space/guest"
            params={{ community: home.community, space: home.space }}
          >
            {t('household.people.letIn')}
          </Link>
        </div>
      )}
    </main>
  )
}
