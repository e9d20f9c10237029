import type { EnforcedBy } from '../../compile';
import { withParticle } from '../korean-particle';
import type { StageWords } from './stage-words';

export const stageWords: StageWords = {
  language: 'ko',
  evidencedStage: '확인된 단계',
  declaredStage: '입력된 단계',
  procurementStage: '구매 단계',
  buyingCommittee: '구매위원회',
  keyNode: '핵심 관문',
  lists: {
    milestones: '마일스톤',
    successCriteria: '성공 기준',
    process: '활동 조건',
    relationship: '관계 조건',
    information: '정보 조건',
  },
  states: { none: '시작 전', entered: '진입', completed: '완료' },
  verdicts: { inStep: '일치', slowDown: '앞섬', catchUp: '뒤처짐', reconsider: '지속 여부 검토' },
  yes: '예',
  no: '아니요',
  factTypes: {
    yesNo: '예 또는 아니요',
    number: '숫자',
    date: '2026-11-20 같은 날짜',
    text: '텍스트',
    choice: '선택지 중 하나',
    list: '목록',
  },

  roles: {
    decision: '의사결정자',
    technical: '기술 게이트키퍼',
    user: '사용자',
    finance: '재무 담당',
    coach: '코치',
    influencer: '영향력 행사자',
  },
  levels: { none: '모름', identified: '파악됨', contacted: '접촉함', engaged: '긴밀히 소통', supportive: '지지함' },
  ranks: { top: '최고 경영진', manager: '관리자', staff: '실무자' },
  departments: {
    management: '경영 부서',
    purchasing: '구매 부서',
    engineering: '기술 부서',
    quality: '품질 부서',
    production: '생산 부서',
    finance: '재무 부서',
  },
  owners: { rep: '영업 담당자', salesDirector: '영업 본부장', vicePresident: '부사장', generalManager: '사장' },
  styles: {
    tiger: {
      name: '호랑이형',
      wants: '권한',
      treat: '요점부터 말하고 두 가지 안을 제시한 뒤 결정은 상대에게 맡깁니다.',
    },
    peacock: {
      name: '공작형',
      wants: '열의',
      treat: '열의에 호응하고 말을 많이 하게 하며, 합의한 내용은 서면으로 확인합니다.',
    },
    owl: {
      name: '부엉이형',
      wants: '존중',
      treat: '수치와 근거를 순서대로 제시하고 시간을 넉넉히 주며, 답을 재촉하지 않습니다.',
    },
    dove: {
      name: '비둘기형',
      wants: '관계',
      treat: '사람에게 시간을 쓰고 안심시키며, 결정까지 한 걸음씩 이끕니다.',
    },
  },
  factors: {
    product: '제품',
    salesForce: '영업 조직',
    price: '가격',
    reputation: '평판',
    cost: '원가',
    organisation: '조직과 경영',
    people: '인력',
    finance: '재무',
  },
  positions: { frontal: '정면 공략', flank: '우회 공략', split: '분할 공략', defend: '방어' },
  moves: {
    ownNeed: '요구를 선점합니다. 남보다 먼저 고객과 함께 요구를 정합니다.',
    actAsLeader: '선두로 행동합니다. 속도와 비교 기준을 우리가 정합니다.',
    changeCriteria: '구매 기준을 우리만의 강점 쪽으로 바꿉니다.',
    reachHigher: '경쟁사보다 먼저 더 높은 직급을 만납니다.',
    bringTechnology: '경쟁사에 없는 새 기술을 들여옵니다.',
    widenCircle: '결정에 참여하는 사람의 범위를 넓힙니다.',
    widenScope: '프로젝트의 범위를 넓힙니다.',
    findAllies: '고객이 귀를 기울이는 우군을 찾습니다.',
    takePart: '프로젝트의 일부를 맡아 잘 해냅니다.',
    argueForTwo: '공급업체를 둘로 하자고 제안합니다. 공급이 안정되고 비교도 공정해집니다.',
    winSeniorSupport: '분할 발주에 대한 경영진의 지지를 얻습니다.',
    deepenTies: '경쟁사가 말을 꺼내기 전에 관계와 서비스를 깊게 합니다.',
    slowDecision: '결정을 늦춥니다. 남은 의문을 제기하거나 요구 분석을 다시 하게 합니다.',
    offerTrial: '90일 시험 사용을 제안합니다.',
  },

  placementReasons: {
    notBegun: (_, say) => `아직 진입한 단계가 없습니다. ${say.stage(1)}의 마일스톤이 남아 있습니다.`,
    entered: ({ stage }, say) =>
      `${say.stage(stage)} 단계에 진입했습니다. 마일스톤을 충족했고 앞 단계는 모두 완료되었습니다.`,
    completed: ({ stage, last }, say) =>
      last
        ? `마지막 단계인 ${withParticle(say.stage(stage), '을/를')} 완료했습니다.`
        : `${withParticle(say.stage(stage), '을/를')} 완료했습니다. 성공 기준을 충족했습니다.`,
    gate: ({ stage, list, met, needs, of, mustHaves }, say) => {
      const goal = `${say.stage(stage)} ${list === 'milestones' ? '진입' : '완료'} 조건`;
      const what = list === 'milestones' ? '마일스톤' : '성공 기준';
      if (needs === of) return `${goal}: ${what} ${of}개 중 ${met}개를 충족했습니다.`;
      const must = mustHaves === 0 ? '' : ` 필수 조건 ${mustHaves}개가 남아 있습니다.`;
      return `${goal}: ${what} ${of}개 중 ${met}개를 충족했고 ${needs}개가 필요합니다.${must}`;
    },
    skippedEntries: ({ stages }, say) =>
      `건너뛴 항목: ${say.list(stages.map((stage) => say.stage(stage)))}의 마일스톤이 남아 있습니다.`,
    chance: ({ share, stage, at }, say) =>
      at === 'none'
        ? `성공 확률 ${say.percent(share)}: 아직 확률을 올린 단계가 없습니다.`
        : `성공 확률 ${say.percent(share)}: 템플릿에서 ${say.stage(stage)} ${at === 'entered' ? '진입' : '완료'} 시의 단계별 성공 확률입니다.`,
    declaredAgrees: ({ stage }, say) => `CRM에도 ${withParticle(say.stage(stage), '으로/로')} 입력되어 있습니다.`,
    overstated: ({ declared, evidenced, by }, say) =>
      evidenced === 0
        ? `CRM에는 ${withParticle(say.stage(declared), '으로/로')} 입력되어 있으나 확인된 단계가 없어 ${by}단계 높게 잡혀 있습니다.`
        : `CRM에는 ${withParticle(say.stage(declared), '으로/로')} 입력되어 있으나 확인된 단계는 ${say.stage(evidenced)}입니다. ${by}단계 높게 잡혀 있습니다.`,
    understated: ({ declared, evidenced, by }, say) =>
      `CRM에는 ${withParticle(say.stage(declared), '으로/로')} 입력되어 있으나 확인된 단계는 ${say.stage(evidenced)}입니다. 실제로는 ${by}단계 더 나아갔습니다.`,
    inStep: ({ buyerStage }, say) => `고객과 보조가 맞습니다(일치). 고객은 ${say.buyerStage(buyerStage)} 단계입니다.`,
    slowDown: ({ buyerStage, apart }, say) =>
      `고객(${say.buyerStage(buyerStage)} 단계)보다 ${apart}단계 앞서 있습니다. 속도를 늦추고 필요성을 먼저 다지세요.`,
    catchUp: ({ buyerStage, apart }, say) =>
      `고객(${say.buyerStage(buyerStage)} 단계)보다 ${apart}단계 뒤처져 있습니다. 따라잡으세요.`,
    reconsider: ({ buyerStage, apart }, say) =>
      `고객(${say.buyerStage(buyerStage)} 단계)보다 ${apart}단계 뒤처져 있습니다. 지속 여부를 검토하세요.`,
  },
  openConditions: {
    notMet: ({ text, satisfy, hangsOn }) => `미충족: ${text}(${hangsOn}). 할 일: ${satisfy}.`,
    notKnown: ({ text, satisfy, hangsOn }) => `확인 안 됨: ${text}(${hangsOn}). 할 일: ${satisfy}.`,
    expired: ({ text, satisfy, hangsOn }) => `기한 지남: ${text}(${hangsOn}). 할 일: ${satisfy}.`,
  },
  hangingFacts: {
    notKnown: ({ path }, say) => `${say.fact(path)} 알 수 없음`,
    says: ({ path, value }, say) =>
      typeof value === 'object' ? `${say.fact(path)}에 해당 항목 부족` : `${say.fact(path)}: ${say.value(path, value)}`,
    expired: ({ path, observed, validDays }, say) =>
      `${say.fact(path)} ${say.date(observed)} 확인, 유효 기간 ${validDays}일`,
    longAgo: ({ path, date, days }, say) => `${say.fact(path)}의 마지막 근거 ${say.date(date)}, 유효 기간 ${days}일`,
    ahead: ({ path, date }, say) => `${say.fact(path)}: 아직 오지 않은 날짜(${say.date(date)})`,
  },
  openFacts: (facts) => facts.join(', '),
  openWays: (ways, needs, say) =>
    `${needs === 1 ? '' : `다음 중 ${needs}가지: `}${say.either(ways.map((facts) => say.list(facts)))}`,
  factProblems: {
    factsNotReadable: ({ got }) => `이 기회의 자료는 경로별 값을 담은 개체여야 하지만 ${got}입니다.`,
    unknownFact: ({ path }) => `“${path}” 항목은 템플릿에 없습니다. 철자를 고치거나 템플릿에 추가하세요.`,
    factOfWrongType: ({ path, type, got }, say) =>
      `${say.fact(path)}: ${withParticle(say.words.factTypes[type], '이어야/여야')} 하지만 ${got}입니다. 수정할 때까지 알 수 없는 값으로 봅니다.`,
    unknownChoice: ({ path, choices, got }, say) =>
      `${say.fact(path)}: ${choices.join(', ')} 중 하나여야 하지만 ${got}입니다. 수정할 때까지 알 수 없는 값으로 봅니다.`,
    noSuchDay: ({ path, got }, say) =>
      `${say.fact(path)}: 2026-11-20 같은 날짜여야 하지만 ${got}입니다. 날짜를 수정하세요.`,
    factFollows: ({ path }, say) => `${say.fact(path)} 값은 다른 자료에서 계산됩니다. 입력된 값은 쓰지 않았습니다.`,
    observedLater: ({ path, observed, asOf }, say) =>
      `${say.fact(path)}의 확인일(${say.date(observed)})이 기준일(${say.date(asOf)})보다 늦습니다. 그날이 되면 반영됩니다.`,
    metLater: ({ condition, since, asOf }, say) =>
      `조건 “${condition}”의 충족일(${say.date(since)})이 기준일(${say.date(asOf)})보다 늦습니다. 그날이 되면 반영됩니다.`,
    unknownEvidence: ({ condition }) =>
      `“${condition}”의 근거가 있으나 템플릿에 그런 조건이 없습니다. 번호를 고치거나 당시의 템플릿 버전을 사용하세요.`,
    unknownStage: ({ stage, stages }) =>
      `단계 “${stage}”은(는) ${stages.join(', ')} 가운데 없습니다. CRM의 단계를 이 중 하나에 연결하세요.`,
    unknownBuyerStage: ({ stage, stages }) =>
      `구매 단계 “${stage}”은(는) ${stages.join(', ')} 가운데 없습니다. 이 중 하나를 선택하세요.`,
  },
  evidenceProblems: {
    aboutUnknown: ({ got }) =>
      got === ''
        ? '무엇에 대한 행인지 적혀 있지 않습니다. 템플릿의 조건이나 항목을 입력하세요.'
        : `“${got}”에 해당하는 조건이나 항목이 이 템플릿에 없습니다. 표기를 고치거나 해당하는 템플릿을 선택하세요.`,
    answerUnread: ({ path, type, got }, say) =>
      `${say.fact(path)}: ${withParticle(say.words.factTypes[type], '이어야/여야')} 하지만 “${got}”입니다. 수정할 때까지 이 행은 반영되지 않습니다.`,
    buyerStageUnread: ({ got }) => `“${got}” 단계는 이 템플릿의 구매 단계에 없습니다. 그중 하나를 선택하세요.`,
    dayUnread: ({ about, got }) =>
      `“${about}”: 2026-11-20 같은 날짜여야 하지만 “${got}”입니다. 수정할 때까지 이 행은 반영되지 않습니다.`,
    dayMissing: ({ path }, say) => `${say.fact(path)}: 답은 “예”인데 날짜가 없습니다. 날짜를 입력하세요.`,
    severalFacts: ({ about, paths }, say) =>
      `“${about}” 조건은 ${say.list(paths.map((path) => say.fact(path)))}에 달려 있습니다. 항목마다 한 행씩 답하세요.`,
    followsFromPeople: ({ about }) => `“${about}” 조건은 구매위원회 사람들에게서 계산됩니다. 연락처 시트에 기록하세요.`,
  },
  moveProblems: {
    unknownMoveStage: ({ stage, stages }) =>
      `단계 “${stage}”은(는) ${stages.join(', ')} 가운데 없습니다. 이 중 하나를 선택하세요.`,
    noMove: ({ stage }, say) =>
      stage === null
        ? '이 기회는 이미 첫 단계 이전에 있습니다.'
        : `이 기회는 이미 ${say.stageOf(stage)} 단계에 있습니다. 다른 단계를 선택하세요.`,
    noReason: ({ direction, passed }, say) =>
      direction === 'backward'
        ? '이전 단계로 되돌리려면 사유가 필요합니다. 무엇이 달라졌는지 적으세요.'
        : `${withParticle(say.list(passed.map((id) => say.stageOf(id))), '을/를')} 건너뛰려면 사유가 필요합니다. 왜 필요 없었는지 적으세요.`,
    noSuchMoveDay: ({ got }) => `변경일은 2026-11-20 같은 날짜여야 하지만 “${got}”입니다. 날짜를 수정하세요.`,
    movedLater: ({ on, asOf }, say) =>
      `변경일(${say.date(on)})이 기준일(${say.date(asOf)})보다 늦습니다. 실제로 바뀐 뒤에 기록하세요.`,
  },
  templateProblems: {
    notJson: ({ detail }) => `템플릿이 올바른 JSON이 아닙니다(${detail}). 해당 위치를 수정하세요.`,
    tooDeep: ({ path, most }) =>
      `${at(path)}: ${most}단계보다 깊게 겹쳐 있거나 자기 자신을 포함합니다. 조건을 더 평평하게 쓰세요.`,
    unknownFormat: ({ got, known }) =>
      `keystage: 형식 ${got} 파일은 지원하지 않습니다. 지원하는 형식은 ${known.join(', ')}입니다. Keystage를 최신 버전으로 업데이트하거나 템플릿을 형식 ${known[known.length - 1]} 파일로 저장하세요.`,
    wrongType: ({ path, expected, got }, say) =>
      `${at(path)}: ${withParticle(say.words.expected[expected], '이어야/여야')} 하지만 ${got}입니다.`,
    missing: ({ path }) => `${at(path)} 항목이 없습니다. 추가하세요.`,
    unknownKey: ({ path, key }) => `${at(path)}: “${key}” 항목은 템플릿에 쓰지 않습니다. 삭제하거나 철자를 고치세요.`,
    notOneOf: ({ path, allowed, got }) => `${at(path)}: ${allowed.join(', ')} 중 하나여야 하지만 ${got}입니다.`,
    outOfRange: ({ path, least, most, got }) =>
      `${at(path)}: ${least === undefined ? `${most} 이하` : most === undefined ? `${least} 이상` : `${least}~${most}`}의 숫자여야 하지만 ${got}입니다.`,
    tooFew: ({ path, least, got }) => `${at(path)}: ${least}개 이상이어야 하지만 ${got}개입니다.`,
    noWords: ({ path, language }) => `${at(path)}: ${languageNames[language]} 문구가 없습니다. 작성하세요.`,
    notOneOperator: ({ path, operators }) =>
      `${at(path)}: ${operators.join(', ')} 중 정확히 하나를 가진 조건이어야 합니다. 여러 조건은 "all"이나 "any"로 묶으세요.`,
    repeated: ({ path, value, firstPath }) =>
      `${at(path)}: “${value}” 값이 ${firstPath}에 이미 있습니다. 다른 값을 쓰세요.`,
    sameName: ({ path, language, name, firstPath }) =>
      `${at(path)}: 두 단계의 ${languageNames[language]} 이름이 “${name}”(으)로 같습니다(첫 번째 ${firstPath}). 하나를 바꾸세요.`,
    factInsideFact: ({ path, fact, inside }) =>
      `${at(path)}: “${fact}” 항목이 그 자체로 값을 갖는 “${inside}” 아래에 있습니다. 하나의 이름을 바꾸세요.`,
    unknownPath: ({ path, fact }) => `${at(path)}: “${fact}” 항목이 facts에 없습니다. 추가하거나 철자를 고치세요.`,
    operatorDoesNotFit: ({ path, fact, type, operator }, say) =>
      `${at(path)}: “${fact}” 항목(${say.words.factTypes[type]})에는 “${operator}” 연산을 쓸 수 없습니다. 다른 연산을 쓰세요.`,
    literalDoesNotFit: ({ path, fact, type, got }, say) =>
      `${at(path)}: “${fact}” 항목(${say.words.factTypes[type]})은 ${got} 값이 될 수 없습니다. 값을 수정하세요.`,
    knownOfDerived: ({ path, fact }) =>
      `${at(path)}: “${fact}” 항목은 다른 자료에서 계산됩니다. 그 자료를 아는지 물으세요.`,
    neverTrue: ({ path, needs, of }) =>
      `${at(path)}: ${of}개 중 ${needs}개는 충족될 수 없습니다. 수를 줄이거나 조건을 추가하세요.`,
    cycle: ({ path, facts }) =>
      `${at(path)}: 항목들이 서로에게서 계산되어 순환합니다: ${facts.join(' → ')}. 고리를 끊으세요.`,
    weightMissing: ({ path }) =>
      `${at(path)} 항목이 없습니다. 기회의 단계에는 성공 확률이 있어야 합니다. { "entered": … } 항목을 추가하세요.`,
    weightOfAccount: ({ path }) => `${at(path)}: 고객 템플릿에는 성공 확률이 없습니다. 삭제하세요.`,
    weightFalls: ({ path, before, got }) =>
      `${at(path)}: 성공 확률이 ${before}에서 ${withParticle(String(got), '으로/로')} 떨어집니다. 단계가 나아갈수록 높아져야 합니다.`,
    kindOfOtherList: ({ path, got, list }, say) =>
      `${at(path)}: ${say.words.lists[got]}(${got})이 ${say.words.lists[list]}(${list}) 아래에 있습니다. 옮기거나 종류를 고치세요.`,
    unknownCondition: ({ path, id }) => `${at(path)}: 번호가 “${id}”인 조건이 없습니다. 수정하세요.`,
    unknownBuyerStage: ({ path, id, known }) =>
      `${at(path)}: “${id}” 단계는 구매 단계(${known.join(', ')})에 없습니다.`,
    buyerStageWithoutMirror: ({ path, id }) =>
      `${at(path)}: 어느 영업 단계가 “${id}” 단계와 맞는지 mapping에 없습니다. 추가하세요.`,
    mirrorReversed: ({ path, from, to }) =>
      `${at(path)}: 범위의 시작(${from})이 끝(${to})보다 뒤에 있습니다. 바꾸세요.`,
    mirrorPastEnd: ({ path, got, most }) => `${at(path)}: ${got}번째 단계는 없습니다. 마지막은 ${most}번째입니다.`,
    mirrorOverlaps: ({ path, from, before, beforeTo }) =>
      `${at(path)}: 범위가 ${from}에서 시작하지만 “${before}” 단계의 범위는 ${beforeTo}에서 끝나 서로 겹칩니다. 이웃한 범위는 맞닿는 한 단계만 함께 쓸 수 있습니다.`,
  },
  expected: {
    text: '텍스트',
    number: '숫자',
    wholeNumber: '정수',
    trueOrFalse: 'true 또는 false',
    list: '배열',
    object: '개체',
    words: 'en, zh-CN, ko 세 언어의 문구',
    lowerCaseWords: '하이픈으로 이은 소문자 단어(예: lower-case-words)',
    path: '경로(예: meeting.date)',
    literal: '텍스트, 숫자, true 또는 false',
    gateThreshold: '{ "share": 0–1 } 또는 { "count": n } 형식',
    stageRange: '1부터 센 두 단계 [first, last] 형식',
  },

  landmines: {
    roleUnknown: '파악되지 않은 구매 역할이 있음',
    noCoach: '코치를 확보하지 못함',
    coreNeverMet: '면담하지 않은 핵심 구매자가 있음',
    newFace: '새 인물에 대한 후속 접촉 없음',
    postChanged: '핵심 구매자의 변동을 반영하지 못함',
    reorganisedOrDeciderUncertain: '구매 조직 개편 또는 최종 결정권자 불확실',
  },
  defusals: {
    findHolder: ({ role }, say) => `누가 ${say.words.roles[role]}인지 알아내세요.`,
    completeInfo: ({ role, contact }, say) =>
      `${say.words.roles[role]} ${say.contact(contact)}에 대한 정보를 보완하세요.`,
    winCoach: () => '코치를 확보하세요. 이 구매를 잘 알고 우리의 성공을 바라는 내부 사람입니다.',
    meet: ({ contact, roles }, say) => `${say.contact(contact)}(${say.roles(roles)})의 면담을 잡으세요.`,
    welcome: ({ contact, joined }, say) =>
      `${say.date(joined)}에 합류한 ${withParticle(say.contact(contact), '을/를')} 찾아가 결정에서의 비중을 알아보세요.`,
    catchUpOnPost: ({ contact, changed }, say) =>
      `${say.contact(contact)}의 직책이 ${say.date(changed)}에 바뀌었습니다. 만나서 지금의 구매 역할을 확인하세요.`,
    reviewOrganisation: ({ restructured }, say) =>
      `고객이 ${say.date(restructured)}에 조직을 개편했습니다. 구매위원회를 다시 살피고 구매 권한이 옮겨졌는지 물어보세요.`,
    confirmDecider: () => '최종 결정권자가 누구인지 확실히 하세요. 먼저 코치에게 물어보세요.',
  },
  committeeProblems: {
    committeeNotReadable: ({ got }) => `구매위원회는 연락처 목록이어야 하지만 ${got}입니다.`,
    contactNotReadable: ({ position, got }) =>
      `${position + 1}번째 연락처는 사람의 정보여야 하지만 ${got}입니다. 제외했습니다.`,
    contactWithoutId: ({ position }) =>
      `${position + 1}번째 연락처에 번호가 없어 누구인지 알 수 없습니다. 번호를 입력하세요.`,
    contactWithoutRole: ({ contact }, say) =>
      `${say.contact(contact)}의 구매 역할이 없습니다. 구매에서 맡은 역할을 입력하세요.`,
    unknownRole: ({ contact, got, known }, say) =>
      `${say.contact(contact)}: 역할 ${withParticle(got, '은/는')} ${known.join(', ')} 가운데 없습니다. 이 중 하나를 선택하세요.`,
    severalRoles: ({ contact, roles }, say) =>
      `${withParticle(say.contact(contact), '은/는')} 여러 역할(${say.roles(roles)})을 맡고 있습니다. 역할은 각각 인정하고 접점은 하나로 셉니다.`,
    listedTwice: ({ contact, times }, say) =>
      `${withParticle(say.contact(contact), '이/가')} 목록에 ${times}번 있어 하나로 합쳤습니다.`,
    wrongMember: ({ contact, member, expected, got }, say) =>
      `${contact === '' ? '구매위원회' : say.contact(contact)}의 ${member}: ${withParticle(say.expectedMember(expected), '이어야/여야')} 하지만 ${got}입니다. 수정할 때까지 알 수 없는 값으로 봅니다.`,
    datedLater: ({ contact, member, date, asOf }, say) =>
      `${contact === null ? '구매위원회' : say.contact(contact)}의 ${member}: ${say.date(date)} 날짜가 기준일(${say.date(asOf)})보다 늦습니다. 그날이 되면 반영됩니다.`,
  },
  expectedMembers: {
    yesNo: () => '예 또는 아니요',
    day: () => '2026-11-20 같은 날짜',
    days: () => '날짜 목록',
    impression: () => '0~50의 숫자',
    roles: () => '역할 목록',
    oneOf: ({ values }) => `${values.join(', ')} 중 하나`,
  },
  rankFindings: {
    nobodyKnownIn: ({ department }, say) =>
      `${say.words.departments[department]}에 아는 사람이 없습니다. 연락처를 찾으세요.`,
    nobodyOwns: ({ department, contacts }, say) =>
      `${say.words.departments[department]}(${say.list(contacts.map((id) => say.contact(id)))})를 맡은 우리 쪽 담당자가 없습니다. 담당자를 정하세요.`,
    deciderOwnedTooLow: ({ contact, ownedBy }, say) =>
      `의사결정자 ${say.contact(contact)}의 ${ownedBy === null ? '우리 쪽 담당자가 없습니다' : `우리 쪽 담당자는 ${say.words.owners[ownedBy]}입니다`}. 영업 본부장, 부사장 또는 사장이 맡아야 합니다.`,
    topMetTooRarely: ({ times, least }) =>
      `12개월 동안 최고 경영진의 만남이 ${times}회입니다. ${least}회 이상이어야 합니다. 만남을 잡으세요.`,
    topMetTooOften: ({ times, most }) =>
      `12개월 동안 최고 경영진의 만남이 ${times}회입니다. ${most}회를 넘으면 관계가 소모됩니다. 다음은 다른 사람이 맡으세요.`,
  },
  proposals: {
    tooLittleKnown: ({ known, of }) =>
      `요인 ${of}개 중 양쪽을 모두 아는 것은 ${known}개뿐입니다. 더 알아본 뒤 전략을 정하세요.`,
    defendOwn: () => '지금 우리가 공급하고 있으므로 방어합니다.',
    aheadOnMost: ({ ahead, behind }) => `앞선 요인 ${ahead}개, 뒤진 요인 ${behind}개이므로 정면 공략합니다.`,
    aheadOnSome: ({ factors }, say) =>
      `${say.list(factors.map((factor) => say.words.factors[factor]))}에서 앞서지만 다수는 아니므로 이를 통해 우회 공략합니다.`,
    aheadOnNone: () => '앞선 요인이 없으므로 프로젝트를 나누어 일부를 맡습니다.',
  },

  enforcementGaps: {
    factsWithoutField: ({ condition, facts, enforcedBy }, say) =>
      `조건 “${condition}”에 필요한 ${withParticle(say.list(facts.map((path) => say.fact(path))), '을/를')} 담은 필드가 조직에 없습니다. ${held(enforcedBy)} 수식으로 검사하려면 필드를 연결하세요.`,
    fieldDoesNotFit: ({ condition, fact, field, enforcedBy }, say) =>
      `조건 “${condition}”에 필요한 ${withParticle(say.fact(fact), '은/는')} ${field} 필드의 유형에 담을 수 없습니다. ${held(enforcedBy)} 수식으로 검사하려면 다른 필드에 연결하세요.`,
    choiceWithoutValue: ({ condition, fact, choice, enforcedBy }, say) =>
      `조건 “${condition}”은(는) ${withParticle(say.fact(fact), '이/가')} “${choice}”인지 묻지만 선택 목록에 해당하는 값이 없습니다. ${held(enforcedBy)} 수식으로 검사하려면 값을 연결하세요.`,
    latchForgets: ({ condition, enforcedBy }) =>
      `조건 “${condition}”은(는) 한 번 충족되면 계속 유효하지만 수식은 현재 값만 봅니다. ${held(enforcedBy)}`,
    listNotRolledUp: ({ condition, list, enforcedBy }, say) =>
      `조건 “${condition}”에서 세는 ${withParticle(say.fact(list), '은/는')} 마스터-세부 관계의 하위 개체가 아니어서 요약할 수 없습니다. ${held(enforcedBy)} 마스터-세부 관계로 바꾸면 셀 수 있습니다.`,
    relativeDateInRollUp: ({ condition, list, fact, enforcedBy }, say) =>
      `조건 “${condition}”은(는) “${fact}” 이후 지난 날수로 ${withParticle(say.fact(list), '을/를')} 세지만 요약 필터에는 오늘이 없습니다. ${held(enforcedBy)} 예약 플로우로 최근 항목에 체크 표시를 하면 셀 수 있습니다.`,
    rollUpFilterTooRich: ({ condition, list, enforcedBy }, say) =>
      `조건 “${condition}”에서 ${withParticle(say.fact(list), '을/를')} 세는 방식은 단순 비교를 ‘그리고’로만 잇는 요약 필터로 나타낼 수 없습니다. ${held(enforcedBy)} 하위 개체에 확인란 수식을 두면 셀 수 있습니다.`,
    countDenied: ({ condition, list, enforcedBy }, say) =>
      `조건 “${condition}”은(는) ${withParticle(say.fact(list), '이/가')} 확실히 모자라는지 묻지만 요약은 아직 모르는 항목을 세지 못합니다. ${held(enforcedBy)}`,
    formulaTooLong: ({ condition, length, most, enforcedBy }) =>
      `조건 “${condition}”의 수식 길이가 ${length}입니다(한도 ${most}). ${held(enforcedBy)} 수식으로 검사하려면 여러 조건으로 나누세요.`,
    staleCounts: ({ condition, validDays }) =>
      `조건 “${condition}”의 유효 기간은 ${validDays}일이지만 조직은 그 뒤에도 충족으로 셉니다. 예약 플로우로 오래된 답을 거두면 맞출 수 있습니다.`,
    expiresWhereFiled: ({ condition, validDays }) =>
      `조건 “${condition}”의 유효 기간은 ${validDays}일이며 페이지가 저장하는 만료일까지 셉니다. 만료일 없이 입력된 근거는 계속 셉니다.`,
    checkboxAlwaysKnown: ({ condition, fact }, say) =>
      `조건 “${condition}”은(는) ${withParticle(say.fact(fact), '을/를')} 아는지 묻지만 확인란은 늘 값이 있습니다. 예/아니요 선택 목록에 연결하세요.`,
    gateTooLong: ({ stage, length, most }, say) =>
      `${say.stageOf(stage)} 관문의 수식 길이가 ${length}여서(한도 ${most}) 검사하지 못합니다. 일부 조건을 근거로 입력하게 하세요.`,
    newRecordPasses: ({ stage }, say) =>
      `근거는 이미 있는 레코드에만 입력할 수 있으므로 새 레코드는 근거 없이 ${say.stageOf(stage)} 단계로 저장됩니다. 그 뒤의 이동은 모두 확인합니다.`,
    stageNotMapped: ({ stage }, say) =>
      `${say.stageOf(stage)} 단계에 해당하는 값이 조직의 단계 필드에 없어 검사하지 못합니다. 연결하세요.`,
    tooManyRollUps: ({ object, count, most, stages }, say) =>
      `${object} 개체에 요약 필드가 ${count}개 필요하여(한도 ${most}개) ${say.list(stages.map((id) => say.stageOf(id)))} 단계에서 그 필드를 쓰는 관문은 검사하지 못합니다. 관문을 두는 프로세스를 줄이거나 한도를 늘려 달라고 요청하세요.`,
  },
  sheetGaps: {
    noCell: ({ paths }, say) =>
      `${withParticle(say.list(paths.map((path) => say.fact(path))), '을/를')} 담은 셀이 없습니다. 어느 셀에 있는지 지정해야 수식을 만들 수 있습니다.`,
    formulaTooLong: ({ length, most }) => `수식이 ${length}자입니다(시트 한도 ${most}자). 조건을 여러 개로 나누세요.`,
  },
  orgStages: {
    named: ({ value, stage }, say) => `“${value}” 값은 ${say.stageOf(stage)} 단계와 이름이 같습니다.`,
    won: ({ value, stage }, say) => `“${value}” 값은 수주한 거래를 뜻하므로 ${say.stageOf(stage)} 단계에 해당합니다.`,
    lost: ({ value }) => `“${value}” 값은 실주한 거래를 뜻하므로 어느 단계에도 해당하지 않으며 관문도 없습니다.`,
    wordKnown: ({ value, stage, word }, say) =>
      `“${value}” 값은 흔히 “${word}”라고도 하는 ${say.stageOf(stage)} 단계로 보입니다. 확인하세요.`,
    nearChance: ({ value, stage, chance }, say) =>
      `“${value}” 값은 성공 확률(${say.percent(chance, 0)})이 비슷한 ${say.stageOf(stage)} 단계로 보입니다. 확인하세요.`,
    notTold: ({ value }) => `“${value}” 값이 어느 단계인지 알 수 없습니다. 단계를 고르거나 관문 없이 두세요.`,
  },
};

const languageNames = { en: '영어', 'zh-CN': '중국어', ko: '한국어' };

function at(path: string): string {
  return path === '' ? '템플릿' : path;
}

function held(by: EnforcedBy): string {
  return by === 'evidence' ? '대신 해당 조건에 입력된 근거로 확인합니다.' : '조직에서는 확인하지 않습니다.';
}
