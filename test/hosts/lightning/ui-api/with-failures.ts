import type { OrgClient } from '../../salesforce/org-client';
import { failureOf } from './fetch-failure';

/** The org as the data modules reach it: whatever it refuses, and whatever becomes of the way there, comes as the platform's failure. */
export function withFailures(org: OrgClient): OrgClient {
  const passing =
    <A extends unknown[], R>(method: (...given: A) => Promise<R>) =>
    async (...given: A): Promise<R> => {
      try {
        return await method(...given);
      } catch (error) {
        throw failureOf(error);
      }
    };
  return {
    user: passing(org.user),
    objects: passing(org.objects),
    describe: passing(org.describe),
    labels: passing(org.labels),
    read: passing(org.read),
    query: passing(org.query),
    create: passing(org.create),
    update: passing(org.update),
    upsert: passing(org.upsert),
    delete: passing(org.delete),
    transact: passing(org.transact),
    subscribe: org.subscribe,
  };
}
