import './settingsTexts'
import { t } from '@shared/lib/texts'
import { Icon } from '@shared/ui/Icon'
import { PageHeader } from '@shared/ui/PageHeader'
import { useQuery } from '@tanstack/react-query'
import type { ReactNode } from 'react'
import { categoryLines } from '../companyCategories'
import { type CompanyRule, groups } from '../companySettings'
import { isUrgent } from '../urgent'
import { ClaimCapCard } from './ClaimCapCard'

type Props = {
  company: string
  permissions: string[]
  ruleLink: (rule: CompanyRule, children: ReactNode) => ReactNode
}

/** All that is set for the whole company, in groups, each with what it does. */
export default function CompanySettingsPage({ company, permissions, ruleLink }: Props) {
  const shown = groups(permissions)
  return (
    <>
      <PageHeader title={t('settings.company.title')} meta={t('settings.company.meta')} />
      {shown.length === 0 && <p className="card empty">{t('settings.none')}</p>}
      <div className="settings">
        {shown.map(({ group, rules }) => (
          <section key={group} className="card">
            <div className="hd">
              <h2 className="t2">{t(`settings.company.${group}`)}</h2>
            </div>
            {rules.map((rule) => (
              <div key={rule}>{ruleLink(rule, <Said rule={rule} company={company} />)}</div>
            ))}
          </section>
        ))}
      </div>
      {permissions.includes('categories.edit') && (
        <section className="settings">
          <h2 className="t2">{t('settings.company.numbers')}</h2>
          <ClaimCapCard company={company} />
        </section>
      )}
    </>
  )
}

function Said({ rule, company }: { rule: CompanyRule; company: string }) {
  return (
    <>
      <span className="sp">
        <b>{t(`settings.company.${rule}`)}</b>
        <span className="m s13">{t(`settings.company.${rule}How`)}</span>
      </span>
      {rule === 'urgent' && <UrgentLeft company={company} />}
      <Icon name="right" size="s" />
    </>
  )
}

/** The list of urgent repairs is to be filled by the company; what it has not looked at is said. */
function UrgentLeft({ company }: { company: string }) {
  const { data } = useQuery(categoryLines(company))
  const left = data?.filter((line) => isUrgent(line) && line.shipped).length ?? 0
  return left > 0 && <span className="tag risk">{t('settings.company.urgentLeft', { count: left })}</span>
}
