import type { CommitteeProblem, Defusal, Landmine, PositionProposal, RankFinding } from '../../committee';
import type { SheetGap } from '../../compile';
import type {
  EvidenceProblem,
  FactProblem,
  HangingFact,
  MoveProblem,
  OpenPart,
  PlacementReason,
  StageTemplate,
} from '../../stages';
import { day, selling, sellingWith } from '../../stages/selling-template.test-data';
import { stageWords as en } from './en';
import { stageWords as ko } from './ko';
import { stageSpeaker, type StageSpeaker } from './stage-speaker';
import { stageWords as zh } from './zh-cn';

const named: StageTemplate = sellingWith({
  stages: selling.stages.map((stage) => {
    const names: Record<string, object> = {
      invite: { en: 'Invitation', 'zh-CN': '电话邀约', ko: '전화 약속' },
      show: { en: 'Demo', 'zh-CN': '方案演示', ko: '솔루션 시연' },
      design: { en: 'Design', 'zh-CN': '方案设计', ko: '솔루션 설계' },
      signed: { en: 'Signed', 'zh-CN': '签约', ko: '계약 체결' },
    };
    return { ...stage, name: names[stage.id] };
  }),
  buyerStages: selling.buyerStages.map((stage) =>
    stage.id === 'criteria' ? { ...stage, name: { en: 'Criteria set', 'zh-CN': '建立标准', ko: '기준 수립' } } : stage,
  ),
  facts: selling.facts.map((fact) =>
    fact.path === 'demo' ? { ...fact, name: { en: 'Demo given', 'zh-CN': '已演示', ko: '시연 실시' } } : fact,
  ),
});

const people: Record<string, string> = { p1: 'Jin', p2: '王' };
const speakers = [en, zh, ko].map((words) => stageSpeaker(words, named, (id) => people[id] ?? id));
const said = (sentence: (say: StageSpeaker) => string) => speakers.map(sentence);

/** One fact of every kind, and how it is said; the type makes the list complete. */
type Shown<T extends { readonly kind: string }> = {
  readonly [K in T['kind']]: readonly [fact: Extract<T, { readonly kind: K }>, ...sentences: string[]];
};
const rows = <T extends { readonly kind: string }>(shown: Shown<T>) =>
  Object.entries<readonly [T, ...string[]]>(shown).map(
    ([kind, [fact, ...sentences]]) => [kind, fact, sentences] as const,
  );

const reasons: Shown<PlacementReason> = {
  notBegun: [
    { kind: 'notBegun' },
    'No stage is entered yet: milestones of “Invitation” are open.',
    '尚未进入任何阶段：“电话邀约”还有里程碑未达成。',
    '아직 진입한 단계가 없습니다. “전화 약속”의 마일스톤이 남아 있습니다.',
  ],
  entered: [
    { kind: 'entered', stage: 2 },
    '“Demo” is entered: its milestones are met, and every stage before is finished.',
    '已进入“方案演示”：里程碑已达成，此前各阶段均已完成。',
    '“솔루션 시연” 단계에 진입했습니다. 마일스톤을 충족했고 앞 단계는 모두 완료되었습니다.',
  ],
  completed: [
    { kind: 'completed', stage: 2, last: false },
    '“Demo” is completed: its success criteria are met.',
    '已完成“方案演示”：成功标准已达成。',
    '“솔루션 시연”을 완료했습니다. 성공 기준을 충족했습니다.',
  ],
  gate: [
    { kind: 'gate', stage: 3, list: 'milestones', met: 1, needs: 2, of: 3, mustHaves: 1 },
    'To enter “Design”: 1 of 3 milestones are met, 2 are needed. One must-have is open.',
    '要进入“方案设计”：3 项里程碑已达成 1 项，需达成 2 项。另有 1 项必备条件未达成。',
    '“솔루션 설계” 진입 조건: 마일스톤 3개 중 1개를 충족했고 2개가 필요합니다. 필수 조건 1개가 남아 있습니다.',
  ],
  skippedEntries: [
    { kind: 'skippedEntries', stages: [1, 2] },
    'Passed over: milestones of “Invitation” and “Demo” are still open.',
    '跳过未补：“电话邀约”和“方案演示”的里程碑仍未达成。',
    '건너뛴 항목: “전화 약속” 및 “솔루션 시연”의 마일스톤이 남아 있습니다.',
  ],
  chance: [
    { kind: 'chance', share: 0.4, stage: 2, at: 'entered' },
    "Chance 40%: the template's weight for “Demo”, entered.",
    '成功率 40%：模板为“方案演示”设定的阶段成功率（已进入）。',
    '성공 확률 40%: 템플릿에서 “솔루션 시연” 진입 시의 단계별 성공 확률입니다.',
  ],
  declaredAgrees: [
    { kind: 'declaredAgrees', stage: 2 },
    'The CRM says “Demo” too.',
    'CRM 填报的也是“方案演示”。',
    'CRM에도 “솔루션 시연”으로 입력되어 있습니다.',
  ],
  overstated: [
    { kind: 'overstated', declared: 4, evidenced: 2, by: 2 },
    'The CRM says “Signed”; evidenced is “Demo”, so it is overstated by 2 stages.',
    'CRM 填报为“签约”，核实为“方案演示”，高估 2 个阶段。',
    'CRM에는 “계약 체결”로 입력되어 있으나 확인된 단계는 “솔루션 시연”입니다. 2단계 높게 잡혀 있습니다.',
  ],
  understated: [
    { kind: 'understated', declared: 1, evidenced: 2, by: 1 },
    'The CRM says “Invitation”; evidenced is “Demo”, one stage further on.',
    'CRM 填报为“电话邀约”，核实为“方案演示”，实际已多走 1 个阶段。',
    'CRM에는 “전화 약속”으로 입력되어 있으나 확인된 단계는 “솔루션 시연”입니다. 실제로는 1단계 더 나아갔습니다.',
  ],
  inStep: [
    { kind: 'inStep', stage: 2, buyerStage: 'criteria', apart: 0 },
    'In step with the buyer, who is at “Criteria set”.',
    '与客户同步：客户处于“建立标准”。',
    '고객과 보조가 맞습니다(일치). 고객은 “기준 수립” 단계입니다.',
  ],
  slowDown: [
    { kind: 'slowDown', stage: 3, buyerStage: 'criteria', apart: 1 },
    'One stage ahead of the buyer, who is at “Criteria set”: slow down and build the need.',
    '超前客户 1 个阶段（客户处于“建立标准”）：放慢节奏，先把需求做实。',
    '고객(“기준 수립” 단계)보다 1단계 앞서 있습니다. 속도를 늦추고 필요성을 먼저 다지세요.',
  ],
  catchUp: [
    { kind: 'catchUp', stage: 1, buyerStage: 'criteria', apart: 1 },
    'One stage behind the buyer, who is at “Criteria set”: catch up.',
    '落后客户 1 个阶段（客户处于“建立标准”）：加快跟上。',
    '고객(“기준 수립” 단계)보다 1단계 뒤처져 있습니다. 따라잡으세요.',
  ],
  reconsider: [
    { kind: 'reconsider', stage: 0, buyerStage: 'criteria', apart: 2 },
    '2 stages behind the buyer, who is at “Criteria set”: decide whether to go on or give up.',
    '落后客户 2 个阶段（客户处于“建立标准”）：评估是否放弃。',
    '고객(“기준 수립” 단계)보다 2단계 뒤처져 있습니다. 지속 여부를 검토하세요.',
  ],
};
test.each(rows(reasons))('reason: %s', (_, fact, sentences) => {
  expect(said((say) => say.reason(fact))).toEqual(sentences);
});

const defusals: Shown<Defusal> = {
  findHolder: [
    { kind: 'findHolder', role: 'technical' },
    'Find out who is the technical gatekeeper.',
    '弄清谁是技术把关者。',
    '누가 기술 게이트키퍼인지 알아내세요.',
  ],
  completeInfo: [
    { kind: 'completeInfo', role: 'decision', contact: 'p1' },
    'Complete what is known of Jin, the decision maker.',
    '补全决策者 Jin 的资料。',
    '의사결정자 Jin에 대한 정보를 보완하세요.',
  ],
  winCoach: [
    { kind: 'winCoach' },
    'Win a coach: someone inside who knows the purchase and wants our success.',
    '发展一位教练：了解这次采购、希望我方成功的内部人士。',
    '코치를 확보하세요. 이 구매를 잘 알고 우리의 성공을 바라는 내부 사람입니다.',
  ],
  meet: [
    { kind: 'meet', contact: 'p1', roles: ['user', 'coach'] },
    'Meet Jin (user and coach) in person.',
    '与 Jin（使用者和教练）面谈。',
    'Jin(사용자 및 코치)의 면담을 잡으세요.',
  ],
  welcome: [
    { kind: 'welcome', contact: 'p2', joined: day('2026-11-02') },
    'Call on 王, who joined on Nov 2, 2026, and find out their weight in the decision.',
    '拜访2026年11月2日加入的王，弄清其在决策中的分量。',
    '2026. 11. 2.에 합류한 王을(를) 찾아가 결정에서의 비중을 알아보세요.',
  ],
  catchUpOnPost: [
    { kind: 'catchUpOnPost', contact: 'p1', changed: day('2026-11-02') },
    'Speak with Jin, whose post changed on Nov 2, 2026, and check which role they hold now.',
    '与 Jin 沟通（2026年11月2日岗位变动），核实其现在的采购角色。',
    'Jin의 직책이 2026. 11. 2.에 바뀌었습니다. 만나서 지금의 구매 역할을 확인하세요.',
  ],
  reviewOrganisation: [
    { kind: 'reviewOrganisation', restructured: day('2026-11-02') },
    'The buyer was restructured on Nov 2, 2026: go through the circle again and ask whether buying power has shifted.',
    '客户于2026年11月2日重组：重新梳理采购小组，问清采购权是否转移。',
    '고객이 2026. 11. 2.에 조직을 개편했습니다. 구매위원회를 다시 살피고 구매 권한이 옮겨졌는지 물어보세요.',
  ],
  confirmDecider: [
    { kind: 'confirmDecider' },
    'Make certain who finally decides; ask the coach first.',
    '确认最终由谁决定，先问教练。',
    '최종 결정권자가 누구인지 확실히 하세요. 먼저 코치에게 물어보세요.',
  ],
};
test.each(rows(defusals))('defusal: %s', (_, fact, sentences) => {
  expect(said((say) => say.defusal(fact))).toEqual(sentences);
});

const hangingFacts: Shown<HangingFact> = {
  notKnown: [{ kind: 'notKnown', path: 'demo' }, '“Demo given” is not known', '“已演示”未知', '“시연 실시” 알 수 없음'],
  says: [{ kind: 'says', path: 'demo', value: false }, '“Demo given”: no', '“已演示”为否', '“시연 실시”: 아니요'],
  expired: [
    { kind: 'expired', path: 'demo', observed: day('2026-05-04'), validDays: 90 },
    '“Demo given” was seen on May 4, 2026 and counts for 90 days',
    '“已演示”于2026年5月4日核实，有效期 90 天',
    '“시연 실시” 2026. 5. 4. 확인, 유효 기간 90일',
  ],
  longAgo: [
    { kind: 'longAgo', path: 'demo', date: day('2026-05-04'), days: 90 },
    'the last evidence for “Demo given” is from May 4, 2026 and counts for 90 days',
    '“已演示”的最近凭据为2026年5月4日，有效期 90 天',
    '“시연 실시”의 마지막 근거 2026. 5. 4., 유효 기간 90일',
  ],
  ahead: [
    { kind: 'ahead', path: 'demo', date: day('2026-12-04') },
    '“Demo given” lies ahead, on Dec 4, 2026',
    '“已演示”是将来的日期（2026年12月4日）',
    '“시연 실시”: 아직 오지 않은 날짜(2026. 12. 4.)',
  ],
};
test.each(rows(hangingFacts))('what a condition hangs on: %s', (_, fact, sentences) => {
  expect(said((say) => say.hangingFact(fact))).toEqual(sentences);
});

test.each([
  [
    'notMet',
    'Not met: asked (“Demo given” is not known). To do: ask.',
    '未达成：问过（“已演示”未知）。下一步：去问。',
    '미충족: 물음(“시연 실시” 알 수 없음). 할 일: 묻기.',
  ],
  [
    'notKnown',
    'Not known: asked (“Demo given” is not known). To do: ask.',
    '待核实：问过（“已演示”未知）。下一步：去问。',
    '확인 안 됨: 물음(“시연 실시” 알 수 없음). 할 일: 묻기.',
  ],
  [
    'expired',
    'Out of date: asked (“Demo given” is not known). To do: ask.',
    '已过期：问过（“已演示”未知）。下一步：去问。',
    '기한 지남: 물음(“시연 실시” 알 수 없음). 할 일: 묻기.',
  ],
] as const)('an open condition: %s', (kind, ...sentences) => {
  const condition = {
    ...named.stages[0].milestones[0],
    text: { en: 'asked', 'zh-CN': '问过', ko: '물음' },
    satisfy: { en: 'ask', 'zh-CN': '去问', ko: '묻기' },
  };
  const state = { kind, hangsOn: [{ kind: 'notKnown', path: 'demo' }] } as const;
  expect(said((say) => say.openCondition({ condition, state }))).toEqual(sentences);
});

const unknown = (path: string): OpenPart => ({ kind: 'notKnown', path });
const onFile = (path: string): OpenPart => ({ kind: 'says', path, value: false });
const ways = (needs: number, ...of: OpenPart[][]): OpenPart => ({ kind: 'ways', needs, ways: of });

test.each<[string, OpenPart[], string, string, string]>([
  [
    'all',
    [unknown('demo'), onFile('x')],
    '“Demo given” is not known and “x”: no',
    '“已演示”未知；“x”为否',
    '“시연 실시” 알 수 없음, “x”: 아니요',
  ],
  [
    'one of two',
    [ways(1, [unknown('demo')], [onFile('x')])],
    'either “Demo given” is not known or “x”: no',
    '“已演示”未知或“x”为否',
    '“시연 실시” 알 수 없음 또는 “x”: 아니요',
  ],
  [
    'one, of which one way takes two facts',
    [ways(1, [unknown('demo'), unknown('y')], [onFile('x')])],
    'either “Demo given” is not known and “y” is not known or “x”: no',
    '“已演示”未知且“y”未知或“x”为否',
    '“시연 실시” 알 수 없음 및 “y” 알 수 없음 또는 “x”: 아니요',
  ],
  [
    'two of three',
    [ways(2, [unknown('demo')], [unknown('y')], [onFile('x')])],
    '2 of these: “Demo given” is not known, “y” is not known, or “x”: no',
    '需补足以下任 2 项：“已演示”未知、“y”未知或“x”为否',
    '다음 중 2가지: “시연 실시” 알 수 없음, “y” 알 수 없음 또는 “x”: 아니요',
  ],
  [
    'a fact, and one of two beside it',
    [onFile('x'), ways(1, [unknown('demo')], [unknown('y')])],
    '“x”: no and either “Demo given” is not known or “y” is not known',
    '“x”为否；“已演示”未知或“y”未知',
    '“x”: 아니요, “시연 실시” 알 수 없음 또는 “y” 알 수 없음',
  ],
])('what a condition hangs on, together: %s', (_, parts, ...sentences) => {
  expect(said((say) => say.hangsOn(parts))).toEqual(sentences);
});

const factProblems: Shown<FactProblem> = {
  factsNotReadable: [
    { kind: 'factsNotReadable', got: '"none"' },
    'The facts of this deal: expected an object of facts by path, got "none".',
  ],
  unknownFact: [
    { kind: 'unknownFact', path: 'demmo' },
    '“demmo” is not a fact of this template. Correct its spelling, or add it to the template.',
  ],
  factOfWrongType: [
    { kind: 'factOfWrongType', path: 'demo', type: 'yesNo', got: '"yes"' },
    '“Demo given”: expected yes or no, got "yes". Until it is corrected it counts as not known.',
  ],
  unknownChoice: [
    { kind: 'unknownChoice', path: 'demo', choices: ['tender', 'direct'], got: '"auction"' },
    '“Demo given”: expected one of tender, direct; got "auction". Until it is corrected it counts as not known.',
  ],
  noSuchDay: [
    { kind: 'noSuchDay', path: 'demo', got: '"soon"' },
    '“Demo given”: expected a day such as 2026-11-20, got "soon". Correct the date.',
  ],
  factFollows: [
    { kind: 'factFollows', path: 'demo' },
    '“Demo given” follows from other facts and is worked out. The value given for it was left aside.',
  ],
  observedLater: [
    { kind: 'observedLater', path: 'demo', observed: day('2026-11-21'), asOf: day('2026-11-20') },
    '“Demo given” is said to have been seen on Nov 21, 2026, after Nov 20, 2026. It counts once that day has come.',
  ],
  metLater: [
    { kind: 'metLater', condition: 'has-demo', since: day('2026-11-21'), asOf: day('2026-11-20') },
    '“has-demo” is said to be met since Nov 21, 2026, after Nov 20, 2026. It counts once that day has come.',
  ],
  unknownEvidence: [
    { kind: 'unknownEvidence', condition: 'has-gone' },
    "There is evidence for “has-gone”, and the template has no such condition. Correct its id, or use the template's version it was filed under.",
  ],
  unknownStage: [
    { kind: 'unknownStage', stage: 'closed', stages: ['invite', 'show'] },
    "The stage “closed” is not among invite, show. Map the CRM's stage to one of them.",
  ],
  unknownBuyerStage: [
    { kind: 'unknownBuyerStage', stage: 'closed', stages: ['need', 'criteria'] },
    "The buyer's stage “closed” is not among need, criteria. Choose one of them.",
  ],
};
const evidenceProblems: Shown<EvidenceProblem> = {
  aboutUnknown: [
    { kind: 'aboutUnknown', at: 3, got: 'visit made' },
    '“visit made” is neither a condition nor a fact of this template. Correct its spelling, or choose the template it belongs to.',
  ],
  answerUnread: [
    { kind: 'answerUnread', at: 3, path: 'demo', type: 'yesNo', got: 'perhaps' },
    '“Demo given”: expected yes or no, got “perhaps”. Until it is corrected the line counts for nothing.',
  ],
  buyerStageUnread: [
    { kind: 'buyerStageUnread', at: 3, got: 'soon' },
    '“soon” is not a stage of the buyer in this template. Choose one of them.',
  ],
  dayUnread: [
    { kind: 'dayUnread', at: 3, about: 'demo', got: 'after the fair' },
    '“demo”: expected a day such as 2026-11-20, got “after the fair”. Until it is corrected the line counts for nothing.',
  ],
  dayMissing: [
    { kind: 'dayMissing', at: 3, path: 'demo' },
    '“Demo given” is answered with yes, and no day is given. Write the day.',
  ],
  severalFacts: [
    { kind: 'severalFacts', at: 3, about: 'meeting-agreed', paths: ['demo', 'note'] },
    '“meeting-agreed” hangs on “Demo given” and “note”. Answer each on a line of its own.',
  ],
  followsFromPeople: [
    { kind: 'followsFromPeople', at: 3, about: 'buyingRoles' },
    '“buyingRoles” follows from the people of the buying committee and is worked out. Record it on the contacts sheet.',
  ],
};
const moveProblems: Shown<MoveProblem> = {
  unknownMoveStage: [
    { kind: 'unknownMoveStage', stage: 'closed', stages: ['invite', 'show'] },
    'The stage “closed” is not among invite, show. Choose one of them.',
  ],
  noMove: [{ kind: 'noMove', stage: 'show' }, 'The deal is at “Demo” already. Choose another stage.'],
  noReason: [
    { kind: 'noReason', direction: 'skipped', passed: ['show', 'design'] },
    'Skipping “Demo” and “Design” needs a reason. Say why it was not needed.',
  ],
  noSuchMoveDay: [
    { kind: 'noSuchMoveDay', got: 'soon' },
    'Expected the day of the move such as 2026-11-20, got “soon”. Correct the date.',
  ],
  movedLater: [
    { kind: 'movedLater', on: day('2026-11-21'), asOf: day('2026-11-20') },
    'The move is dated Nov 21, 2026, after Nov 20, 2026. Record it when it has happened.',
  ],
};
const committeeProblems: Shown<CommitteeProblem> = {
  committeeNotReadable: [
    { kind: 'committeeNotReadable', got: 'null' },
    'The buying committee: expected a list of contacts, got null.',
  ],
  contactNotReadable: [
    { kind: 'contactNotReadable', position: 1, got: '"Jin"' },
    'Contact 2: expected a person, got "Jin". They were left out.',
  ],
  contactWithoutId: [
    { kind: 'contactWithoutId', position: 0 },
    'Contact 1 has no id, so nobody can tell who it is. Give them one.',
  ],
  contactWithoutRole: [
    { kind: 'contactWithoutRole', contact: 'p1' },
    'Jin has no buying role. Say which part they have in the purchase.',
  ],
  unknownRole: [
    { kind: 'unknownRole', contact: 'p1', got: '"boss"', known: ['decision', 'user'] },
    'Jin: the role "boss" is not among decision, user. Choose one of them.',
  ],
  severalRoles: [
    { kind: 'severalRoles', contact: 'p1', roles: ['user', 'coach'] },
    'Jin holds several roles (user and coach): each counts, and it is one thread.',
  ],
  listedTwice: [{ kind: 'listedTwice', contact: 'p1', times: 2 }, 'Jin is listed 2 times; the entries were joined.'],
  wrongMember: [
    {
      kind: 'wrongMember',
      contact: 'p1',
      member: 'level',
      expected: { kind: 'oneOf', values: ['none', 'engaged'] },
      got: '3',
    },
    'Jin, level: expected one of none, engaged, got 3. Until it is corrected it counts as not known.',
  ],
  datedLater: [
    { kind: 'datedLater', contact: null, member: 'since', date: day('2026-11-21'), asOf: day('2026-11-20') },
    'The buying committee, since: Nov 21, 2026 lies after Nov 20, 2026. It counts once that day has come.',
  ],
};
const rankFindings: Shown<RankFinding> = {
  nobodyKnownIn: [
    { kind: 'nobodyKnownIn', department: 'quality' },
    'Nobody is known in quality. Find a contact there.',
  ],
  nobodyOwns: [
    { kind: 'nobodyOwns', department: 'quality', contacts: ['p1', 'p2'] },
    'Nobody of ours owns quality (Jin and 王). Name an owner.',
  ],
  deciderOwnedTooLow: [
    { kind: 'deciderOwnedTooLow', contact: 'p1', ownedBy: 'rep' },
    'Jin decides and belongs to a sales rep. Hand the contact to the sales director, a vice-president or the general manager.',
  ],
  topMetTooRarely: [
    { kind: 'topMetTooRarely', times: 1, least: 2 },
    'Top management met once in twelve months; 2 are the least. Arrange a meeting.',
  ],
  topMetTooOften: [
    { kind: 'topMetTooOften', times: 6, most: 5 },
    'Top management met 6 times in twelve months; more than 5 wears the contact out. Leave the next to others.',
  ],
};
const proposals: Shown<PositionProposal> = {
  tooLittleKnown: [
    { kind: 'tooLittleKnown', known: 3, of: 8 },
    'Only 3 of 8 factors are known on both sides: find out more before choosing a position.',
  ],
  defendOwn: [{ kind: 'defendOwn', position: 'defend' }, 'We supply this buyer now: defend.'],
  aheadOnMost: [
    { kind: 'aheadOnMost', position: 'frontal', ahead: 5, behind: 2 },
    'Ahead on 5 factors, behind on 2: go at it from the front.',
  ],
  aheadOnSome: [
    { kind: 'aheadOnSome', position: 'flank', factors: ['product', 'people'] },
    'Ahead on product and people but not on most: come from the flank, by way of these.',
  ],
  aheadOnNone: [{ kind: 'aheadOnNone', position: 'split' }, 'Ahead on no factor: split the project and take a part.'],
};

const sheetGaps: Shown<SheetGap> = {
  noCell: [
    { kind: 'noCell', paths: ['demo', 'note'] },
    'No cell holds “Demo given” and “note”. Say where they stand to have a formula.',
  ],
  formulaTooLong: [
    { kind: 'formulaTooLong', length: 9000, most: 8192 },
    'The formula has 9000 characters where a sheet takes 8192. Split the condition into several.',
  ],
};

/** In English word for word; in Chinese and Korean a whole sentence in its own script and punctuation, with nothing left unsaid. */
const shown = [
  ...rows(factProblems).map(
    ([kind, fact, [sentence]]) => [kind, sentence, said((say) => say.factProblem(fact))] as const,
  ),
  ...rows(evidenceProblems).map(
    ([kind, fact, [sentence]]) => [kind, sentence, said((say) => say.evidenceProblem(fact))] as const,
  ),
  ...rows(moveProblems).map(
    ([kind, fact, [sentence]]) => [kind, sentence, said((say) => say.moveProblem(fact))] as const,
  ),
  ...rows(committeeProblems).map(
    ([kind, fact, [sentence]]) => [kind, sentence, said((say) => say.committeeProblem(fact))] as const,
  ),
  ...rows(rankFindings).map(
    ([kind, fact, [sentence]]) => [kind, sentence, said((say) => say.rankFinding(fact))] as const,
  ),
  ...rows(proposals).map(([kind, fact, [sentence]]) => [kind, sentence, said((say) => say.proposal(fact))] as const),
  ...rows(sheetGaps).map(([kind, fact, [sentence]]) => [kind, sentence, said((say) => say.sheetGap(fact))] as const),
];
test.each(shown)('%s: %s', (_, sentence, [inEnglish, inChinese, inKorean]) => {
  expect(inEnglish).toBe(sentence);
  expect(inChinese).toMatch(/^(?!.*(undefined|[,;?!]\s?[一-鿿])).*[一-鿿].*。$/);
  expect(inKorean).toMatch(/^(?!.*(undefined|[。，：])).*[가-힣].*[.]$/);
});

test('a landmine is called by its name', () => {
  const mine: Pick<Landmine, 'kind'> = { kind: 'newFace' };
  expect(said((say) => say.landmine(mine))).toEqual([
    'A new face not followed up',
    '出现新面孔未及时跟进',
    '새 인물에 대한 후속 접촉 없음',
  ]);
});

test('every move in a competition and every style of a buyer says what to do, in each language', () => {
  const ends = { en: /^[A-Z].*\.$/, 'zh-CN': /[一-鿿].*。$/, ko: /[가-힣].*\.$/ };
  for (const { moves, styles, language } of [en, zh, ko]) {
    const advice = [...Object.values(moves), ...Object.values(styles).map(({ treat }) => treat)];
    // Fourteen moves of four positions, and four styles.
    expect(new Set(advice).size).toBe(18);
    expect(advice.filter((sentence) => !ends[language].test(sentence))).toEqual([]);
    expect(new Set(Object.values(styles).map(({ wants }) => wants)).size).toBe(4);
  }
});

test('top management that has not met at all', () => {
  const [english] = said((say) => say.rankFinding({ kind: 'topMetTooRarely', times: 0, least: 2 }));
  expect(english).toBe('Top management has not met in twelve months; 2 meetings are the least. Arrange one.');
});
