import { dealSpeaker } from 'c/dealSpeaker';
import { findLandmines, placeDeal, placementReasons, readCommittee, type CalendarDate } from 'c/keystageStages';
import { readyTemplates } from 'c/readyTemplates';

const asOf = '2026-11-20' as CalendarDate;
const [project8] = readyTemplates;

test.each([
  [
    'en-US',
    '“Account planning and telephone invitation” is entered: its milestones are met, and every stage before is finished.',
    'Complete what is known of Jin, the technical gatekeeper.',
  ],
  ['zh-CN', '已进入“客户规划与电话邀约”：里程碑已达成，此前各阶段均已完成。', '补全技术把关者 Jin 的资料。'],
  [
    'ko',
    '“고객 계획 및 전화 약속” 단계에 진입했습니다. 마일스톤을 충족했고 앞 단계는 모두 완료되었습니다.',
    '기술 게이트키퍼 Jin에 대한 정보를 보완하세요.',
  ],
])('in %s a deal, its reasons and its people are said by their names', (lang, reason, defusal) => {
  const placement = placeDeal(project8, { values: { 'invitation.interestShown': true } }, asOf);
  const contacts = [{ id: '003', roles: ['technical'], level: 'contacted', everMet: true }];
  const { committee } = readCommittee({ contacts, since: '2026-11-01' }, asOf);
  const say = dealSpeaker(lang, project8, (id) => (id === '003' ? 'Jin' : id));

  expect(say.reason(placementReasons(placement)[0])).toBe(reason);
  const defusals = findLandmines(committee).flatMap(({ defuse }) => defuse.map((one) => say.defusal(one)));
  expect(defusals).toContain(defusal);
});

test('without a template and names, ids are said', () => {
  expect(dealSpeaker('en-US').stageOf('offer')).toBe('“offer”');
  expect(dealSpeaker('fr').contact('003')).toBe('003');
});
