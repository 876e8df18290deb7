import type { MyHome, Person, Relation, Right } from './myHomes'
import { rights as all } from './myHomes'

/** Whom somebody may let in: owners anybody but an owner, who manages people their household. */
export function mayLetIn(home: MyHome): Relation[] {
  if (home.relation === 'OWNER') return ['HOUSEHOLD', 'TENANT']
  return home.rights.includes('MANAGE_PEOPLE') ? ['HOUSEHOLD'] : []
}

/** What somebody may hand on: owners everything, others what they have themselves but the managing. */
export function mayHandOn(home: MyHome): Right[] {
  if (home.relation === 'OWNER') return [...all]
  return all.filter((right) => right !== 'MANAGE_PEOPLE' && home.rights.includes(right))
}

/** What is ticked at first: a tenant lives there like an owner, household need not manage others. */
export const usual = (relation: Relation, offered: Right[]): Right[] =>
  offered.filter((right) => relation === 'TENANT' || right !== 'MANAGE_PEOPLE')

/** Owners first, then tenants, then household; oneself on top. */
export const inOrder = (people: Person[]): Person[] =>
  [...people].sort((a, b) => Number(b.self) - Number(a.self) || order[a.relation] - order[b.relation])

const order: Record<Relation, number> = { OWNER: 0, TENANT: 1, HOUSEHOLD: 2 }
