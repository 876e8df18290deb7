import { t } from '@shared/lib/texts'

/** For whoever does not read well: what is to be looked at, spoken by the phone; nothing where it cannot speak. */
export function ReadAloud({ words }: { words: string[] }) {
  if (!('speechSynthesis' in globalThis)) return null
  function read() {
    const spoken = new SpeechSynthesisUtterance(words.join('。'))
    spoken.lang = 'zh-CN'
    speechSynthesis.cancel()
    speechSynthesis.speak(spoken)
  }
  return (
    <button type="button" className="btn s" onClick={read}>
      {t('planned.mine.readAloud')}
    </button>
  )
}
