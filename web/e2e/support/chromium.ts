/** The browser of the machine, and how it is started. */
export function chromium(...more: string[]) {
  return {
    executablePath: process.env.CHROMIUM ?? '/usr/bin/chromium',
    args: ['--no-sandbox', '--disable-gpu', '--disable-quic', '--no-first-run', '--disable-sync', ...more],
  }
}
