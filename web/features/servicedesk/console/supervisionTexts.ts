import { say } from '@shared/lib/texts'
import supervision from '@shared/lib/texts/supervision.zh.json'

say({ supervision })
