import { type ChildProcess, spawn } from 'node:child_process'
import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { basename, join } from 'node:path'
import { fileURLToPath } from 'node:url'

const repository = fileURLToPath(new URL('../../..', import.meta.url))
const BUILD_AND_START = 400_000
const STOP = 30_000

/** The application as it is delivered, started by `./run` on data of its own. */
export type Anju = { origin: string; port: number; data: string; stop: () => Promise<void> }

type Options = {
  simulation?: boolean
  /** Another node on the data and the database of this one. */
  besides?: Anju
}

export async function startAnju(options: Options = {}): Promise<Anju> {
  const port = await freePort()
  const data = options.besides?.data ?? (await mkdtemp(join(tmpdir(), 'anju-e2e-')))
  const child = spawn(
    join(repository, 'run'),
    ['--data', data, '--key', `${data}.key`, '--port', String(port)],
    {
      cwd: repository,
      env: {
        ...process.env,
        ...(options.simulation && { SPRING_PROFILES_ACTIVE: 'simulation' }),
        ...(options.besides && (await databaseOf(data))),
      },
      stdio: ['ignore', 'pipe', 'pipe'],
    },
  )
  await started(child, port)
  const owner = options.besides === undefined
  const stop = async () => {
    await stopped(child)
    if (owner) await removed(data)
  }
  return {
    origin: `http://localhost:${port}`,
    port,
    data,
    stop,
  }
}

/** The data folder and what lies beside it: the key file, and who was signed in on which phone. */
async function removed(data: string): Promise<void> {
  const beside = (await readdir(tmpdir())).filter((name) => name.startsWith(basename(data)))
  await Promise.all(beside.map((name) => rm(join(tmpdir(), name), { recursive: true, force: true })))
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

function stopped(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null) return Promise.resolve()
  return new Promise((resolve) => {
    const timer = setTimeout(() => child.kill('SIGKILL'), STOP)
    child.once('exit', () => {
      clearTimeout(timer)
      resolve()
    })
    child.kill('SIGTERM')
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
