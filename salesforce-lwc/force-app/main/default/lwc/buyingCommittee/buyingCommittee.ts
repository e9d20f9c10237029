import { wire } from 'lwc';
import { graphql, type GraphqlDocument, type GraphqlResult } from 'lightning/graphql';
import { getObjectInfo, type ObjectInfo } from 'lightning/uiObjectInfoApi';
import type { WireResult } from 'lightning/uiRecordApi';
import lang from '@salesforce/i18n/lang';
import BUYING_ROLE from '@salesforce/schema/Keystage_Buying_Role__c';
import DealCard from 'c/dealCard';
import type { Deal, RecordWrite } from 'c/dealRecord';
import { fillLabel } from 'c/fillLabel';
import { readersToday } from 'c/readersToday';
import type { Variables } from 'c/graphqlAnswer';
import type { FormValue, Side } from 'c/meetEdits';
import { savingProblem } from 'c/savingProblem';
import { circleWrites, memberWrites, removalWrites, takeOverWrites } from './committeeWrites';
import { committeeCard } from './committeeCard';
import { contactRolesQuery, contactRolesToTakeOver, type ContactRole } from './contactRoles';
import { addMember, editMember, type MemberEditing } from './memberEditing';
import { circlePanel, decidedIn, isReady, meetDeal, typedInto, type Panel } from './panel';
import { texts } from './texts';

/** Not every org serves this object of the platform to components, so it is asked for by name and may be refused. */
const CONTACT_ROLE = { objectApiName: 'OpportunityContactRole' };

/**
 * Who decides a purchase and how far one has come with each: on an Opportunity page. People are added from the account's contacts, edited and
 * removed here, each saved with what follows from it for the deal's place; the other cards of the page are told.
 */
export default class BuyingCommittee extends DealCard {
  label = texts;
  panel: Panel = { kind: 'none' };
  contactRoles: readonly ContactRole[] = [];
  mayEdit = true;
  card = this.shown();

  isSaving = false;
  showsDetails = false;
  /** What came of the last save, and what stood in its way. */
  notice = '';
  problem = '';
  removed: MemberEditing | undefined;

  contactRoleAnswer: unknown;
  contactRoleQuestion: Variables | undefined;
  contactRoleObject = CONTACT_ROLE;
  focusesPanel = false;

  /** Asked for only once the org has said that it serves them. */
  get contactRoleQuery(): GraphqlDocument | undefined {
    return this.contactRoleQuestion && contactRolesQuery;
  }

  override metDeal(isNew: boolean): void {
    if (!isNew) return;
    if (this.deal) this.panel = meetDeal(this.panel, this.deal);
    this.offerContactRoles();
    this.show();
  }

  @wire(getObjectInfo, { objectApiName: BUYING_ROLE })
  keepAccess({ data }: WireResult<ObjectInfo>): void {
    this.mayEdit = data?.createable ?? true;
    this.show();
  }

  @wire(getObjectInfo, { objectApiName: '$contactRoleObject' } as const)
  probeContactRoles({ data }: WireResult<ObjectInfo>): void {
    this.contactRoleQuestion = data && this.recordId !== undefined ? { opportunityId: this.recordId } : undefined;
  }

  @wire(graphql, { query: '$contactRoleQuery', variables: '$contactRoleQuestion' } as const)
  keepContactRoles({ data }: GraphqlResult): void {
    this.contactRoleAnswer = data ?? undefined;
    this.offerContactRoles();
    this.show();
  }

  override renderedCallback(): void {
    const panel = this.focusesPanel && this.template!.querySelector<HTMLElement>('.panel-start');
    if (!panel) return;
    this.focusesPanel = false;
    panel.focus();
  }

  get canAdd(): boolean {
    return this.mayEdit && this.card.view !== undefined;
  }

  get detailsIcon(): string {
    return this.showsDetails ? 'utility:chevrondown' : 'utility:chevronright';
  }

  get ariaDetails(): string {
    return String(this.showsDetails);
  }

  get saveLabel(): string {
    return this.isSaving ? texts.Committee_Saving : texts.Committee_Save;
  }

  handleAdd(): void {
    this.open({ kind: 'search' });
  }

  handleChoose(event: CustomEvent<{ id: string; name: string }>): void {
    this.open({ kind: 'member', member: addMember(event.detail) });
  }

  handleEdit(event: Event): void {
    const role = this.deal?.roles.find(({ id }) => id === recordOf(event));
    if (role) this.open({ kind: 'member', member: editMember(role) });
  }

  handleCircle(): void {
    if (this.deal) this.open(circlePanel(this.deal));
  }

  handleClose(): void {
    this.open({ kind: 'none' });
  }

  handleDetails(): void {
    this.showsDetails = !this.showsDetails;
  }

  handleChange(event: CustomEvent<{ name: string; value: FormValue }>): void {
    this.panel = typedInto(this.panel, event.detail.name, event.detail.value);
    this.show();
  }

  handleDecide(event: CustomEvent<{ name: string; side: Side }>): void {
    this.panel = decidedIn(this.panel, event.detail.name, event.detail.side);
    this.show();
  }

  async handleSave(): Promise<void> {
    const forms = [...this.template!.querySelectorAll<HTMLElement & { reportValidity(): boolean }>('c-value-form')];
    if (this.isSaving || !forms.map((form) => form.reportValidity()).every(Boolean)) return;
    const saved = await this.save((deal) => this.writesOf(this.panel, deal));
    if (!saved) return;
    const { panel } = this;
    this.notice =
      panel.kind === 'member' ? fillLabel(texts.Committee_Saved, panel.member.name) : texts.Committee_CircleSaved;
    this.removed = undefined;
    this.panel = { kind: 'none' };
    this.show();
  }

  async handleRemove(event: Event): Promise<void> {
    const role = this.deal?.roles.find(({ id }) => id === recordOf(event));
    if (!role || this.isSaving) return;
    const saved = await this.save((deal) =>
      deal.roles.some(({ id }) => id === role.id) ? removalWrites(deal, role.id, readersToday()) : [],
    );
    if (!saved) return;
    this.removed = { ...editMember(role), recordId: undefined };
    this.notice = fillLabel(texts.Committee_Removed, role.name);
    this.show();
  }

  async handleUndo(): Promise<void> {
    const { removed } = this;
    if (!removed || this.isSaving) return;
    const saved = await this.save((deal) => memberWrites(deal, removed, readersToday()));
    if (!saved) return;
    this.removed = undefined;
    this.notice = fillLabel(texts.Committee_Restored, removed.name);
    this.show();
  }

  async handleTakeOver(event: Event): Promise<void> {
    const id = recordOf(event);
    const people = this.contactRoles.filter(({ contactId }) => id === undefined || contactId === id);
    if (this.isSaving) return;
    const saved = await this.save((deal) => takeOverWrites(deal, people, readersToday()));
    if (!saved) return;
    this.notice = fillLabel(texts.Committee_TakenOver, people.map(({ name }) => name).join(', '));
    this.show();
  }

  /** False where nothing was written; then the problem says why, and everything typed is still there. */
  private async save(writes: (deal: Deal) => readonly RecordWrite[]): Promise<boolean> {
    this.isSaving = true;
    this.problem = '';
    this.notice = '';
    const result = await this.saveChange('committee', (deal) => (isReady(this.panel) ? writes(deal) : undefined));
    this.isSaving = false;
    if (result.kind === 'refused') this.problem = savingProblem(result.error).text;
    this.show();
    return result.kind === 'saved';
  }

  private writesOf(panel: Panel, deal: Deal): readonly RecordWrite[] {
    if (panel.kind === 'member') return memberWrites(deal, panel.member, readersToday());
    return panel.kind === 'circle' ? circleWrites(deal, panel.editing, readersToday()) : [];
  }

  private open(panel: Panel): void {
    this.panel = panel;
    this.problem = '';
    this.notice = '';
    this.removed = undefined;
    this.showsDetails = false;
    this.focusesPanel = panel.kind !== 'none';
    this.show();
  }

  private offerContactRoles(): void {
    const { deal, contactRoleAnswer } = this;
    const inCircle = new Set(deal?.roles.flatMap(({ contact }) => contact ?? []));
    this.contactRoles =
      deal && contactRoleAnswer !== undefined ? contactRolesToTakeOver(contactRoleAnswer, inCircle) : [];
  }

  private show(): void {
    this.card = this.shown();
  }

  private shown() {
    const { reading, panel, mayEdit, contactRoles } = this;
    return committeeCard({ reading, panel, mayEdit, contactRoles, lang, asOf: readersToday() });
  }
}

function recordOf(event: Event): string | undefined {
  return (event.currentTarget as HTMLElement).dataset.id;
}
