import { createElement } from 'lwc';
import RecordPage from 'shell/recordPage';
import { componentConstructors } from 'keystage/components';
import { session } from './session';

/** Shows the record page of the session with the component it names. */
export function showRecordPage(parent: HTMLElement): void {
  const load = componentConstructors[session.component];
  if (!load) {
    const known = Object.keys(componentConstructors).join(', ');
    throw new Error(`“${session.component}” is no component for a record page. There are: ${known}.`);
  }
  const page = createElement('shell-record-page', { is: RecordPage });
  Object.assign(page, { recordId: session.recordId, load });
  parent.replaceChildren(page);
}
