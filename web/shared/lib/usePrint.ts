import { useEffect, useState } from 'react'

/**
 * What goes to the printer: `print(things)` puts them on the page's print sheet and opens the browser's dialog; when it closes the
 * sheet is empty again, so that printing the page itself prints the page.
 */
export function usePrint<Thing>(): [Thing[], (things: Thing[]) => void] {
  const [sheet, setSheet] = useState<Thing[]>([])
  useEffect(() => {
    if (sheet.length === 0) return
    const done = () => setSheet([])
    window.addEventListener('afterprint', done)
    const frame = requestAnimationFrame(() => window.print())
    return () => {
      cancelAnimationFrame(frame)
      window.removeEventListener('afterprint', done)
    }
  }, [sheet])
  return [sheet, setSheet]
}
