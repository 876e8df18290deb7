import { say, t } from '@shared/lib/texts'
import voice from '@shared/lib/texts/voice.zh.json'
import { useState } from 'react'

say({ voice })

/** What somebody said into a phone; what this browser cannot play can be taken out of it. */
export default function VoicePlayer({ src }: { src: string }) {
  const [silent, setSilent] = useState(false)
  if (silent) {
    return (
      <p className="q">
        {t(navigator.onLine ? 'voice.unplayable' : 'voice.offline')}{' '}
        {navigator.onLine && (
          <a href={src} download>
            {t('voice.download')}
          </a>
        )}
      </p>
    )
  }
  return (
    // biome-ignore lint/a11y/useMediaCaption: nobody writes down what a resident says
    <audio
      className="voice"
      controls
      preload="none"
      src={src}
      aria-label={t('voice.label')}
      onError={() => setSilent(true)}
    />
  )
}
