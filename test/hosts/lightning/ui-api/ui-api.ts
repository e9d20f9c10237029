import { session } from '../page/session';
import { DescribedObjects } from './described-objects';
import { GraphqlRunner } from './graphql/run-graphql';
import { RecordReader } from './record-representation';

/** The data layer under all data modules of a page: one for the session, made when it is first asked. */
export interface UiApi {
  readonly objects: DescribedObjects;
  readonly records: RecordReader;
  readonly graphql: GraphqlRunner;
}

let layer: UiApi | undefined;

export function uiApi(): UiApi {
  if (!layer) {
    const objects = new DescribedObjects(session.org);
    layer = {
      objects,
      records: new RecordReader(session.org, objects, session),
      graphql: new GraphqlRunner(session.org, objects, session),
    };
  }
  return layer;
}
