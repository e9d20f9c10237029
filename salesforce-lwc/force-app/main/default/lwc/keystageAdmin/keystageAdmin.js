import { LightningElement } from 'lwc';
import mayAdminister from '@salesforce/customPermission/Keystage_Administer_Processes';
import mayPublish from '@salesforce/customPermission/Keystage_Publish_Models';
import { texts } from './texts';
/** Models and processes, for those who publish or set them up. */
export default class KeystageAdmin extends LightningElement {
  label = texts;
  mayPublish = mayPublish === true;
  mayAdminister = mayAdminister === true;
  get mayNeither() {
    return !this.mayPublish && !this.mayAdminister;
  }
  /** What was done about a process stands in the trail that the models show. */
  handleSigned() {
    const desk = this.template?.querySelector('c-model-desk');
    void desk?.readAgain();
  }
}
