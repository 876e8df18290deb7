import { lastDay } from '@shared/lib/lastDay'
import { t } from '@shared/lib/texts'
import { dayOf } from '@shared/lib/time'
import { Icon } from '@shared/ui/Icon'
import { MaskedPhone } from '@shared/ui/MaskedPhone'
import { Link } from '@tanstack/react-router'
import { type MyHome, type Person, rights } from '../myHomes'

/** One of the home's people; whoever may change what they can do opens that by a tap. */
export function PersonRow({ home, person }: { home: MyHome; person: Person }) {
  const row = (
    <span className="line">
      <span className="av">{person.name.slice(0, 1)}</span>
      <span className="sp">
        <span className="row wrap">
          <b>{person.name}</b>
          {person.self && <span className="tag pri">{t('household.people.me')}</span>}
          <span className="tag">{t(`household.relation.${person.relation}`)}</span>
          {person.until && (
            <span className="tag">
              {t('household.people.until', { day: dayOf(`${lastDay(person.until)}T12:00:00+08:00`) })}
            </span>
          )}
        </span>
        {person.maskedPhone && (
          <span className="q">
            <MaskedPhone phone={person.maskedPhone} />
          </span>
        )}
        <span className="q">{rightsInWords(person)}</span>
      </span>
      {person.mayChange && <Icon name="right" />}
    </span>
  )
  if (!person.mayChange) return row
  return (
    <Link
      to="/homes/$community/$space/people/$person"
      params={{ community: home.community, space: home.space, person: person.id }}
    >
      {row}
    </Link>
  )
}

function rightsInWords(person: Person): string {
  if (person.rights.length === rights.length) return t('household.people.allRights')
  const words = rights.filter((one) => person.rights.includes(one)).map((one) => t(`household.right.${one}`))
  return words.length > 0 ? words.join('；') : t('household.people.noRights')
}
