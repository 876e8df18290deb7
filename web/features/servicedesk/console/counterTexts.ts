import { say } from '@shared/lib/texts'
import counter from '@shared/lib/texts/counter.zh.json'

say({ counter })
