import { createServer, type IncomingMessage, request, type Server, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'

/** A plain reverse proxy: hands requests to its nodes in turn, and loses an answer when told to. */
export class ReverseProxy {
  private turn = 0
  private losing: RegExp | undefined
  readonly lost: string[] = []
  private constructor(
    private readonly server: Server,
    private readonly nodes: number[],
  ) {}

  static async before(...nodes: number[]): Promise<ReverseProxy> {
    const server = createServer()
    const proxy = new ReverseProxy(server, nodes)
    server.on('request', (asked, answer) => proxy.pass(asked, answer))
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

  stop(): Promise<void> {
    this.server.closeAllConnections()
    return new Promise((resolve) => this.server.close(() => resolve()))
  }

  private pass(asked: IncomingMessage, answer: ServerResponse): void {
    const port = this.nodes[this.turn++ % this.nodes.length]
    const lose = asked.method === 'POST' && this.losing?.test(asked.url ?? '')
    if (lose) this.losing = undefined
    const { method, url: path, headers } = asked
    const onward = request({ host: '127.0.0.1', port, method, path, headers }, (answered) => {
      if (lose) {
        this.lost.push(path ?? '')
        answered.resume().on('end', () => asked.socket.destroy())
        return
      }
      answer.writeHead(answered.statusCode ?? 502, answered.headers)
      answered.pipe(answer)
    })
    onward.on('error', () => asked.socket.destroy())
    asked.pipe(onward)
  }
}
