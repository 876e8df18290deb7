import { createServer, type IncomingMessage, request, type Server, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import { buffer } from 'node:stream/consumers'

/** Who asks, as the proxy tells the nodes. */
export const CALLER = '203.0.113.7'

/** A plain reverse proxy: hands the requests of each method to its nodes in turn, and loses an answer when told to. */
export class ReverseProxy {
  private readonly asked = new Map<string, number>()
  private losing: RegExp | undefined
  private readonly turns: string[] = []
  readonly lost: string[] = []
  private constructor(
    private readonly server: Server,
    private readonly nodes: number[],
  ) {}

  static async before(...nodes: number[]): Promise<ReverseProxy> {
    const server = createServer()
    const proxy = new ReverseProxy(server, nodes)
    server.on('request', (asked, answer) => void proxy.pass(asked, answer))
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
    return proxy
  }

  get origin(): string {
    return `http://localhost:${(this.server.address() as AddressInfo).port}`
  }

  /** The next request whose path matches is carried out, but its answer never arrives. */
  loseAnswerTo(path: RegExp): void {
    this.losing = path
  }

  /** How many requests of a method for the API a node got. */
  handed(method: string, node: number): number {
    return this.turns.filter((turn) => turn === `${method} ${node}`).length
  }

  stop(): Promise<void> {
    this.server.closeAllConnections()
    return new Promise((resolve) => this.server.close(() => resolve()))
  }

  private async pass(asked: IncomingMessage, answer: ServerResponse): Promise<void> {
    const lose = asked.method === 'POST' && this.losing?.test(asked.url ?? '')
    if (lose) this.losing = undefined
    const body = await buffer(asked)
    const onward = await this.handOn(asked, body, this.turn(asked)).catch(() => undefined)
    if (!onward || lose) {
      if (lose) this.lost.push(asked.url ?? '')
      asked.socket.destroy()
      return
    }
    answer.writeHead(onward.statusCode ?? 502, onward.headers)
    onward.pipe(answer)
  }

  private turn(asked: IncomingMessage): number {
    const method = asked.method ?? ''
    const turn = this.asked.get(method) ?? 0
    this.asked.set(method, turn + 1)
    return turn % this.nodes.length
  }

  /** To a node; to the one after it when nobody listens there, or when what only reads got no answer. */
  private async handOn(
    asked: IncomingMessage,
    body: Buffer,
    node: number,
    left = this.nodes.length,
  ): Promise<IncomingMessage> {
    const method = asked.method ?? ''
    try {
      const answered = await this.ask(this.nodes[node] ?? 0, asked, body)
      if (asked.url?.startsWith('/api/')) this.turns.push(`${method} ${node}`)
      return answered
    } catch (failed) {
      const again = method === 'GET' || (failed as NodeJS.ErrnoException).code === 'ECONNREFUSED'
      if (!again || left === 1) throw failed
      return this.handOn(asked, body, (node + 1) % this.nodes.length, left - 1)
    }
  }

  private ask(port: number, asked: IncomingMessage, body: Buffer): Promise<IncomingMessage> {
    const { method, url: path } = asked
    const headers = { ...asked.headers, 'x-forwarded-for': CALLER }
    return new Promise((resolve, reject) => {
      request({ host: '127.0.0.1', port, method, path, headers }, resolve).on('error', reject).end(body)
    })
  }
}
