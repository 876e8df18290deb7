/** By what a month's figures are told apart; the way lives in the address. */
export const ways = ['CATEGORY', 'POST', 'PERSON'] as const
export type Way = (typeof ways)[number]
