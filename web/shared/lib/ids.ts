/** Ids that must not be mixed up; all are UUID text on the wire. */
export type CommunityId = string & { readonly brand: 'CommunityId' }
/** One turn of what is planned. */
export type TaskId = string & { readonly brand: 'TaskId' }
export type TicketId = string & { readonly brand: 'TicketId' }
export type EmployeeId = string & { readonly brand: 'EmployeeId' }
export type SpaceId = string & { readonly brand: 'SpaceId' }
export type AccountId = string & { readonly brand: 'AccountId' }
