export function overrideStanding(stored, ofList) {
  if (stored.tier === '') return ofList ? { entry: ofList, from: 'list' } : {};
  const agree = ofList?.tier === stored.tier && ofList.from === stored.from && ofList.until === stored.until;
  // An approval to beat caps can only come from the list; where both say the same, it holds.
  if (ofList && agree) return { entry: { ...ofList, ...stored }, from: 'record' };
  return { entry: { ...stored }, from: 'record', ...(ofList && { passedOver: ofList }) };
}
