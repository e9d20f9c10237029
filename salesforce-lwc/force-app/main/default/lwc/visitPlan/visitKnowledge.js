import { isObject } from 'c/jsonObject';
import { needTopics } from 'c/keystagePlaybook';
/** Where a line of the plan is kept; undefined for a line that knowledge does not hold. `pieces` tell the ids of needs and rivals. */
export function pieceOf(about, pieces) {
  switch (about.kind) {
    case 'topicOfNeed':
      return `need/${needOfTopic(about.topic, pieces)}`;
    case 'answerOnNeed':
      return about.need === null ? undefined : `need/${about.need}/${about.step}`;
    case 'partOfOffer':
      return about.need === null ? undefined : `offer/${about.need}/${about.part}`;
    case 'rivalPart': {
      const place = Object.keys(pieces).find((key) => /^rival\/\d+$/.test(key) && pieces[key] === about.rival);
      return place === undefined ? undefined : `${place}/${about.part}`;
    }
    case 'rivalName': {
      const { rival } = about;
      const place = Object.keys(pieces).find((key) => /^rival\/\d+$/.test(key) && pieces[key] === rival);
      return rival === null ? nextOf('rival', pieces) : place;
    }
    case 'usp':
      return 'usp';
    default:
      return undefined;
  }
}
/** The first place of a list that is free. */
export function nextOf(list, pieces) {
  let place = 0;
  while ((pieces[`${list}/${place}`] ?? '') !== '') place += 1;
  return `${list}/${place}`;
}
/** The pieces as `readVisitKnowledge` reads them; blanks are left out, and what hangs on a need or rival without a name with them. */
export function knowledgeOf(pieces) {
  const given = Object.fromEntries(Object.entries(pieces).filter(([, text]) => text.trim() !== ''));
  const keys = Object.keys(given).sort();
  const members = (place) =>
    Object.fromEntries(
      keys.filter((key) => key.startsWith(`${place}/`)).map((key) => [key.slice(place.length + 1), given[key]]),
    );
  const listed = (list) => keys.filter((key) => new RegExp(`^${list}/[^/]+$`).test(key));
  const needs = listed('need').map((place) => {
    const id = place.slice('need/'.length);
    return { id, text: given[place], topic: isTopic(id) ? id : undefined, ...members(place) };
  });
  const offers = needs.flatMap(({ id }) => {
    const parts = members(`offer/${id}`);
    return Object.keys(parts).length === 0 ? [] : [{ need: id, ...parts }];
  });
  return {
    needs,
    offers,
    rivals: listed('rival').map((place) => ({ name: given[place], ...members(place) })),
    proofs: listed('proof').map((place) => given[place]),
    objections: listed('objection').map((place) => ({ text: given[place] })),
    ...(given.usp !== undefined && { usp: given.usp }),
  };
}
/** The pieces of what an earlier plan kept; whatever is not a text is left aside, since a plan is edited by people and imports alike. */
export function piecesOf(kept) {
  if (!isObject(kept)) return {};
  return Object.fromEntries(Object.entries(kept).filter((entry) => typeof entry[1] === 'string' && entry[1] !== ''));
}
const topics = [...needTopics.organisation, ...needTopics.person];
function isTopic(id) {
  return topics.includes(id);
}
/** A need written under a topic goes by the topic's name. */
function needOfTopic(topic, pieces) {
  const other = Object.keys(pieces).find((key) => key.endsWith('/topic') && pieces[key] === topic);
  return other === undefined ? topic : other.split('/')[1];
}
