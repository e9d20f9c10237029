import { randomUUID } from 'node:crypto';
import { request as requestHttp, type IncomingMessage } from 'node:http';
import { request as requestHttps } from 'node:https';
import { text as wholeText } from 'node:stream/consumers';
import { setTimeout as wait } from 'node:timers/promises';
import { clickhouse } from '@keystage/core';
import { errorCode } from '../files/error-code';
import { Refusal } from '../refusal';
import type { ClickHouseAddress } from './clickhouse-address';
import { rowsOfLines } from './rows-of-lines';
import type { SqlWords } from './words';

/** What the server says of a statement that it did not carry out. */
export class ClickHouseException extends Error {
  constructor(
    /** The engine's own number, such as 81 for a database it does not have. */
    readonly code: number,
    message: string,
  ) {
    super(message);
  }
}

/** The connection ended before the answer did. */
class CutOff extends Refusal {}

/** How one statement is asked. */
interface Asking {
  /** Whether it needs what the dialect sets before a statement. */
  readonly isPlain?: boolean;
  /** Milliseconds to wait for its answer; as long as it takes where nothing is said. */
  readonly within?: number;
  /** The format of the rows. */
  readonly format?: string;
  /** Takes the answer as it comes; what it returns is answered. */
  readonly hear?: (body: NodeJS.ReadableStream) => Promise<string>;
}

const lookEvery = 2_000;
const lookWithin = 30_000;
const tidyWithin = 10_000;
/** So many looks in a row without an answer, and the server is taken for lost. */
const looksMissed = 3;

/**
 * ClickHouse over its own HTTP interface: a statement is the body of a request, its settings are in the address, and an answer comes whole
 * (`wait_end_of_query`), so that what goes wrong half-way is told as the status. Node's `fetch` gives up on an answer that does not begin within
 * five minutes; a plain request waits, kept awake by the headers in which the server tells its progress, and a second one looks after it.
 */
export class ClickHouseHttp {
  /** The statements that the server is at. */
  readonly #running = new Set<string>();
  #leaving = false;

  constructor(
    private readonly address: ClickHouseAddress,
    private readonly say: SqlWords,
  ) {}

  /** The address as it may be shown. */
  get shown(): string {
    return `${this.address.url.origin}${this.address.database === undefined ? '' : `/${this.address.database}`}`;
  }

  /** The answer of one statement, looked after while it runs; `watch` is told how far it is, from 0 to 1, by the rows it has read. */
  async ask(statement: string, asking: Asking = {}, watch: (done: number) => void = () => undefined): Promise<string> {
    const id = `keystage-${randomUUID()}`;
    const [lost, over] = [new AbortController(), new AbortController()];
    this.#running.add(id);
    // What has its own end needs no looking after.
    if (asking.within === undefined) void this.lookAfter(id, watch, over.signal).then((is) => is && lost.abort());
    try {
      return await this.send(statement, asking, id, lost.signal);
    } catch (error) {
      // Somebody stopped this program: nothing is to be said any more.
      if (this.#leaving) return await new Promise<never>(() => undefined);
      // What nobody waits for any more is not to go on there.
      if (error instanceof CutOff) await this.kill(id);
      throw error;
    } finally {
      over.abort();
      this.#running.delete(id);
    }
  }

  /** Ends on the server what runs there, and says no more: this program is being stopped. */
  async leave(): Promise<void> {
    this.#leaving = true;
    await Promise.all([...this.#running].map((id) => this.kill(id)));
  }

  /** Has something taken away that is in nobody's way: whatever comes of it, nothing is said. */
  async tidy(statement: string): Promise<void> {
    await this.send(statement, { isPlain: true, within: tidyWithin }).catch(() => undefined);
  }

  private kill(id: string): Promise<void> {
    return this.tidy(`kill query where query_id = ${clickhouse.text(id)} sync`);
  }

  /** Asks now and then how far a statement is; answers, where it is not over before, that the server is lost. */
  private async lookAfter(id: string, watch: (done: number) => void, over: AbortSignal): Promise<boolean> {
    const statement = `select read_rows as "read", total_rows_approx as "all" from system.processes where query_id = ${clickhouse.text(id)}`;
    let missed = 0;
    while (missed < looksMissed) {
      await wait(lookEvery, undefined, { signal: over }).catch(() => undefined);
      if (over.aborted) return false;
      try {
        const [row] = rowsOfLines(
          await this.send(statement, { isPlain: true, within: lookWithin, format: 'JSONEachRow' }),
        );
        missed = 0;
        if (Number(row?.['all']) > 0) watch(Math.min(Number(row['read']) / Number(row['all']), 1));
      } catch (error) {
        // A server that refuses to say is there.
        missed = error instanceof ClickHouseException ? 0 : missed + 1;
      }
    }
    return !over.aborted;
  }

  private async send(statement: string, asking: Asking, id?: string, lost?: AbortSignal): Promise<string> {
    const { within, hear = wholeText } = asking;
    const timeOut = within === undefined ? undefined : AbortSignal.timeout(within);
    const signal = AbortSignal.any([lost, timeOut].filter((one) => one !== undefined));
    try {
      const answer = await this.response(statement, this.parameters(asking, id), signal);
      const code = Number(answer.headers['x-clickhouse-exception-code'] ?? 0);
      if (answer.statusCode !== 200 || code > 0) throw await this.wordedAnswer(answer, code);
      let end = Buffer.alloc(0);
      answer.on('data', (piece: Buffer) => (end = Buffer.concat([end, piece]).subarray(-endsWithin)));
      const told = await hear(answer);
      const broken = exceptionAtEnd(end.toString());
      if (broken) throw broken;
      return told;
    } catch (error) {
      if (timeOut?.aborted) throw new Refusal(`${this.shown}: ${this.say.noAnswer(within! / 1000)}`);
      throw this.wordedTrouble(error);
    }
  }

  private response(statement: string, parameters: URLSearchParams, signal: AbortSignal): Promise<IncomingMessage> {
    const { url, user, password } = this.address;
    const path = `/?${parameters.toString()}`;
    const body = Buffer.from(statement);
    return new Promise((resolve, reject) => {
      const sending = (url.protocol === 'https:' ? requestHttps : requestHttp)(
        new URL(path, url),
        {
          method: 'POST',
          signal,
          agent: false,
          // Progress comes as headers, one each time.
          maxHeaderSize: 1 << 20,
          headers: {
            authorization: `Basic ${Buffer.from(`${user}:${password}`).toString('base64')}`,
            'content-type': 'text/plain; charset=utf-8',
            'content-length': body.length,
          },
        },
        resolve,
      );
      sending.on('socket', (socket) => socket.setKeepAlive(true, 30_000));
      sending.on('error', reject);
      sending.end(body);
    });
  }

  private parameters({ isPlain = false, format }: Asking, id: string | undefined): URLSearchParams {
    const { database } = this.address;
    return new URLSearchParams({
      wait_end_of_query: '1',
      ...(id !== undefined && { query_id: id }),
      ...(database !== undefined && { database }),
      ...(format !== undefined && { default_format: format }),
      ...(isPlain
        ? {}
        : { ...ofStatement, send_progress_in_http_headers: '1', http_headers_progress_interval_ms: '30000' }),
    });
  }

  private async wordedAnswer(answer: IncomingMessage, code: number): Promise<Error> {
    const { statusCode = 0 } = answer;
    const told = await wholeText(answer).catch(() => '');
    const said = exceptionIn(told) ?? (code > 0 ? new ClickHouseException(code, told.trim()) : undefined);
    if (said) return said;
    const { shown, say, address } = this;
    const isRefused = statusCode === 401 || statusCode === 403;
    return new Refusal(
      `${shown}: ${isRefused ? say.wrongPassword(address.user) : say.notClickHouse(String(statusCode))}`,
    );
  }

  private wordedTrouble(error: unknown): unknown {
    const { shown, say } = this;
    const code = errorCode(error);
    if (cutCodes.includes(code)) return new CutOff(`${shown}: ${say.cutOff}`);
    if (/CERT|SELF_SIGNED|ISSUER|UNABLE_TO_VERIFY/.test(code)) return new Refusal(`${shown}: ${say.untrusted(code)}`);
    if (/^HPE_|^EPROTO$|^ERR_SSL/.test(code)) return new Refusal(`${shown}: ${say.notClickHouse(code)}`);
    return unreachableCodes.includes(code) ? new Refusal(`${shown}: ${say.unreachable(code)}`) : error;
  }
}

const cutCodes = ['ABORT_ERR', 'ECONNRESET', 'EPIPE', 'ERR_STREAM_PREMATURE_CLOSE'];
const unreachableCodes = ['ECONNREFUSED', 'ENOTFOUND', 'EAI_AGAIN', 'EHOSTUNREACH', 'ENETUNREACH', 'ETIMEDOUT'];

/** What the dialect sets before a statement, as an address says it. */
const ofStatement = Object.fromEntries(
  clickhouse.settings.map((setting) => {
    const [, name, value] = /^set (\w+) = '?(.*?)'?$/.exec(setting)!;
    return [name, value];
  }),
);

/** An answer that is under way has told 200 already; what goes wrong then stands behind its rows, in one of several forms. */
const endsWithin = 32_768;

function exceptionAtEnd(end: string): ClickHouseException | undefined {
  const framed = /__exception__\r?\n(?:\w+\r?\n)?([^]*?)(?:\r?\n\d+ \w+)?\r?\n__exception__\s*$/.exec(end);
  if (framed) return exceptionIn(framed[1]);
  const [line = ''] = end.trimEnd().split('\n').slice(-1);
  const asJson = /^\{"exception": ?"(Code: .*)"\}$/.exec(line);
  return exceptionIn(asJson?.[1] ?? /Code: \d+\. DB::Exception: .*\(version [\d.]+[^)]*\)$/.exec(line)?.[0] ?? '');
}

/** `Code: 81. DB::Exception: Database x does not exist. (UNKNOWN_DATABASE) (version 26.1.1)`: the first line of it, without the version. */
function exceptionIn(told: string): ClickHouseException | undefined {
  const found = /Code: (\d+)[.,] (?:e\.displayText\(\) = )?DB::Exception: ([^\n]*)/.exec(told);
  return found
    ? new ClickHouseException(Number(found[1]), found[2].replace(/\s*\(version [^)]*\)*\s*$/, '').trim())
    : undefined;
}
