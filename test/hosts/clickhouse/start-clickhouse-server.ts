import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import { createServer as createTlsServer } from 'node:https';
import type { AddressInfo } from 'node:net';
import { text } from 'node:stream/consumers';
import { answerWithFault, refuse, type Fault } from './faults';

/** A statement that was asked, with what stood in the address beside it. */
export interface Asked {
  readonly statement: string;
  readonly id: string | undefined;
  readonly settings: Readonly<Record<string, string>>;
}

export interface ClickHouseServerOptions {
  /**
   * Carries a statement out and answers its rows in a format, as an engine does or as a test has it. What it throws is told as the server
   * tells its exceptions, where the message begins `Code: 81. DB::Exception:`.
   */
  carryOut(
    statement: string,
    asked: { readonly format: string } & Asked & { readonly database: string | undefined },
  ): Promise<string>;
  readonly user?: string;
  readonly password?: string;
  /** Then it answers on https, under the name localhost. */
  readonly tls?: { readonly cert: string; readonly key: string };
  /** What goes wrong with which statement. */
  fault?(statement: string): Fault | undefined;
}

export interface ClickHouseServer {
  /** `http://127.0.0.1:4711` */
  readonly url: string;
  /** Everything asked so far, the statement first that came first. */
  readonly asked: readonly Asked[];
  /** The ids of what runs at the moment. */
  running(): string[];
  /** Ends one, as somebody at the server does. */
  kill(id: string): void;
  close(): Promise<void>;
}

/** What stands in an address and is no setting of the engine. */
const ofTheProtocol = ['query_id', 'database', 'default_format', 'wait_end_of_query', 'session_id'];

/** ClickHouse's HTTP interface on the loopback address: who may ask, statements one by one, what runs, ending it, exceptions and faults. */
export async function startClickHouseServer(options: ClickHouseServerOptions): Promise<ClickHouseServer> {
  const { user = 'default', password = '' } = options;
  const asked: Asked[] = [];
  const processes = new Map<string, () => void>();
  const listen = (request: IncomingMessage, response: ServerResponse) => {
    void answer(request, response).catch(() => response.destroy());
  };
  const { tls } = options;
  const server = tls ? createTlsServer(tls, listen) : createServer(listen);
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {
    url: `${tls ? 'https://localhost' : 'http://127.0.0.1'}:${(server.address() as AddressInfo).port}`,
    asked,
    running: () => [...processes.keys()],
    kill,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };

  function kill(id: string): void {
    processes.get(id)?.();
    processes.delete(id);
  }

  async function answer(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const parameters = new URL(request.url!, 'http://127.0.0.1').searchParams;
    const statement = await text(request);
    const given = Buffer.from(request.headers.authorization?.replace('Basic ', '') ?? '', 'base64').toString();
    if (given !== `${user}:${password}`) {
      const who = given.split(':')[0];
      const message = `${who}: Authentication failed: password is incorrect, or there is no user with such name. (AUTHENTICATION_FAILED)`;
      return refuse(response, 516, message);
    }
    const id = parameters.get('query_id') ?? undefined;
    const settings = Object.fromEntries([...parameters].filter(([name]) => !ofTheProtocol.includes(name)));
    const one: Asked = { statement, id, settings };
    asked.push(one);
    const fault = options.fault?.(statement);
    if (fault?.kind === 'cut' && fault.when === 'asked') return void response.destroy();
    const own = aboutProcesses(statement);
    if (own !== undefined) return void response.end(own);
    if (fault?.kind === 'endless') {
      await new Promise<void>((resolve) => processes.set(id!, resolve));
      return refuse(response, 394, 'Query was cancelled. (QUERY_WAS_CANCELLED)');
    }
    try {
      const [format, database] = [
        parameters.get('default_format') ?? 'TabSeparated',
        parameters.get('database') ?? undefined,
      ];
      const told = await options.carryOut(statement, { ...one, format, database });
      if (fault) return answerWithFault(fault, told, response);
      response.writeHead(200, {
        'x-clickhouse-query-id': id ?? '',
        'x-clickhouse-format': format,
        'x-clickhouse-summary': JSON.stringify({ read_rows: '0', written_rows: '0', elapsed_ns: '1' }),
        'content-length': Buffer.byteLength(told),
      });
      response.end(told);
    } catch (error) {
      if (fault) return answerWithFault(fault, '', response);
      const [, code, message] = /Code: (\d+)\. DB::Exception: ([^]*)/.exec(String(error)) ?? [
        undefined,
        '49',
        String(error),
      ];
      refuse(response, Number(code), message);
    }
  }

  /** What the server knows of itself: which statements run, and how to end one. */
  function aboutProcesses(statement: string): string | undefined {
    const [, ended] = /^kill query where query_id = '([^']+)'/.exec(statement) ?? [];
    if (ended !== undefined) {
      kill(ended);
      return '';
    }
    const [, looked] = /from system\.processes where query_id = '([^']+)'/.exec(statement) ?? [];
    if (looked === undefined) return undefined;
    return processes.has(looked) ? '{"read":"25","all":"100"}\n' : '';
  }
}
