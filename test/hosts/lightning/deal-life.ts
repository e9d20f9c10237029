import type { Locator, Page } from 'playwright-core';
import project8 from '@keystage/core/templates/project-8.json';
import processFile from '../../../salesforce-lwc/samples/project-sale.process.json';
import type { Org } from '../salesforce';
import { people } from '../salesforce/deployed-org';
import { daysBefore } from './sample-deal-records';

export const lifeLanguages = ['en-US', 'zh-CN', 'ko'] as const;
export type LifeLanguage = (typeof lifeLanguages)[number];

/** What a rep types on the way, and whom they meet, in the reader's language. */
const typed = {
  'en-US': {
    ...{ account: 'Northgate Systems', deal: 'Pressing line' },
    ...{ decider: 'Plant manager', gatekeeper: 'Head of quality', coach: 'Shift leader' },
    ...{ note: 'Told on the telephone', place: 'their plant', subject: 'scrap in pressing' },
    ...{ heard: 'Every third part is scrap', invited: 'They want a survey', asked: 'They ask for a proposal' },
    ...{ skip: 'The proposal was discussed at the demo', back: 'The proposal has to be written anew' },
    ...{ on: 'The proposal is with them', signed: 'Signed by both' },
  },
  'zh-CN': {
    ...{ account: '北门系统', deal: '冲压生产线' },
    ...{ decider: '厂长', gatekeeper: '质量负责人', coach: '班组长' },
    ...{ note: '电话中告知', place: '对方工厂', subject: '冲压废品' },
    ...{ heard: '每三件就有一件报废', invited: '对方希望做调研', asked: '对方要求提交方案' },
    ...{ skip: '演示时已讨论方案', back: '方案需要重写', on: '方案已提交', signed: '双方已签字' },
  },
  ko: {
    ...{ account: '노스게이트 시스템즈', deal: '프레스 라인' },
    ...{ decider: '공장장', gatekeeper: '품질 책임자', coach: '교대 반장' },
    ...{ note: '전화로 확인', place: '고객 공장', subject: '프레스 불량' },
    ...{ heard: '세 개 중 하나가 불량', invited: '조사를 원함', asked: '제안을 요청함' },
    ...{ skip: '시연에서 제안을 논의함', back: '제안을 다시 써야 함', on: '제안을 제출함', signed: '양측 서명 완료' },
  },
} as const;

/** A deal on the day of its first call, and the person who will sell it. */
export interface Life {
  readonly org: Org;
  readonly deal: string;
  readonly lang: LifeLanguage;
}

/** The process that judges deals; once for an org. */
export function putSaleProcess(org: Org): void {
  org.put('Keystage_Process__c', [
    {
      ...{ Name: processFile.name, Template__c: processFile.template, Active__c: true },
      Stage_Map__c: JSON.stringify(processFile.stages),
      Gates_Fingerprint__c: org.as().labels('en_US')['Keystage_Deployed_Gates'],
    },
  ]);
}

/** An account with three people, and a deal of which nothing is known. */
export function putFirstCall(org: Org, lang: LifeLanguage): Life {
  const words = typed[lang];
  const [AccountId] = org.put('Account', [{ Name: words.account }]);
  const posts = [words.decider, words.gatekeeper, words.coach];
  org.put(
    'Contact',
    posts.map((LastName) => ({ AccountId, LastName })),
  );
  const stands = { StageName: 'Prospecting', Amount: 230_000, CloseDate: daysBefore(-120) };
  const [deal] = org.put('Opportunity', [{ AccountId, Name: words.deal, ...stands }]);
  return { org, deal, lang };
}

/** The moments worth a look, in their order. */
export const moments = ['first-call', 'answering', 'landmines', 'visit', 'refused', 'signed'] as const;
export type Moment = (typeof moments)[number];

/**
 * A deal's whole life on its page, from the first call to the signature: answers, people, a visit planned and recorded, a landmine defused, a move
 * that the org refuses, one on, one that skips a stage, one back, and all the way on. `look` is called at each moment with the card that tells it.
 */
export async function liveDeal(
  page: Page,
  life: Life,
  look: (moment: Moment, card: Locator) => Promise<void>,
): Promise<void> {
  const words = typed[life.lang];
  const on = new DealOnPage(page, life);
  await on.guidance.locator('c-stage-path').waitFor();
  await look('first-call', on.guidance);

  await on.open('buyer-interested');
  await on.sayYes('buyer-interested', words.note);
  await on.save('buyer-interested');
  await on.open('meeting-agreed');
  await on.fillToday(on.field('meeting-agreed', 'meeting.date'));
  await on.field('meeting-agreed', 'meeting.place').locator('input').fill(words.place);
  await on.field('meeting-agreed', 'meeting.subject').locator('input').fill(words.subject);
  await on.sayYes('meeting-agreed', words.note);
  await look('answering', on.guidance);
  await on.save('meeting-agreed');

  await on.addPerson(words.decider, 'decision', 'contacted');
  await on.addPerson(words.gatekeeper, 'technical', 'identified');
  await look('landmines', on.committee);
  const mines = await on.committee.locator('.mine').count();
  await on.addPerson(words.coach, 'coach', 'supportive');
  await on.committee
    .locator('.mine')
    .nth(mines - 1)
    .waitFor({ state: 'detached' });

  await on.planVisit();
  await on.recordVisit(['visit-held', 'survey-on-file'], words.heard, (card) => look('visit', card));
  await on.move('Qualification', words.invited);

  await on.fillMove('Proposal', words.asked);
  await on.form.locator('.trouble').waitFor();
  await look('refused', on.guidance);
  await on.form.locator('.cancel button').click();

  on.importEvidence(
    gateConditions(['visit-and-survey', 'first-proposal']),
    'demo-on-own-case',
    'gatekeeper-listed-open-points',
  );
  await on.move('Demo', words.skip);
  await on.move('Proposal', words.back);
  await on.chooseBuyerStage('criteria-set');
  await on.move('Demo', words.on);

  on.importEvidence(
    gateConditions(['demo-and-exchange', 'needs-and-design', 'project-evaluation', 'commercial-negotiation']),
  );
  for (const stage of ['Design', 'Evaluation', 'Negotiation']) await on.move(stage, words.on);
  await on.open('contract-signed');
  await on.sayYes('contract-signed', words.signed);
  await on.save('contract-signed');
  await on.chooseBuyerStage('signed');
  await on.move('Closed Won', words.signed);
  await look('signed', on.guidance);
}

/** What a yes alone does not say. */
const details: Readonly<Record<string, object>> = {
  'demo-agreed': { 'demo.plannedOn': daysBefore(0), 'demo.attendeesNamed': true },
  'negotiation-invited': { 'negotiation.startsOn': daysBefore(0), 'negotiation.buyersTeamNamed': true },
  'signing-day-set': { 'contract.signingOn': daysBefore(0), 'contract.signatoryNamed': true },
};

/** The conditions that the gates of these stages ask for. */
export function gateConditions(stages: readonly string[]): readonly string[] {
  return project8.stages
    .filter(({ id }) => stages.includes(id))
    .flatMap(({ milestones, successCriteria }) => [...milestones, ...successCriteria].map(({ id }) => id));
}

/** What a rep does on the page, found by what stands behind the words: they differ by language. */
class DealOnPage {
  readonly guidance: Locator;
  readonly committee: Locator;
  readonly visits: Locator;
  readonly form: Locator;

  constructor(
    private readonly page: Page,
    private readonly life: Life,
  ) {
    this.guidance = page.locator('c-stage-guidance');
    this.committee = page.locator('c-buying-committee');
    this.visits = page.locator('c-visit-planner');
    this.form = this.guidance.locator('c-move-form');
  }

  line(condition: string): Locator {
    return this.guidance.locator(`c-condition-line[data-condition="${condition}"]`);
  }

  field(condition: string, name: string): Locator {
    return this.line(condition).locator(`[data-name="${condition} ${name}"]`);
  }

  async open(condition: string): Promise<void> {
    await this.askAgain();
    await this.line(condition).locator('button.toggle').click();
  }

  async sayYes(condition: string, note: string): Promise<void> {
    await this.line(condition).locator('.slds-radio_button:has(input[value="yes"]) label').click();
    await this.field(condition, '*note').locator('input').fill(note);
  }

  async save(condition: string): Promise<void> {
    await this.line(condition).locator('.save button').click();
    await this.line(condition).locator('.form').waitFor({ state: 'detached' });
  }

  /** A day is chosen in the calendar, which knows how the reader writes it; a phone has a field of its own. */
  async fillToday(field: Locator): Promise<void> {
    const input = field.locator('input');
    if ((await input.getAttribute('type')) === 'date') return input.fill(daysBefore(0));
    await input.click();
    await field.locator('button[name="today"]').click();
  }

  async choose(combobox: Locator, value: string): Promise<void> {
    await combobox.locator('[role="combobox"]').click();
    await combobox.locator(`[role="option"][data-value="${value}"]`).click();
  }

  async addPerson(name: string, role: string, level: string): Promise<void> {
    await this.committee.locator('.add button').click();
    await this.committee.locator('li.contact', { hasText: name }).locator('button').click();
    await tick(this.committee.locator(`[data-name="roles"] input[value="${role}"]`));
    await this.choose(this.committee.locator('[data-name="level"]'), level);
    await this.committee.locator('section.panel .slds-button_brand').first().click();
    await this.committee.locator('.person', { hasText: name }).waitFor();
    await this.committee.locator('section.panel').waitFor({ state: 'detached' });
  }

  async planVisit(): Promise<void> {
    await this.guidance.locator('.prepare button').click();
    await this.fillToday(this.visits.locator('[data-name="plannedOn"]'));
    await this.choose(this.visits.locator('[data-name="purpose"]'), 'surveyMarket');
    await this.visits.locator('section.panel .slds-button_brand').click();
    await this.visits.locator('.row').waitFor();
  }

  async recordVisit(answers: readonly string[], heard: string, look: (card: Locator) => Promise<void>): Promise<void> {
    await this.visits.locator('.row .acts lightning-button-icon').nth(2).locator('button').click();
    const panel = this.visits.locator('section.panel');
    await tick(panel.locator('[data-name="met"] input').first());
    for (const condition of answers) await this.choose(panel.locator(`[data-name="answer/${condition}"]`), 'yes');
    await panel.locator(`[data-name="note/${answers[0]}"] input`).fill(heard);
    await look(this.visits);
    await panel.locator('.slds-button_brand').click();
    await panel.waitFor({ state: 'detached' });
  }

  async chooseBuyerStage(stage: string): Promise<void> {
    const said = this.guidance.locator('.saved > span');
    const before = await said.innerText();
    await this.choose(this.guidance.locator('.buyer'), stage);
    await said.filter({ hasNotText: before }).waitFor();
  }

  async fillMove(stageName: string, reason: string): Promise<void> {
    await this.askAgain();
    await this.guidance.locator('.open-move button').click();
    await this.choose(this.form.locator('.to'), stageName);
    await this.form.locator('.reason textarea').fill(reason);
    await this.form.locator('.move button').click();
  }

  async move(stageName: string, reason: string): Promise<void> {
    await this.fillMove(stageName, reason);
    await this.form.waitFor({ state: 'detached' });
  }

  /** A colleague's list of evidence, through the API: each condition met. */
  importEvidence(conditions: readonly string[], ...more: readonly string[]): void {
    const { org, deal } = this.life;
    const filed = new Set(
      org.raw('Keystage_Evidence__c').flatMap((one) => (one.Opportunity__c === deal ? [String(one.Condition__c)] : [])),
    );
    const results = org.as(people.manager).create(
      'Keystage_Evidence__c',
      [...conditions, ...more]
        .filter((condition) => !filed.has(condition))
        .map((Condition__c) => ({
          ...{ Opportunity__c: deal, Condition__c, Answer__c: 'Yes', Observed_On__c: daysBefore(0) },
          ...(Condition__c in details && { Values__c: JSON.stringify(details[Condition__c]) }),
        })),
    );
    const refused = results.flatMap(({ errors }) => errors);
    if (refused.length > 0) throw new Error(JSON.stringify(refused));
  }

  /** As somebody does who comes back to the window. */
  private async askAgain(): Promise<void> {
    await this.page.evaluate(() => window.dispatchEvent(new FocusEvent('focus')));
  }
}

/** A checkbox of the platform lies under its drawing. */
async function tick(checkbox: Locator): Promise<void> {
  await checkbox.dispatchEvent('click');
}
