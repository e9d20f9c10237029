import { OrgError, type Org, type PageTrouble } from '../salesforce';
import type { OrgClient } from '../salesforce/org-client';

/** A user's session as a page has it, every method answering later, without a server between; with the trouble a test makes for it. */
export function clientInProcess(org: Org, username: string, trouble: () => PageTrouble = () => undefined): OrgClient {
  const session = org.as(username);
  const later =
    <A extends unknown[], R>(method: (...given: A) => R) =>
    (...given: A): Promise<R> =>
      new Promise((resolve) => {
        if (trouble() === 'expired') throw new OrgError('INVALID_SESSION_ID', 'Session expired or invalid');
        if (trouble() === 'offline') throw new TypeError('Failed to fetch');
        resolve(method(...given));
      });
  return {
    user: later(() => session.user),
    objects: later(() => session.objects()),
    describe: later((...given: Parameters<typeof session.describe>) => session.describe(...given)),
    labels: later((...given: Parameters<typeof session.labels>) => session.labels(...given)),
    read: later((...given: Parameters<typeof session.read>) => session.read(...given)),
    query: later((...given: Parameters<typeof session.query>) => session.query(...given)),
    create: later((...given: Parameters<typeof session.create>) => session.create(...given)),
    update: later((...given: Parameters<typeof session.update>) => session.update(...given)),
    upsert: later((...given: Parameters<typeof session.upsert>) => session.upsert(...given)),
    delete: later((...given: Parameters<typeof session.delete>) => session.delete(...given)),
    transact: later((...given: Parameters<typeof session.transact>) => session.transact(...given)),
    subscribe: (listener) => org.subscribe(listener),
  };
}
