/** A request that a browser began: its address, and the origin of the page or worker that asked for it. */
export interface LoggedRequest {
  readonly url: string;
  /** Undefined where nobody but the browser itself, or the person, asked. */
  readonly initiator: string | undefined;
}

interface NetLog {
  readonly constants: { readonly logEventTypes: Readonly<Record<string, number>> };
  readonly events: readonly {
    readonly type: number;
    readonly params?: { readonly url?: string; readonly initiator?: string };
  }[];
}

/** The requests in a file that Chromium wrote for `--log-net-log`: its own account, below any page, worker or extension. */
export function requestsInNetLog(text: string): LoggedRequest[] {
  const { constants, events } = JSON.parse(text) as NetLog;
  const started = constants.logEventTypes['URL_REQUEST_START_JOB'];
  if (started === undefined) throw new Error('This Chromium writes no URL_REQUEST_START_JOB into its log.');
  return events.flatMap(({ type, params }) => {
    if (type !== started || params?.url === undefined || !/^(https?|wss?):/.test(params.url)) return [];
    const initiator = params.initiator?.startsWith('http') ? params.initiator : undefined;
    return [{ url: params.url, initiator }];
  });
}
