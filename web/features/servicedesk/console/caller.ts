import { t } from '@shared/lib/texts'
import type { Ringing } from '../calls'

/** Who rings, as far as anybody knows. */
export const callerName = ({ name, number }: Ringing) => name ?? number ?? t('intake.call.unknown')

export const homesOf = ({ homes }: Ringing) => homes.map((home) => home.spokenLabel).join('、')
