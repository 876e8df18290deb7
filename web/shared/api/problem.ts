export type FieldError = { field: string; message: string }

/** What the server says when it says no (RFC 9457); it owns title and detail. */
export type Problem = {
  type: string
  title: string
  detail: string
  status: number
  errors?: FieldError[]
}

export class Refused extends Error {
  override readonly name = 'Refused'
  constructor(readonly problem: Problem) {
    super(problem.title)
  }
}

/** The request may or may not have arrived: no network, or an answer that was lost. */
export class Unreachable extends Error {
  override readonly name = 'Unreachable'
}

export const isStatus = (error: unknown, ...statuses: number[]): boolean =>
  error instanceof Refused && statuses.includes(error.problem.status)
