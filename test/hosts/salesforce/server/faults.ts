/** Trouble a test makes for requests to come. */
export type Fault = FaultKind & {
  /** Which request from now, 1 for the next; only those count that the other members match. Default 1. */
  readonly request?: number;
  /** How many requests in a row from there. Default 1. */
  readonly times?: number;
  readonly method?: string;
  readonly path?: RegExp;
};

type FaultKind =
  /** Answered with an error, nothing done: 401 session ended, 403 and 429 too many requests, 500 and 503 trouble inside. */
  | { readonly kind: 'status'; readonly status: 401 | 403 | 429 | 500 | 503 }
  /** The connection is cut, before anything was done or after all of it was: the client cannot tell which. */
  | { readonly kind: 'cut'; readonly when: 'before' | 'after' }
  /** Half an answer, then the connection is cut. */
  | { readonly kind: 'half' }
  /** Half an answer that ends as a whole one does; a CSV ends after a whole line. */
  | { readonly kind: 'short' }
  /** Done, but the answer never comes. */
  | { readonly kind: 'silence' }
  | { readonly kind: 'latency'; readonly ms: number }
  /** Delivered twice, as a proxy that repeats does; the second answer is the one that comes back. */
  | { readonly kind: 'twice' }
  /** Of a deployment that was to be all or nothing, what was not refused stays. */
  | { readonly kind: 'partly' }
  | JobFault;

/** Something happens to a bulk job, of those requests that set one going, once it has done so many records. */
export interface JobFault {
  readonly kind: 'job';
  readonly after: number;
  /** Ends as Failed, or stays InProgress until `server.releaseJobs()`. */
  readonly end: 'fails' | 'waits';
  readonly message?: string;
}

/** What a fault knows of a request. */
export interface StruckRequest {
  readonly method: string;
  readonly path: string;
  readonly body: string;
}

/** Faults waiting for their requests. */
export class Faults {
  private waiting: { readonly fault: Fault; seen: number }[] = [];

  add(fault: Fault): void {
    this.waiting.push({ fault, seen: 0 });
  }

  clear(): void {
    this.waiting = [];
  }

  /** What goes wrong with this request. */
  strike(request: StruckRequest): readonly Fault[] {
    const { method, path } = request;
    const struck: Fault[] = [];
    for (const one of this.waiting) {
      const { fault } = one;
      if ((fault.method && fault.method !== method) || (fault.path && !fault.path.test(path))) continue;
      if (fault.kind === 'job' && !startsJob(request)) continue;
      if (fault.kind === 'partly' && !(method === 'POST' && path.endsWith('/deployRequest'))) continue;
      one.seen++;
      const first = fault.request ?? 1;
      if (one.seen >= first && one.seen < first + (fault.times ?? 1)) struck.push(fault);
    }
    this.waiting = this.waiting.filter(({ fault, seen }) => seen < (fault.request ?? 1) + (fault.times ?? 1) - 1);
    return struck;
  }
}

function startsJob({ method, path, body }: StruckRequest): boolean {
  return method === 'POST' ? path.endsWith('/jobs/query') : method === 'PATCH' && body.includes('UploadComplete');
}
