import { type ChildProcess, execFile, spawn } from 'node:child_process'
import { copyFile, mkdtemp, readdir, readFile, rm } from 'node:fs/promises'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { promisify } from 'node:util'

const execute = promisify(execFile)
const repository = fileURLToPath(new URL('../../..', import.meta.url))
const run = join(repository, 'run')
const BUILD_AND_START = 400_000
const STOP = 30_000

/** The application as it is delivered, started by `./run` on data of its own. */
export type Anju = {
  origin: string
  port: number
  data: string
  stop: () => Promise<void>
  /** As `kill -9` does. */
  kill: () => Promise<void>
}

type Options = {
  /** Another node on the data and the database of this one. */
  besides?: { data: string }
  /** A folder with data, which is this one's from now on. */
  on?: string
  /** HTTPS, with a certificate it made itself for this name. */
  name?: string
}

export async function startAnju({ besides, on, name }: Options = {}): Promise<Anju> {
  const port = await freePort()
  const data = besides?.data ?? on ?? (await emptyFolder())
  const options = ['--data', data, '--key', keyOf(data), '--port', String(port), '--simulation']
  const child = spawn(run, name ? [...options, '--tls', '--name', name] : options, {
    cwd: repository,
    env: {
      ...process.env,
      SERVER_FORWARD_HEADERS_STRATEGY: 'native',
      // Nothing but its beginning: walks find what they made themselves.
      ANJU_DEMO_SIZE: '0',
      ...(besides && (await databaseOf(data))),
    },
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  await started(child, port)
  const stop = async () => {
    await stopped(child)
    if (!besides) await removed(data)
  }
  const kill = () => stopped(child, 'SIGKILL')
  return { origin: name ? `https://${name}:${port}` : `http://localhost:${port}`, port, data, stop, kill }
}

/** Copies an application that is at work; answers where the backup lies. */
export async function backUp({ data }: { data: string }): Promise<string> {
  const backup = `${data}.backup`
  await execute(run, ['backup', backup, '--data', data, '--key', keyOf(data)])
  return backup
}

/** An empty folder filled from a backup, with the key file and the phones that were signed in, which no backup holds. */
export async function restored(backup: string): Promise<string> {
  const data = await emptyFolder()
  const before = backup.replace(/\.backup$/, '')
  for (const one of await beside(before))
    if (/\.(key|json)$/.test(one)) await copyFile(one, one.replace(before, data))
  await execute(run, ['restore', backup, '--data', data, '--key', keyOf(data)])
  return data
}

const keyOf = (data: string) => `${data}.key`
const emptyFolder = () => mkdtemp(join(tmpdir(), 'anju-e2e-'))

/** What lies beside a data folder under its name. */
async function beside(data: string): Promise<string[]> {
  const all = (await readdir(dirname(data))).map((one) => join(dirname(data), one))
  return all.filter((one) => one.startsWith(`${data}.`))
}

/** The data folder, the key file, who was signed in on which phone, backups. */
async function removed(data: string): Promise<void> {
  const all = [data, ...(await beside(data))]
  await Promise.all(all.map((one) => rm(one, { recursive: true, force: true })))
}

/** Waits for the line that says where it is. */
function started(child: ChildProcess, port: number): Promise<void> {
  let said = ''
  return new Promise((resolve, reject) => {
    const fail = (why: string) => reject(new Error(`${why}\n${said.slice(-4000)}`))
    const timer = setTimeout(() => fail('Anju did not start in time'), BUILD_AND_START)
    const listen = (chunk: Buffer) => {
      said += chunk.toString()
      if (!said.includes(`:${port}/console/`)) return
      clearTimeout(timer)
      resolve()
    }
    child.stdout?.on('data', listen)
    child.stderr?.on('data', listen)
    child.once('exit', (code) => fail(`Anju stopped with ${code}`))
  })
}

function stopped(child: ChildProcess, signal: NodeJS.Signals = 'SIGTERM'): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return Promise.resolve()
  return new Promise((resolve) => {
    const timer = setTimeout(() => child.kill('SIGKILL'), STOP)
    child.once('exit', () => {
      clearTimeout(timer)
      resolve()
    })
    child.kill(signal)
  })
}

async function databaseOf(data: string): Promise<Record<string, string>> {
  const password = await readFile(join(data, 'postgres-password'), 'utf8')
  const port = (await readFile(join(data, 'postgres', 'postmaster.pid'), 'utf8')).split('\n')[3]
  return {
    SPRING_DATASOURCE_URL: `jdbc:postgresql://localhost:${port}/postgres?reWriteBatchedInserts=true`,
    SPRING_DATASOURCE_USERNAME: 'anju_app',
    SPRING_DATASOURCE_PASSWORD: password,
    SPRING_FLYWAY_USER: 'anju_owner',
    SPRING_FLYWAY_PASSWORD: password,
  }
}

export function freePort(): Promise<number> {
  return new Promise((resolve) => {
    const server = createServer()
    server.listen(0, '127.0.0.1', () => {
      const { port } = server.address() as AddressInfo
      server.close(() => resolve(port))
    })
  })
}

/** The newest code sent to a phone, from the local stand-in of the SMS gateway. */
export async function codeSentTo(phone: string, data: string): Promise<string> {
  const lines = (await readFile(join(data, 'sms.log'), 'utf8')).trim().split('\n')
  const code = lines.findLast((line) => line.startsWith(`${phone} `))?.split(' ')[1]
  if (!code) throw new Error(`No code was sent to ${phone}`)
  return code
}
