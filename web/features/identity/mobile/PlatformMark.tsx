import type { Platform } from '../platforms'

/** Two speech bubbles, or one with a briefcase: a likeness in our own lines, in the text's colour. */
export function PlatformMark({ platform }: { platform: Platform }) {
  return (
    <svg className="i l" viewBox="0 0 24 24" aria-hidden="true">
      <path d={paths[platform]} />
    </svg>
  )
}

const paths: Record<Platform, string> = {
  wechat:
    'M9 4.500c-3.600 0-6.500 2.300-6.500 5.300 0 1.700.9 3.100 2.300 4.100L4.300 16l2.500-1.200c.5.1 1 .2 1.500.2M15.500 9.500c3.300 0 6 2.100 6 4.800 0 1.500-.8 2.800-2.100 3.700l.4 1.900-2.200-1.100c-.7.2-1.400.3-2.100.3-3.300 0-6-2.100-6-4.800s2.700-4.800 6-4.800zM7 9.200v.1M11 9.200v.1M13.700 13.500v.1M17.300 13.500v.1',
  wecom:
    'M11 4.500c-4.400 0-8 2.900-8 6.600 0 2 1.100 3.800 2.800 5l-.5 2.600 3-1.400c.9.200 1.800.3 2.700.3M18.500 12.500v6M15.500 15.500h6M8 9.500v.1M14 9.500v.1M8 13c1.800 1.300 4.200 1.300 6 0',
}
