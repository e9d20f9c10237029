import type { DescribedUser, OrgChange, OrgSession } from './org/org';
import { OrgError, type OrgErrorCode } from './org/save-error';

type Later<T> = T extends (...given: infer A) => infer R ? (...given: A) => Promise<R> : never;

/** A session over HTTP: the same methods, answered later. */
export type OrgClient = { readonly [M in Exclude<keyof OrgSession, 'user'>]: Later<OrgSession[M]> } & {
  user(): Promise<DescribedUser>;
  /** Calls the listener after each call that wrote, whoever made it; returns how to stop. A lost connection is taken up again. */
  subscribe(listener: (change: OrgChange) => void): () => void;
};

/** The org behind a stand-in server, for a page or a test beside it. */
export function orgClient({ url, username }: { readonly url: string; readonly username: string }): OrgClient {
  const call =
    <R>(method: string) =>
    async (...given: readonly unknown[]): Promise<R> => {
      const response = await fetch(`${url}/keystage-org/call`, {
        method: 'POST',
        headers: { 'content-type': 'application/json' },
        body: JSON.stringify({ username, method, arguments: given }),
      });
      const answer = (await response.json()) as
        { readonly value: R } | { readonly error: { readonly code: OrgErrorCode; readonly message: string } };
      if ('error' in answer) throw new OrgError(answer.error.code, answer.error.message);
      return answer.value;
    };
  return {
    user: call('user'),
    objects: call('objects'),
    describe: call('describe'),
    labels: call('labels'),
    read: call('read'),
    query: call('query'),
    create: call('create'),
    update: call('update'),
    upsert: call('upsert'),
    delete: call('delete'),
    transact: call('transact'),
    subscribe: (listener) => {
      const source = new EventSource(`${url}/keystage-org/changes`);
      source.onmessage = (event: MessageEvent<string>) => listener(JSON.parse(event.data) as OrgChange);
      return () => source.close();
    },
  };
}
