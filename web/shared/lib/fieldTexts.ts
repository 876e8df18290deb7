import { say } from './texts'
import field from './texts/field.zh.json'

/** What is said of work in a home, its price and its papers; each page that says it loads it. */
say({ field })
