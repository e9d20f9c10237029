import { LightningElement, api } from 'lwc';
import Count from '@salesforce/label/c.Keystage_Visit_SectionCount';
import OnFile from '@salesforce/label/c.Keystage_Visit_OnFile';
import ToFill from '@salesforce/label/c.Keystage_Visit_ToFill';
import Written from '@salesforce/label/c.Keystage_Visit_Written';
import { fillLabel } from 'c/fillLabel';
import { sectionCounts, type VisitLine, type VisitSection as Section } from 'c/visitPlan';

interface ShownLine extends VisitLine {
  readonly className: string;
  readonly isPart: boolean;
  readonly isSaid: boolean;
  readonly isOnFile: boolean;
  /** What stands before the line, for somebody who does not see the sign. */
  readonly markText: string;
  readonly icon: string;
}

/**
 * One section of a visit, folded until it is opened. Lines from what is on file are shown as such; the others are written here: `write` tells each
 * change (`{ piece, value }`), `written` that the writing has paused, so that what hangs on it may be shown anew.
 */
export default class VisitSection extends LightningElement {
  @api section: Section | undefined;
  @api isOpen = false;
  @api disabled = false;

  get heading(): string {
    return this.section?.title ?? '';
  }

  get chevron(): string {
    return this.isOpen ? 'utility:chevrondown' : 'utility:chevronright';
  }

  get ariaOpen(): string {
    return String(this.isOpen);
  }

  get summary(): string {
    if (!this.section) return '';
    const { onFile, written, toFill } = sectionCounts(this.section);
    return fillLabel(Count, String(onFile), String(written), String(toFill));
  }

  get lines(): readonly ShownLine[] {
    return (this.section?.lines ?? []).map((line) => ({
      ...line,
      // What is written to stands side by side where there is room, what is read takes its own line.
      className: line.piece === undefined ? 'line line_whole' : 'line',
      isPart: line.mark === 'part',
      isSaid: line.mark === 'said',
      isOnFile: line.mark === 'onFile',
      markText: line.mark === 'onFile' ? OnFile : line.mark === 'written' ? Written : ToFill,
      icon:
        line.mark === 'onFile'
          ? 'utility:record'
          : line.mark === 'written'
            ? 'utility:edit'
            : 'utility:routing_offline',
    }));
  }

  handleToggle(): void {
    this.dispatchEvent(new CustomEvent('toggle', { detail: this.section?.key }));
  }

  handleChange(event: CustomEvent<{ value: string }>): void {
    const { piece } = (event.currentTarget as HTMLElement).dataset;
    this.dispatchEvent(new CustomEvent('write', { detail: { piece, value: event.detail.value } }));
  }

  handleBlur(): void {
    this.dispatchEvent(new CustomEvent('written'));
  }
}
