import '@lwc/synthetic-shadow';
import { focusWhenInFront } from './focus-when-in-front';
import { session, startSession } from './session';

try {
  await startSession(new URLSearchParams(location.search));
  document.documentElement.lang = session.lang;
  const [{ showPage }, { requests }] = await Promise.all([import('./show-page'), import('../ui-api/request-log')]);
  Object.assign(window, { lightningRequests: requests });
  await showPage(document.body);
  focusWhenInFront(document.body);
} catch (problem) {
  const sentence = document.createElement('pre');
  sentence.textContent = problem instanceof Error ? (problem.stack ?? problem.message) : String(problem);
  document.body.replaceChildren(sentence);
  throw problem;
}
