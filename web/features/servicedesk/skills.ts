import { t } from '@shared/lib/texts'
import type { Skill } from './companyRules'

const shipped = ['plumbing', 'electrics', 'carpentry', 'lifts', 'cleaning'] as const
type Shipped = (typeof shipped)[number]
/** Ours has a name without any paper. */
export const isShipped = (key: string): key is Shipped => shipped.some((one) => one === key)

/** What a skill is called: ours by name, the company's own by the papers that it asks for. */
export const skillName = (key: string, skills: Skill[]): string =>
  isShipped(key)
    ? t(`settings.skills.name.${key}`)
    : skills.find((one) => one.key === key)?.qualifications.join('、') || key

/** The papers that a skill asks for, as a sentence; one that nobody explained asks for a paper of its own name. */
export function papersOf(key: string | undefined, skills: Skill[]): string {
  if (!key) return t('settings.skills.noPapers')
  const skill = skills.find((one) => one.key === key)
  return skill ? skill.qualifications.join('、') || t('settings.skills.noPapers') : key
}
