import Admin_NoPermission from '@salesforce/label/c.Keystage_Admin_NoPermission';
import Admin_NoPermission_Next from '@salesforce/label/c.Keystage_Admin_NoPermission_Next';
import Admin_Title from '@salesforce/label/c.Keystage_Admin_Title';

/** The component's own words, in the reader's language. */
export const texts = {
  Admin_NoPermission,
  Admin_NoPermission_Next,
  Admin_Title,
} as const;
