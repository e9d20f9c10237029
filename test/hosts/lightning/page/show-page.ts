import { createElement } from 'lwc';
import AppPage from 'shell/appPage';
import RecordPage from 'shell/recordPage';
import { componentConstructors } from 'keystage/components';
import { uiApi } from '../ui-api/ui-api';
import { session } from './session';

/** Shows the page of the session with the components it names: on a record, or without one on an app page. */
export async function showPage(parent: HTMLElement): Promise<void> {
  const { recordId } = session;
  const [main, side] = await Promise.all([loaded(session.main), loaded(session.side)]);
  const page =
    recordId === undefined
      ? createElement('shell-app-page', { is: AppPage })
      : createElement('shell-record-page', { is: RecordPage });
  const onRecord = recordId === undefined ? {} : { recordId, objectApiName: await objectOf(recordId) };
  Object.assign(page, { main, side, ...onRecord });
  parent.replaceChildren(page);
}

async function objectOf(recordId: string): Promise<string> {
  return (await uiApi().objects.ofRecord(recordId)).name;
}

function loaded(names: readonly string[]) {
  return Promise.all(
    names.map(async (name) => {
      const load = componentConstructors[name];
      if (!load) {
        const known = Object.keys(componentConstructors).join(', ');
        throw new Error(`“${name}” is no component for a page. There are: ${known}.`);
      }
      return { name, constructor: (await load()).default };
    }),
  );
}
