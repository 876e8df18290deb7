import { serverNow } from '@shared/lib/serverClock'
import { t } from '@shared/lib/texts'
import { moment } from '@shared/lib/time'
import { createPortal } from 'react-dom'
import type { Letter } from '../letters'

/** The reply as a page to sign, seal and send. */
export function PrintedReply({ from, letter }: { from: string; letter: Letter }) {
  const now = serverNow()
  return createPortal(
    <div className="sheets">
      <article className="sheet">
        <h1>{t('counter.letters.printRe', { number: letter.number })}</h1>
        <p className="to">{t('counter.letters.printTo', { office: letter.office })}</p>
        <p className="words">{letter.reply}</p>
        <p>
          {t('counter.letters.printTicket', {
            number: letter.ticketNumber,
            time: moment(letter.registeredAt, now),
          })}
        </p>
        <footer>
          <p>{from}</p>
          <p>
            {t('counter.letters.printSign')} ________________ {t('counter.letters.printSeal')}{' '}
            ________________
          </p>
          <p>{t('counter.letters.printedAt', { time: moment(now.toISOString(), now) })}</p>
        </footer>
      </article>
    </div>,
    document.body,
  )
}
