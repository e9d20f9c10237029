import { readDeal } from 'c/dealRecord';
import { placeDeal } from 'c/keystageStages';
export const noneYet = { placed: 0, past: 0, newlyPast: 0, fallen: [] };
/** Adds a page of deals to what is worked out: each by its own evidence and people, as of today. */
export function withDeals(sofar, nodes, { present, candidate, today }) {
  // One process after the other, so that a template of the org's own is read once a page.
  const after = nodes.map((node) => placedBy(node, candidate, today));
  const before = nodes.map((node) => present && placedBy(node, present, today));
  let [past, newlyPast] = [0, 0];
  const fallen = [];
  after.forEach((placed, k) => {
    if (!placed) return;
    if (isPast(placed.placement)) past++;
    if (isPast(placed.placement) && !isPast(before[k]?.placement)) newlyPast++;
    const from = before[k] && fallenFrom(before[k].placement, placed.placement);
    if (from !== undefined) fallen.push({ id: placed.id, name: placed.name, from, to: evidenced(placed.placement) });
  });
  return {
    placed: sofar.placed + after.filter((placed) => placed !== undefined).length,
    past: sofar.past + past,
    newlyPast: sofar.newlyPast + newlyPast,
    fallen: [...sofar.fallen, ...fallen],
  };
}
/** The stage that was evidenced, where the candidate knows it and no longer sees it reached. */
function fallenFrom(before, after) {
  const stage = evidenced(before);
  const place = after.template.stages.findIndex(({ id }) => id === stage) + 1;
  return stage !== null && place > after.evidenced.stage ? stage : undefined;
}
function evidenced({ template, evidenced: { stage } }) {
  return stage === 0 ? null : template.stages[stage - 1].id;
}
function isPast(placement) {
  return (placement?.declared?.overstatedBy ?? 0) > 0;
}
/** A deal as its page would place it if this were the process in force. */
function placedBy(node, { templateId, file, stageMap }, today) {
  const fields = { Name: templateId, Template__c: templateId, Template_File__c: file ?? null };
  const values = { ...fields, Record_Type__c: null, Stage_Map__c: JSON.stringify(stageMap) };
  const process = { Id: templateId, ...wrapped(values) };
  const query = { Opportunity: { edges: [{ node }] }, Keystage_Process__c: { edges: [{ node: process }] } };
  const reading = readDeal({ data: { uiapi: { query } } }, today);
  if (reading.kind !== 'read' || !reading.deal.process) return undefined;
  const { id, name, facts, process: way } = reading.deal;
  return { id, name, placement: placeDeal(way.template, facts, today) };
}
function wrapped(values) {
  return Object.fromEntries(Object.entries(values).map(([field, value]) => [field, { value }]));
}
