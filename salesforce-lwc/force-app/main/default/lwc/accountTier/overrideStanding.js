import { entryOf } from './storedTier';
export function overrideStanding(stored, ofList) {
  if (stored.tier === '') return ofList ? { entry: ofList, from: 'list' } : {};
  const agree = ofList?.tier === stored.tier && ofList.from === stored.from && ofList.until === stored.until;
  return { entry: entryOf(stored), from: 'record', ...(ofList && !agree && { passedOver: ofList }) };
}
