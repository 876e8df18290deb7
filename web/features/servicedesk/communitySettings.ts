/** Whoever may do one of these finds something to set in a community. */
export const communitySettings = [
  'escalations.settings',
  'dispatch.settings',
  'calls.exchange',
  'mails.mailbox',
  'counter.settings',
  'complaints.manage',
]

/** And one of these in a company. */
export const companySettings = ['categories.edit', 'prices.edit']
