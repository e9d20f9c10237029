import { LightningElement, api } from 'lwc';
import { session } from '../../../page/session';
import { shellTexts } from '../recordPage/texts';
import type { Shown } from '../region/region';

/** A page of an app or a home page: components without a record. */
export default class AppPage extends LightningElement {
  @api main: readonly Shown[] = [];
  @api side: readonly Shown[] = [];

  texts = shellTexts(session.lang);

  get columns(): string {
    return this.side.length > 0 ? 'columns' : 'column';
  }
}
