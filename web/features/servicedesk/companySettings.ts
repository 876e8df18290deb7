/** What a company sets, by the words of its texts. */
export type CompanyRule = 'categories' | 'urgent' | 'pauses' | 'skills' | 'points' | 'prices' | 'callWords'

type Group = { group: 'work' | 'people' | 'money' | 'words'; rules: CompanyRule[] }

const all: Group[] = [
  { group: 'work', rules: ['categories', 'urgent', 'pauses'] },
  { group: 'people', rules: ['skills', 'points'] },
  { group: 'money', rules: ['prices'] },
  { group: 'words', rules: ['callWords'] },
]

/** Those that the permissions allow; a group without any is left out. */
export const groups = (permissions: string[]): Group[] =>
  all
    .map(({ group, rules }) => ({
      group,
      rules: rules.filter((rule) =>
        permissions.includes(rule === 'prices' ? 'prices.edit' : 'categories.edit'),
      ),
    }))
    .filter(({ rules }) => rules.length > 0)
