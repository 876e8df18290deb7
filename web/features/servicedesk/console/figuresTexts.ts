import { say } from '@shared/lib/texts'
import figures from '@shared/lib/texts/figures.zh.json'

say({ figures })
