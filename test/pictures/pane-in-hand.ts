import { fileURLToPath } from 'node:url';
import type { FrameLocator, Page } from 'playwright-core';
import type { PaneWords } from '../../excel-addin/src/language/pane-words';
import type { SalesforceScreenWords } from '../../excel-addin/src/language/salesforce-screen/salesforce-screen-words';
import { MY_DOMAIN } from '../workbench/server/workbench-org';

/** The task pane in the workbench, as a person works it who is having pictures taken. */
export class PaneInHand {
  readonly pane: FrameLocator;

  constructor(
    private readonly page: Page,
    private readonly words: PaneWords,
  ) {
    this.pane = page.frameLocator('iframe[title="Keystage"]');
  }

  goTo(area: keyof PaneWords['areas']['names']): Promise<void> {
    return this.pane.getByRole('tab', { name: this.words.areas.names[area], exact: true }).click();
  }

  press(name: string): Promise<void> {
    return this.pane.getByRole('button', { name, exact: true }).click();
  }

  /** Segments the sample list, whose questions are answered. */
  async segment(): Promise<void> {
    await this.pane.getByRole('button', { name: /496/ }).click();
    await this.pane.getByRole('tab', { name: this.words.result.tabs.account, exact: true }).waitFor();
  }

  async answerQuestions(): Promise<void> {
    const { duplicateAnswers, ratioAnswers, answer } = this.words.segment;
    await this.pane.getByText(duplicateAnswers.sum, { exact: true }).click();
    await this.pane.getByRole('button', { name: answer }).first().click();
    await this.pane.getByText(ratioAnswers.percentsAboveOne, { exact: true }).click();
  }

  /** Goes to the org and signs in there, by the window that opens. */
  async signIn(username: string, { signIn }: SalesforceScreenWords): Promise<void> {
    await this.goTo('salesforce');
    await this.pane.getByRole('textbox', { name: signIn.myDomain }).fill(MY_DOMAIN);
    const opening = this.page.context().waitForEvent('page');
    await this.press(signIn.button);
    const window = await opening;
    await window.getByRole('combobox').selectOption(username);
    await window.locator('button[value="allow"]').click();
  }

  /** The pane alone. */
  async picture(name: string): Promise<void> {
    await this.page.waitForTimeout(400); // for what still fades in
    await this.page.locator('iframe[title="Keystage"]').screenshot({ path: pathOf(name) });
    process.stdout.write(`${name}.png\n`);
  }
}

/** Where a picture lies, beside these scripts. */
export function pathOf(name: string): string {
  return fileURLToPath(new URL(`${name}.png`, import.meta.url));
}
