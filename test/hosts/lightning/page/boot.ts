import '@lwc/synthetic-shadow';
import { startSession } from './session';

try {
  await startSession(new URLSearchParams(location.search));
  const { showRecordPage } = await import('./show-record-page');
  showRecordPage(document.body);
} catch (problem) {
  const sentence = document.createElement('pre');
  sentence.textContent = problem instanceof Error ? (problem.stack ?? problem.message) : String(problem);
  document.body.replaceChildren(sentence);
  throw problem;
}
