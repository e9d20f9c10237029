import { LightningElement } from 'lwc';
import { session } from '../../../page/session';
import { shellTexts } from '../recordPage/texts';

interface ToastDetail {
  readonly title?: string;
  readonly message?: string;
  readonly variant?: string;
}

interface Toast {
  readonly key: number;
  readonly title: string;
  readonly message: string;
  readonly className: string;
}

/** The toasts that components anywhere on the page ask for. */
export default class Toasts extends LightningElement {
  texts = shellTexts(session.lang);
  toasts: Toast[] = [];

  override connectedCallback(): void {
    window.addEventListener('lightning__showtoast', this.show);
  }

  override disconnectedCallback(): void {
    window.removeEventListener('lightning__showtoast', this.show);
  }

  show = (event: Event): void => {
    const { title = '', message = '', variant = 'info' } = (event as CustomEvent<ToastDetail>).detail;
    const className = `slds-notify slds-notify_toast slds-theme_${variant}`;
    this.toasts = [...this.toasts, { key: this.toasts.length, title, message, className }];
  };

  close(event: Event): void {
    const { key } = (event.currentTarget as HTMLElement).dataset;
    this.toasts = this.toasts.filter((toast) => String(toast.key) !== key);
  }
}
