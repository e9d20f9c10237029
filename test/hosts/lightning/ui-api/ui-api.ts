import type { OrgClient } from '../../salesforce/org-client';
import { session } from '../page/session';
import { DescribedObjects } from './described-objects';
import { GraphqlRunner } from './graphql/run-graphql';
import { RecordReader } from './record-representation';
import { withFailures } from './with-failures';

/** The data layer under all data modules of a page: one for the session, made when it is first asked. */
export interface UiApi {
  readonly org: OrgClient;
  readonly objects: DescribedObjects;
  readonly records: RecordReader;
  readonly graphql: GraphqlRunner;
}

let layer: UiApi | undefined;

export function uiApi(): UiApi {
  if (!layer) {
    const org = withFailures(session.org);
    const objects = new DescribedObjects(org);
    layer = {
      org,
      objects,
      records: new RecordReader(org, objects, session),
      graphql: new GraphqlRunner(org, objects, session),
    };
  }
  return layer;
}
