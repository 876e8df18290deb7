import { describe, expect, it } from 'vitest'
import { inOrder, mayHandOn, mayLetIn, usual } from './household'
import type { MyHome, Person, Relation, Right } from './myHomes'

const home = (relation: Relation, rights: Right[]) => ({ relation, rights }) as MyHome
const all: Right[] = ['REPORT', 'SEE_TICKETS', 'MANAGE_PEOPLE']

describe('a household', () => {
  it('is opened by owners to tenants and household, by who manages people to household, by others to nobody', () => {
    expect(mayLetIn(home('OWNER', []))).toEqual(['HOUSEHOLD', 'TENANT'])
    expect(mayLetIn(home('TENANT', all))).toEqual(['HOUSEHOLD'])
    expect(mayLetIn(home('TENANT', ['REPORT']))).toEqual([])
  })

  it('hands on no more than one has, and never the managing but from an owner', () => {
    expect(mayHandOn(home('OWNER', []))).toEqual(all)
    expect(mayHandOn(home('TENANT', ['REPORT', 'MANAGE_PEOPLE']))).toEqual(['REPORT'])
  })

  it('offers a tenant what an owner has, and household all but the managing', () => {
    expect(usual('TENANT', all)).toEqual(all)
    expect(usual('HOUSEHOLD', all)).toEqual(['REPORT', 'SEE_TICKETS'])
  })

  it('lists oneself first, then owners before tenants before household', () => {
    const people = [
      { id: 'child', relation: 'HOUSEHOLD', self: false },
      { id: 'tenant', relation: 'TENANT', self: true },
      { id: 'owner', relation: 'OWNER', self: false },
    ] as Person[]
    expect(inOrder(people).map((one) => one.id)).toEqual(['tenant', 'owner', 'child'])
  })
})
