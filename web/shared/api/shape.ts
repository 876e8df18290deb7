import type { components } from './schema.d.ts'

type Schemas = components['schemas']

/** A shape of the API as its document names it, with what the web knows better: branded ids, closed sets of words. */
export type Shape<Name extends keyof Schemas, Better = unknown> = Omit<Schemas[Name], keyof Better> & Better
