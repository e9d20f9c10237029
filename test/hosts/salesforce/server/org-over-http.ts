import type { ServerResponse } from 'node:http';
import type { FieldValue, Operation, Org, OrgChange, OrgSession, RecordValues, SaveOptions } from '../org';
import { OrgError } from '../org';
import { jsonOf, type Answer, type Question } from './answer';

/** What pages meet: their session has ended, or nothing answers. */
export type PageTrouble = 'expired' | 'offline' | undefined;

const kept = 1000;
const anyPage = { 'access-control-allow-origin': '*' };

/** One call of a session from a page beside the server. */
export interface OrgCall {
  readonly username: string;
  readonly method: keyof OrgSession;
  readonly arguments: readonly unknown[];
}

/** The org itself for a page beside the server: calls of a session, and a stream of what changed. */
export class OrgOverHttp {
  trouble: PageTrouble;
  private readonly recent: OrgChange[] = [];
  private readonly streams = new Set<ServerResponse>();
  private readonly stop: () => void;

  constructor(private readonly org: Org) {
    this.stop = org.subscribe((change) => {
      this.recent.push(change);
      if (this.recent.length > kept) this.recent.shift();
      for (const stream of this.streams) stream.write(eventOf(change));
    });
  }

  call(question: Question): Answer {
    const { username, method, arguments: given } = jsonOf(question) as OrgCall;
    try {
      if (this.trouble === 'expired') throw new OrgError('INVALID_SESSION_ID', 'Session expired or invalid');
      return { status: 200, headers: anyPage, body: { value: run(this.org.as(username), method, given) ?? null } };
    } catch (error) {
      if (!(error instanceof OrgError)) throw error;
      return { status: 200, headers: anyPage, body: { error: { code: error.code, message: error.message } } };
    }
  }

  /** Keeps the answer open: what the reader missed since `Last-Event-ID`, then every change as it happens. */
  stream(response: ServerResponse, lastSeen: string | undefined): void {
    response.writeHead(200, { ...anyPage, 'content-type': 'text/event-stream', 'cache-control': 'no-store' });
    response.write('retry: 500\n\n');
    if (lastSeen !== undefined) {
      for (const change of this.recent) if (change.sequence > Number(lastSeen)) response.write(eventOf(change));
    }
    this.streams.add(response);
    response.on('close', () => this.streams.delete(response));
  }

  close(): void {
    this.stop();
    for (const stream of this.streams) stream.end();
  }
}

const eventOf = (change: OrgChange) => `id: ${change.sequence}\ndata: ${JSON.stringify(change)}\n\n`;

function run(session: OrgSession, method: OrgCall['method'], given: readonly unknown[]): unknown {
  const [first, second, third, fourth] = given;
  const records = (value: unknown) => value as readonly Record<string, FieldValue>[] as readonly RecordValues[];
  switch (method) {
    case 'user':
      return session.user;
    case 'objects':
      return session.objects();
    case 'describe':
      return session.describe(String(first));
    case 'labels':
      return session.labels(String(first));
    case 'read':
      return session.read(String(first), String(second), third as readonly string[]);
    case 'query':
      return session.query(String(first));
    case 'create':
      return session.create(String(first), records(second), third as SaveOptions | undefined);
    case 'update':
      return session.update(String(first), records(second), third as SaveOptions | undefined);
    case 'upsert':
      return session.upsert(String(first), String(second), records(third), fourth as SaveOptions | undefined);
    case 'delete':
      return session.delete(first as readonly string[], second as SaveOptions | undefined);
    case 'transact':
      return session.transact(first as readonly Operation[], second as SaveOptions | undefined);
    default:
      throw new OrgError('NOT_IMPLEMENTED', `A session has no method ${String(method)}.`);
  }
}
