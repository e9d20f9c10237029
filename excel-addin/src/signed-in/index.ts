import { signInStep } from './sign-in-step';

/** Sends the person on to their org, or hands what the org sent them back with to the pane, which closes this window. */
async function start(): Promise<void> {
  // Office has to know this window before it leaves for Salesforce, or it does not know it again when it comes back.
  await Office.onReady();
  const step = signInStep(window.location.href);
  switch (step.kind) {
    case 'goOn':
      return window.location.replace(step.address);
    case 'handBack':
      return Office.context.ui.messageParent(step.message);
    case 'notHere':
      document.body.append(notHere);
  }
}

const notHere = 'This page belongs to signing in to Salesforce. Close it, and sign in from Keystage in Excel.';

void start();
