import { withParticle } from '../korean-particle';
import type { PlaybookWords } from './playbook-words';

export const playbookWords: PlaybookWords = {
  language: 'ko',
  steps: {
    analysis: 'A 방문 전 분석',
    purpose: 'B 방문 목적',
    opening: 'C 오프닝',
    realNeed: 'D 실제 니즈 파악',
    match: 'E 니즈와 제품 연결',
    objections: 'F 반론 대응',
    close: 'G 마무리',
    record: 'H 방문 후 기록',
  },

  purposes: {
    sign: '계약 체결',
    keepRelation: '관계 유지',
    checkProgress: '진척 확인',
    discussSolution: '솔루션 협의',
    surveyMarket: '시장 조사',
  },
  purposeReasons: {
    nothingBlocks: () => '마지막 단계까지 남은 조건이 없습니다. 관계를 다지며 다음 니즈를 듣는 방문입니다.',
    wonAndUnderWay: ({ stage }, say) =>
      `이미 수주했고 ${say.stage(stage)} 단계가 진행 중입니다. 약속이 지켜지고 있는지 확인하세요.`,
    signatureNext: ({ open }) => `계약 체결까지 남은 조건은 ${open}개입니다.`,
    aheadOfBuyer: ({ apart, buyerStage }, say) =>
      `고객(${say.buyerStage(buyerStage)} 단계)보다 ${apart}단계 앞서 있습니다. 고객이 어디까지 왔는지 먼저 확인하세요.`,
    firstContact: ({ stage }, say) =>
      `아직 ${say.stage(stage)} 단계에 진입하지 않았습니다. 제안하기 전에 묻고 들으세요.`,
    evidenceStale: ({ conditions }, say) =>
      `기한이 지난 근거가 있습니다: ${say.list(conditions.map((id) => say.condition(id)))}. 지금도 그런지 확인하세요.`,
    mostlyOpen: ({ of, open, outOf }) => {
      const what = {
        process: '양쪽이 함께 해야 할 일',
        relationship: '관계에 달린 일',
        information: '아직 모르는 내용',
      }[of];
      return outOf === 1 ? `남은 조건 하나는 ${what}입니다.` : `남은 조건 ${outOf}개 가운데 ${open}개는 ${what}입니다.`;
    },
  },
  materials: {
    draftContract: '마지막으로 합의한 계약서 초안',
    openTerms: '아직 합의하지 못한 조건을 정리한 한 장',
    approvedLimits: '승인받은 한도와 양보마다 받을 대가',
    newsForThem: '고객에게 쓸모 있는 소식',
    serviceReview: '지난 방문 이후 우리가 제공한 서비스',
    whatTheyAchieved: '상사 앞에서 언급할 상대방의 성과',
    lastRecord: '지난 방문 기록',
    ourPromises: '우리가 한 약속과 이행 상황',
    milestoneQuestions: '이번 단계의 마일스톤 질문',
    needsInTheirWords: '고객의 말 그대로 적은 니즈',
    proofs: '우리가 제시하는 이익마다 증거 하나',
    expertAlong: '기술 질문에 답할 동료',
    questionList: '순서대로 정리한 질문 한 장',
    industryNews: '올해 그 업계의 움직임',
    exampleOfPeer: '비슷한 기업의 사례: 어떤 문제였고 결과가 어땠는지',
  },
  promiseToWin: (text) => `이번 방문에서 얻을 약속: “${text}”.`,

  chain: {
    clear: '의사결정 구조가 분명합니다.',
    noHolder: (role) => `${withParticle(role, '이/가')} 누구인지 모릅니다.`,
    tooLittleKnown: (role, people) => `${role}에 대한 정보가 부족합니다: ${people}.`,
    notMet: (people) => `만난 적이 없는 사람: ${people}.`,
    deciderUncertain: '최종 결정을 누가 하는지 확실하지 않습니다.',
  },
  toFill: (subject) => `${subject}: 확인 필요`,
  prefilled: (subject, value, seen) => (seen === null ? `${subject}: ${value}` : `${subject}: ${value}(${seen} 확인)`),
  subjects: {
    fact: ({ path }, say) => say.fact(path),
    dossierItem: ({ item }, say) => say.dossierItem(item),
    rivalName: () => '경쟁사',
    rivalPart: ({ rival, part }, say) => `${rival}의 ${say.words.rivalParts[part]}`,
    topicOfNeed: ({ topic }, say) => `니즈: ${say.words.needTopics[topic]}`,
    answerOnNeed: ({ need, step }, say) => `${need === null ? '' : `“${need}”의 `}${say.words.spinSteps[step]}`,
    partOfOffer: ({ need, part }, say) => `${need === null ? '' : `“${need}”에 대한 `}${say.words.fabeParts[part]}`,
    usp: () => '우리만의 강점 한 가지',
    proof: () => '증거 자료',
    caller: ({ part }, say) => say.words.callerParts[part],
    personToVisit: () => '만날 사람',
  },
  rivalParts: { use: '제품 사용 현황', satisfaction: '고객 만족도', rep: '영업 담당자', ties: '고객과의 친분' },
  fabeParts: { feature: '특징', advantage: '장점', benefit: '이익', evidence: '증거' },
  spinSteps: { situation: '상황', problem: '문제', implication: '파급 영향', needPayoff: '해결의 가치' },
  needTopics: {
    quality: '품질',
    price: '가격',
    supplier: '믿을 수 있는 공급업체',
    delivery: '납품',
    terms: '거래 조건',
    safePost: '자리의 안정',
    gain: '개인적 이익',
    recognition: '상사의 인정',
    pressure: '부담 경감',
    innerRelations: '사내 인간관계',
  },
  callerParts: { firm: '우리 회사', person: '전화하는 사람', help: '우리가 비슷한 기업에 주는 도움' },
  openingAdvice: [
    '첫인상은 오래갑니다. 시간을 지키고 참석자의 이름과 직책을 알고 가세요.',
    '관심을 보이세요. 묻고 듣고, 상대의 말을 그대로 적으세요.',
    '진솔하게 대하세요. 모르는 것은 모른다고 하고 언제 답할지 말하세요.',
    '전문성을 보이세요. 인증서, 시험 성적서, 견본, 서로 아는 사람이 대신 말하게 하세요.',
  ],

  questions: {
    askFacts: ({ condition, facts }, say) =>
      `${withParticle(say.facts(facts), '은/는')} 지금 어떤 상황이며, 누가 가장 잘 압니까? 다음 조건이 여기에 달려 있습니다: ${say.condition(condition)}.`,
    stillSo: ({ condition, facts, lastOn }, say) =>
      `${say.condition(condition)}: 지금도 그렇습니까? 마지막 근거는 ${say.date(lastOn)}에 확인되었습니다(${say.facts(facts)}).`,
    whatHinders: ({ condition }, say) =>
      `무엇이 걸림돌이며, 누가 가장 답답해합니까? 미충족: ${say.condition(condition)}.`,
    whatFollows: ({ condition }, say) =>
      `이 조건이 계속 미뤄지면 고객 쪽 누구에게 어떤 영향이 있습니까? ${say.condition(condition)}`,
    whatIsWon: ({ condition }, say) =>
      `이 조건이 충족되면 고객은 무엇이 수월해지고, 그 가치는 얼마나 됩니까? ${say.condition(condition)}`,
  },
  needQuestions: {
    situation: (need) =>
      need === null
        ? '지금은 이 일을 무엇으로 어떻게 하고 계시며, 언제부터 그랬습니까?'
        : `“${need}” 문제는 지금 어떻게 처리하고 계시며, 언제부터 그랬습니까?`,
    problem: (need) =>
      need === null
        ? '어느 과정이 가장 번거로우며, 얼마나 자주 그렇습니까?'
        : `“${need}” 문제는 어떤 점이 어려우며, 얼마나 자주 생깁니까?`,
    implication: (need) =>
      need === null
        ? '그 어려움 때문에 비용, 시간, 평판에서 무엇을 잃으며, 누가 부담합니까?'
        : `“${need}” 문제가 풀리지 않는 동안 비용, 시간, 평판에서 무엇을 잃으며, 누가 부담합니까?`,
    needPayoff: (need) =>
      need === null
        ? '해결된다면 얼마만큼의 가치가 있으며, 남는 여력은 어디에 쓰시겠습니까?'
        : `“${need}” 문제가 해결된다면 얼마만큼의 가치가 있으며, 남는 여력은 어디에 쓰시겠습니까?`,
  },

  answerWays: {
    acceptAndAsk: '인정·칭찬·전환·질문',
    empathy: '공감: 느낌·남들의 느낌·알게 된 것(실제로 있었던 일만, 실명으로)',
    thirdParty: '제삼자의 증거',
    turnIntoReason: '반론을 이유로 바꾸기',
    backToPositive: '긍정적인 화제로 되돌리기',
  },
  objections: {
    price: {
      says: '가격이 너무 비쌉니다.',
      answers: {
        acceptAndAsk:
          '가격은 당연히 따져 보셔야 하고, 일찍부터 살펴 주셔서 좋습니다. 가격 말고 어떤 점이 갖추어져야 이번 구매가 제값을 한다고 보십니까?',
        empathy:
          '금액을 보고 망설이시는 마음을 이해합니다. 다른 고객도 처음에는 그렇게 느꼈지만, 몇 년 쓰고 나서는 운영비가 차이를 만든다는 것을 알게 되었습니다.',
        thirdParty: '상대방이 아는 고객 가운데 같은 비교를 했던 곳을 예로 들고, 도입 전후의 수치를 보여 줍니다.',
        turnIntoReason:
          '예산이 빠듯할수록 2년 뒤에 다시 구매하는 일은 없어야 합니다. 그래서 지금 총비용을 함께 보자는 것입니다.',
        backToPositive: '솔루션으로 얻으실 것을 귀사의 수치로 적어 가격과 항목별로 나란히 놓고 보시지요.',
      },
    },
    presentSupplier: {
      says: '거래하는 업체가 있고 만족합니다.',
      answers: {
        acceptAndAsk:
          '잘하는 업체와 오래 함께하시는 점이 인상적입니다. 꼭 유지해야 할 점은 무엇이고, 더 나아졌으면 하는 점은 무엇입니까?',
        empathy:
          '문제없이 쓰는 것을 바꾸고 싶지 않은 마음을 이해합니다. 다른 고객도 그랬지만, 두 번째 업체가 생기자 기존 업체도 더 잘하게 되었습니다.',
        thirdParty: '기존 업체를 그대로 두고 일부만 우리에게 맡긴 기업을 소개하고, 직접 이야기해 보도록 제안합니다.',
        turnIntoReason:
          '한 업체에 의존하시는데 공급이 끊기면 어떻게 됩니까? 그래서 두 번째 업체를 미리 알아 두실 필요가 있습니다.',
        backToPositive:
          '기존 업체는 그대로 두시고, 지금 시간이 가장 많이 드는 일이 무엇입니까? 오늘은 그것만 보시지요.',
      },
    },
    risk: {
      says: '우리 회사에서 될지 모르겠습니다.',
      answers: {
        acceptAndAsk: '구매 전에 꼼꼼히 따져 보시는 것이 당연합니다. 어떤 시험을 해 보면 확신이 서시겠습니까?',
        empathy:
          '저라도 확인하고 싶을 것입니다. 다른 고객도 자기 사례로 시험하기 전까지는 그랬고, 맞는 곳과 맞지 않는 곳을 그때 알게 되었습니다.',
        thirdParty: '시험 성적서를 내놓거나, 다른 기업의 사용자와 고객의 사용자가 우리 없이 이야기하게 합니다.',
        turnIntoReason:
          '실패하면 손실이 크기 때문에 작게 시작하시는 편이 좋습니다. 종료일을 정한 시험 사용이라면 지금 시작하실 수 있습니다.',
        backToPositive: '해결된 문제에는 표시를 하고, 남은 문제마다 날짜를 정하시지요.',
      },
    },
    timing: {
      says: '아직은 이릅니다.',
      answers: {
        acceptAndAsk: '서두르지 않으시는 것이 맞습니다. 내부에서 어떤 일이 먼저 끝나야 때가 되었다고 보십니까?',
        empathy:
          '먼저 처리하실 일이 많다는 것을 압니다. 다른 고객도 그렇게 느꼈지만, 구매보다 준비가 더 오래 걸린다는 것을 알게 되었습니다.',
        thirdParty: '비슷한 규모의 기업에서 신청부터 첫 사용까지 단계마다 얼마나 걸렸는지 보여 줍니다.',
        turnIntoReason: '나중에는 시간이 부족하기 때문에, 아무 부담이 없는 조사는 지금 해 두시는 편이 좋습니다.',
        backToPositive: '내년까지 무엇이 나아져야 합니까? 그날부터 거꾸로 짚어 첫걸음을 찾아보시지요.',
      },
    },
  },
  answersToAny: {
    acceptAndAsk:
      '먼저 받아들이고 옳은 점을 인정한 뒤, 상대가 이루려는 것으로 화제를 옮겨 무엇이 갖추어져야 하는지 묻습니다.',
    empathy:
      '그 마음을 이해하며 다른 사람도 그랬고 나중에 무엇을 알게 되었는지 말합니다. 실명으로, 사실일 때만 말합니다.',
    thirdParty: '보고서, 인증서, 전화해 볼 수 있는 고객처럼 다른 사람이 답하게 합니다.',
    turnIntoReason: '바로 그 반론이 지금 살펴볼 이유가 됨을 보여 줍니다.',
    backToPositive: '이미 의견이 모인 부분을 되짚고 거기서 이어 갑니다.',
  },
  objectionReasons: {
    heard: () => '고객이 직접 말했습니다.',
    priceComesUp: ({ purpose }, say) => `목적이 “${say.words.purposes[purpose]}”인 방문에서는 가격 이야기가 나옵니다.`,
    supplierInPlace: ({ supplier }) => `지금은 ${withParticle(supplier, '이/가')} 공급하고 있습니다.`,
    gatekeeperNotWon: ({ contact }, say) =>
      `기술 게이트키퍼 ${withParticle(say.contact(contact), '은/는')} 아직 우리를 지지하지 않습니다.`,
    buyerBehind: ({ apart }) => `고객이 우리보다 ${apart}단계 뒤에 있습니다.`,
  },

  closeWays: {
    choose: '둘 중 선택: 날짜, 장소, 방식을 두 가지 제시하고 하나를 고르게 합니다.',
    assume: '전제하고 진행: 그다음 일을 이야기하며 우리가 무엇을 준비하면 되는지 묻습니다.',
    trial: '시험 사용: 한 달 무료로 제공하되 끝나는 날과 그때 무엇을 평가할지 정합니다.',
    incentive: '기한부 혜택: 언제까지 약속하면 무엇을 받고 우리는 무엇을 얻는지 말합니다.',
  },
  commitment: ({ text, satisfy }) => `이 약속을 요청하세요: “${text}”. 방법: ${satisfy}.`,
  nextStep: '적어도 다음 단계는 정하고 나오세요. 고객 쪽에서 누가 언제까지 무엇을 할지 정합니다.',

  recordLines: {
    fact: ({ path, conditions }, say) =>
      `${say.fact(path)}: 확인한 날짜와 함께 기록. 관련 조건: ${say.list(conditions.map((id) => say.condition(id)))}.`,
    people: ({ path, conditions }, say) =>
      `${say.fact(path)}: 누구를 만났고 관계가 어디까지 왔는지 기록. 관련 조건: ${say.list(conditions.map((id) => say.condition(id)))}.`,
    theirWords: () => '문제에 대해 고객이 한 말을 그대로 기록.',
    theirCommitment: () => '고객의 약속: 누가, 무엇을, 언제까지.',
    ourPromises: () => '우리의 약속과 담당자, 날짜.',
    newFaces: () => '새 인물과 직책 변동.',
    dossier: () => '고객 파일에 없던 내용.',
    nextVisit: () => '다음 방문: 날짜, 만날 사람, 목적.',
  },

  painQuestions: {
    howLong: '그 문제가 얼마나 오래되었습니까?',
    triedWhat: '어떤 방법을 써 보셨습니까?',
    whichResult: '결과는 어땠습니까?',
  },
  agreedItems: {
    time: '시간',
    place: '장소',
    contact: '연락 담당자',
    attendees: '참석자',
    questions: '다룰 질문',
    preparation: '양쪽이 준비할 것',
  },
  callAims: {
    makeNameKnown: '회사 이름 알리기',
    raiseInterest: '관심 불러일으키기',
    siftProspects: '명단에서 진짜 잠재 고객 가려내기',
    fixVisit: '방문 약속 잡기',
  },
  neverOnTheTelephone: {
    price: '가격은 범위도 말하지 않습니다. 배경 없이 숫자만 남습니다.',
    features: '제품 설명을 하지 않습니다. 고객의 문제를 이야기하는 자리입니다.',
    brochure: '만남 대신 자료를 보내지 않습니다. 자료를 보내면 대화가 끝납니다.',
    pressure: '압박하지 않습니다. 만날 이유는 상대가 스스로 찾아야 합니다.',
  },

  milestoneQuestions: {
    settled: ({ text }) => `“${text}”: 지금도 그렇습니까? 달라지면 누가 알려 주겠습니까?`,
    aging: ({ text, progress }) => `“${text}”: 전에는 그랬습니다. 누가 다시 확인해 줄 수 있습니까? (${progress})`,
    now: ({ text, progress }) => `“${text}”: 이렇게 되려면 고객 내부에서 누가 무엇을 해야 합니까? (${progress})`,
    passedOver: ({ text, progress }) =>
      `“${text}”: 건너뛴 항목입니다. 고객이 이미 했습니까, 아니면 아직 빠져 있습니까? (${progress})`,
    ahead: ({ text, progress }) => `“${text}”: 고객 쪽에서 어떤 일이 생기면 이루어지지 못합니까? (${progress})`,
  },
  progress: (done, of) => (of === 1 ? '미충족' : `${of}개 중 ${done}개 충족`),

  concessions: { discount: '할인', rebate: '판매 장려금', payment: '지급 조건', delivery: '납품', service: '서비스' },
  concessionReturns: { volume: '물량', term: '계약 기간', other: '대가' },
  concessionProblems: {
    noReturn: ({ concession }, say) =>
      `대가 없는 양보(${say.words.concessions[concession]})는 일방적입니다. 서명한 계약에 넣을 물량이나 계약 기간처럼 받을 것을 적으세요.`,
    returnNotSigned: ({ got }, say) =>
      `${withParticle(say.words.concessionReturns[got], '이/가')} 아직 서명한 계약에 들어 있지 않습니다. 서명한 뒤에 양보하세요.`,
    returnWithoutAmount: ({ got }, say) =>
      got === 'other'
        ? '무엇을 받는지 적혀 있지 않습니다. 적으세요.'
        : `${withParticle(say.words.concessionReturns[got], '이/가')} 얼마인지 적혀 있지 않습니다. 적으세요.`,
    rebateWithoutVolume: () => '판매 장려금은 구매 물량을 따라갑니다. 물량과 연결하거나 다른 양보를 택하세요.',
    tooLarge: ({ size, most }, say) =>
      `한 번에 ${withParticle(say.percent(size), '은/는')} 승인된 ${say.percent(most)}보다 큽니다. 줄이거나 승인을 받으세요.`,
    tooMuchInAll: ({ sum, most }, say) =>
      `앞선 양보와 합하면 ${say.percent(sum)}로 승인된 ${withParticle(say.percent(most), '을/를')} 넘습니다. 할인이 늘수록 요구도 커지고 품질을 의심받습니다.`,
    tooSoon: ({ days, least }) =>
      `${days === 0 ? '지난 양보와 같은 날입니다' : `지난 양보에서 ${days}일밖에 지나지 않았습니다`}. 적어도 ${least}일은 사이를 두고, 지난 양보에 대한 답부터 받으세요.`,
    notSmaller: ({ size, before }, say) =>
      `지난번 ${say.percent(before)}, 이번 ${say.percent(size)}로 작아지지 않았습니다. 요구하면 얻는다고 여기게 되니 매번 지난번보다 줄이세요.`,
    noSuchSize: ({ got }) => `양보 폭: 0보다 크고 1 이하인 비율이어야 하는데 ${got}입니다. 고치세요.`,
    noSuchConcessionDay: ({ got }) => `날짜: 2026-11-20 같은 날짜여야 하는데 “${got}”입니다. 날짜를 고치세요.`,
    beforeTheLast: ({ on, last }, say) =>
      `날짜(${say.date(on)})가 지난 양보(${say.date(last)})보다 앞섭니다. 날짜를 고치거나 그 이전의 양보와만 비교하세요.`,
  },

  measures: {
    process: '활동 조건',
    relationship: '관계 조건',
    information: '정보 조건',
    dossier: '고객 파일 완성도',
    coverage: '구매위원회 접촉 범위',
  },
  reading: ({ measure, share, counts, deals, from, to, points }) =>
    `${measure}: ${share}${counts === null ? '' : `(${counts})`}, 기회 ${deals}건 기준. 실제 값은 ${from}에서 ${to} 사이일 수 있으며 범위의 폭은 ${points}%p입니다.`,
  noReading: (measure) => `${measure}: 아직 값이 있는 기회가 없습니다.`,
  counts: (met, due) => `대상 ${due}개 중 ${met}개`,
  comparisons: {
    tooFewDeals: ({ measure, reps: [a, b], deals: [n, m], least }, say) =>
      `${say.words.measures[measure]}, ${a} / ${b}: 비교하지 않습니다. 기회가 각각 ${n}건, ${m}건이며 한 사람당 ${least}건이 안 되면 우연이 좌우합니다.`,
    differentMix: ({ measure, reps: [a, b], distance, most }, say) =>
      `${say.words.measures[measure]}, ${a} / ${b}: 비교하지 않습니다. 기회의 종류와 단계가 ${say.percent(distance)} 달라 ${withParticle(say.percent(most), '을/를')} 넘습니다.`,
    notToldApart: ({ measure, reps: [a, b] }, say) =>
      `${say.words.measures[measure]}, ${a} / ${b}: 우연으로 설명되는 차이입니다.`,
    apart: ({ measure, reps, further }, say) =>
      `${say.words.measures[measure]}, ${reps[0]} / ${reps[1]}: ${withParticle(further, '이/가')} 우연으로 보기 어려울 만큼 더 나아갔습니다. 무엇을 다르게 하는지 물어보세요.`,
  },
  againstMisuse: [
    '이 카드는 기회를 두고 이야기하기 위한 것이지 사람의 순위표가 아닙니다. 총점도 등수도 없습니다.',
    '기회는 담당자 한 사람의 것이 아닙니다. 종류, 단계, 고객이 이 수치를 움직입니다.',
    '어느 한 수치에 보상을 걸지 마세요. 보상이 걸린 항목은 체크되기 마련이니 체크 뒤의 근거를 보세요.',
    '기회가 적으면 범위가 그만큼 넓습니다. 기다리거나 기회 하나하나를 두고 이야기하세요.',
  ],

  visitProblems: {
    visitNotReadable: ({ got }) => `방문 자료: 객체여야 하는데 ${got}입니다. 항목별로 넘겨 주세요.`,
    wrongVisitMember: ({ member, expected, got }, say) =>
      `${member}: ${withParticle(say.words.expectedMembers[expected], '이어야/여야')} 하는데 ${got}입니다. 고칠 때까지 모르는 것으로 봅니다.`,
    visitChoice: ({ member, choices, got }) =>
      `${member}: ${choices.join(', ')} 중 하나여야 하는데 ${got}입니다. 하나를 고르세요.`,
    missingVisitMember: ({ member }) => `${withParticle(member, '이/가')} 없어 이 항목을 뺐습니다. 추가하세요.`,
    unknownVisitMember: ({ member, known }) =>
      `${withParticle(member, '은/는')} 없는 항목입니다. 쓸 수 있는 항목은 ${known.join(', ')}입니다. 철자를 고치거나 삭제하세요.`,
    offerWithoutNeed: ({ member, need, needs }) =>
      `${member}: “${need}”에 해당하는 니즈가 없습니다(${needs.length === 0 ? '목록이 비어 있음' : `목록: ${needs.join(', ')}`}). 니즈를 추가하거나 번호를 고치세요.`,
  },
  expectedMembers: { text: '텍스트', yesNo: '예 또는 아니요', list: '목록', object: '객체' },
  recordProblems: {
    noSuchVisitDay: ({ got }) =>
      `방문 날짜: 2026-11-20 같은 날짜여야 하는데 “${got}”입니다. 기록하지 않았으니 날짜를 고치세요.`,
    visitLater: ({ on, asOf }, say) =>
      `방문 날짜(${say.date(on)})가 ${say.date(asOf)}보다 늦습니다. 기록하지 않았으니 방문한 뒤에 기록하세요.`,
    newerOnFile: ({ path, observed, on }, say) =>
      `${withParticle(say.fact(path), '은/는')} 이번 방문(${say.date(on)})보다 늦은 ${say.date(observed)}에 확인되었습니다. 더 최근 기록을 유지합니다.`,
  },
};
