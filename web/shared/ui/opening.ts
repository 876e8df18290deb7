import texts from '../lib/texts/ui.zh.json'

const { slow, again } = texts.opening

/** Outside the theme, for nothing else has arrived: nothing at first, then a way out. Less motion does not mean less patience. */
const SHOWN = `<style>
.opening { padding: 40vh 24px 0; text-align: center; font: 17px sans-serif; visibility: hidden; animation: opening 1ms 8s forwards !important }
.opening button { display: block; margin: 20px auto; padding: 14px 32px; border: 0; border-radius: 12px; background: #0e5a78; color: #fff; font: 600 17px sans-serif }
@keyframes opening { to { visibility: visible } }
</style><form class="opening">${slow}<button type="submit">${again}</button></form>`

/** For Vite: what a face shows until its scripts take over, so without any, lest a phone that lost one on the way stays white. */
export const opening = () => ({
  name: 'opening',
  transformIndexHtml: (html: string) => html.replace('<div id="root">', (root) => root + SHOWN),
})
