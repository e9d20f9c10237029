import type { SalesforceScreenWords } from './salesforce-screen-words';

/** Salesforce 화면의 한국어. */
export const salesforceScreenWords = {
  signIn: {
    title: '어느 Salesforce 조직으로 보낼까요?',
    hint: '등급은 한 조직의 계정 레코드에 기록됩니다. 변경될 내용을 확인하기 전에는 아무것도 기록하지 않습니다.',
    myDomain: '조직의 내 도메인',
    clientId: '소비자 키(Consumer Key)',
    clientIdHint: '외부 클라이언트 앱 Keystage의 소비자 키입니다. Salesforce 관리자에게 문의하세요.',
    noClientId: '소비자 키가 없습니다. Salesforce 관리자에게 외부 클라이언트 앱 Keystage의 소비자 키를 요청하세요.',
    button: '로그인',
    open: 'Salesforce 페이지에서 로그인하세요',
    openHint: '창이 열렸습니다. 그 창에서 로그인하고 허용을 선택하면 자동으로 계속됩니다.',
  },
  signedIn: (host) => `${host}에 로그인됨`,
  signOut: '로그아웃',
  dialog: {
    closed: () => '로그인이 끝나기 전에 창이 닫혔습니다. 다시 로그인하세요.',
    blocked: () => '브라우저가 로그인 창을 차단했습니다. 이 페이지의 팝업을 허용한 후 다시 로그인하세요.',
    alreadyOpen: () => 'Keystage 창이 이미 열려 있습니다. 그 창에서 작업을 마치거나 창을 닫은 후 다시 로그인하세요.',
    notShown: (code) =>
      `Office가 로그인 창을 표시하지 못했습니다(${code}). 다시 로그인하세요. 문제가 계속되면 Excel을 다시 시작하세요.`,
  },
  unexpected: (detail) =>
    `예기치 않은 문제가 발생했습니다(${detail}). 다시 시도하세요. 문제가 계속되면 작업창을 다시 로드하세요.`,
  lookingUp: '조직의 모델을 확인하는 중',
  signedOut: {
    confirmed: '로그아웃했으며 조직에서도 세션이 종료되었습니다.',
    unconfirmed:
      '여기에서는 로그아웃했고 토큰을 지웠습니다. 조직에서 응답이 없었지만 세션은 몇 시간 안에 저절로 만료됩니다.',
  },
  sessionEnded: '다시 로그인한 후 다시 보내세요. 이미 기록된 계정은 최신 상태로 확인됩니다.',

  home: {
    title: (host) => `이 통합 문서는 ${host}에 속합니다`,
    unbound: '이 통합 문서는 아직 어느 조직에도 속하지 않습니다',
    unboundHint:
      '처음 보내거나 가져올 때 지금 로그인한 조직에 연결됩니다. 그 후에는 등급이 다른 조직에 기록되지 않습니다.',
    tiers: '등급',
    noRun: '아직 세분화한 목록이 없습니다.',
    segment: '목록 세분화',
    run: (count, list, asOf, say) => `“${list}”의 고객 ${say.number(count)}곳, ${asOf} 기준.`,
    edited: '세분화한 후 목록이 바뀌었습니다. 보내기 전에 다시 세분화하세요.',
    pending: (count, say) => `수동 조정 ${say.number(count)}건은 보낼 때까지 목록에만 있습니다.`,
    model: '모델',
    sameModel: (name, fingerprint) => `조직은 바로 이 모델로 등급을 설명합니다: ${name}(${fingerprint}).`,
    otherModel: (here, there) => `조직은 ${there}, 이 통합 문서는 ${here} 모델을 사용합니다.`,
    compareModels: '두 모델 비교',
    lastPush: '마지막 보내기',
    pushed: (count, list, asOf, say) => `“${list}”의 계정 ${say.number(count)}개, ${asOf} 기준.`,
    undo: '되돌리기',
    tables: '조직의 표',
    tablesHint: '조직의 계정, 기회, 담당자를 이 통합 문서의 표로 가져오고 나중에 새로 고칠 수 있습니다.',
    templates: '단계',
    templatesHint: '이 통합 문서의 단계 템플릿을 조직이 기회를 판단하는 프로세스에 게시합니다.',
    publishTemplate: '템플릿 게시',
    trail: '승인 기록',
    trailHint: '누가 언제 어떤 모델이나 단계 템플릿을 왜 조직에 적용했는지, 무엇이 얼마나 바뀌었는지 보여 줍니다.',
    showTrail: '승인 기록 보기',
    pull: '표 가져오기',
    button: '전체 보기',
  },

  otherOrg: {
    title: '이 통합 문서는 다른 조직에 속합니다',
    why: (bound, signedIn) =>
      `등급은 ${bound}의 것인데 지금은 ${signedIn}에 로그인되어 있습니다. 이 조직으로는 보내지도 가져오지도 않습니다.`,
    way: (bound) => `로그아웃한 후 ${bound}에 로그인하세요.`,
    bind: (host) => `통합 문서를 ${host}에 연결`,
    bindHint:
      '조직을 옮긴 경우에는 지금부터 이 조직에 연결할 수도 있습니다. 이전 조직에 대한 기억은 지워지고 목록은 그대로 남습니다.',
  },

  models: {
    title: '두 곳의 모델이 다릅니다',
    here: '이 통합 문서',
    there: '조직',
    newerThere: (there, here) => `조직의 모델이 더 최신입니다: ${there}, 여기는 ${here}.`,
    newerHere: (here, there) => `이 통합 문서의 모델이 더 최신입니다: ${here}, 조직은 ${there}.`,
    sameVersion: (version) => `둘 다 ${version}이지만 규칙이 다릅니다.`,
    unlike: (here, there) => `서로 다른 모델입니다: 여기는 ${here}, 조직은 ${there}.`,
    frozenApart: '규칙은 같고, 서로 다른 목록에서 고정되었습니다.',
    differences: (count, say) => `차이 ${say.number(count)}건`,
    moves: (count, all, say) =>
      count === 0
        ? `조직의 모델로도 고객 ${say.number(all)}곳의 등급은 그대로입니다.`
        : `조직의 모델로는 고객 ${say.number(all)}곳 중 ${say.number(count)}곳의 등급이 달라집니다.`,
    movesUnknown: '조직의 모델에서 등급이 달라지는 고객을 계산하는 중입니다.',
    movesShow: (count, say) => `등급이 달라지는 고객 ${say.number(count)}곳`,
    take: '여기서 조직의 모델 사용',
    taking: '조직의 모델로 세분화하는 중',
    takeHint:
      '조직의 모델을 사용하면 목록을 그 모델로 다시 세분화합니다. 지금 모델은 모델의 버전에서 채택한 적이 있으면 그곳에 남습니다.',
    notTaken: '조직의 모델로 목록을 세분화하지 못했습니다. 부족한 내용은 고객 세분화에 있습니다.',
  },

  publish: {
    title: '먼저 모델을 게시할까요?',
    why: '조직은 게시된 모델로 각 등급을 설명합니다. 게시하면 이 목록의 구분점과 중앙값이 고정되어, 나중에 Salesforce에서 계정 하나만 평가해도 목록과 같은 결과가 나옵니다.',
    now: (name, fingerprint) => `조직은 지금 “${name}”(${fingerprint}) 모델을 사용합니다.`,
    moved: (count, all, say) =>
      count === 0
        ? `고정해도 고객 ${say.number(all)}곳의 등급은 바뀌지 않습니다.`
        : `고정하면 고객 ${say.number(all)}곳 중 ${say.number(count)}곳의 등급이 바뀝니다.`,
    movedShow: (count, say) => `등급이 바뀌는 고객 ${say.number(count)}곳`,
    note: '무엇을 왜 바꾸는지',
    noteHint: '이름, 날짜와 함께 조직에 남습니다',
    button: '모델 게시',
    skip: '게시하지 않고 계속',
    working: '모델을 게시하는 중',
  },

  compare: {
    working: '조직과 비교하는 중',
    matchedBy: '계정을 찾는 기준',
    byField: (field) => `고객 번호(${field} 필드)`,
    byId: (header) => `Salesforce ID(“${header}” 열)`,
    goOn: '변경될 내용 보기',
    again: '다시 비교',
    done: (done, of) => `계정 ${of}개 중 ${done}개`,
  },

  list: {
    title: '변경될 내용',
    nothing: '변경될 내용이 없습니다',
    lacking: '아직 등급을 기록할 수 없습니다',
    changes: (count, say) => `기록할 계정 ${say.number(count)}개`,
    account: '계정',
    before: '지금',
    after: '이후',
    noTier: '없음',
    sameTier: '등급은 그대로, 수치만 변경',
    stillNone: '등급 없음, 이유를 기록',
    push: (count, say) => `계정 ${say.number(count)}개 보내기`,
    reassurance: '이 레코드에만 기록하며, 등급과 그 근거만 기록합니다.',
    leaveOut: '이 필드를 빼고 나머지 보내기',
    leaveOutHint: '이 필드는 빼고 보낼 수 있습니다. 그 때문에 빠진 내용이 있는 행마다 목록 옆에 알립니다.',
    filter: '보기',
    kinds: {
      all: (count) => `기록할 계정 전체(${count})`,
      otherTier: (count) => `등급이 바뀜(${count})`,
      losesTier: (count) => `등급이 없어짐(${count})`,
      sameTier: (count) => `등급은 그대로, 수치만 변경(${count})`,
      override: (count) => `조직에 아직 없는 수동 조정(${count})`,
      equal: (count) => `최신 상태(${count})`,
      newer: (count) => `Salesforce가 더 최신이라 보류(${count})`,
      leftOut: (count) => `기록하지 않음(${count})`,
    },
    search: '계정 이름 또는 번호',
    found: (from, to, of) => `${of}개 중 ${from}–${to}`,
    noneFound: '일치하는 계정이 없습니다.',
    earlier: '이전',
    later: '다음',
    goTo: (row, name) => `${row}행으로 이동: ${name}`,
    fields: {
      score: '점수',
      latentTier: '점수 기준 등급',
      coverage: '데이터 비율',
      tieredOn: '기준일',
      reasons: '이유',
      model: '모델',
    },
    fromTo: (before, after) => `${before} → ${after}`,
    blank: '없음',
    pending: (tier, until, author) => `${until}까지 ${tier}(으)로 수동 조정(${author}): 조직에 아직 없음`,
    pendingEnd: '목록에서 수동 조정 종료: 조직에 아직 없음',
    takeOverride: '조직의 조정 사용',
    takeOverrides: (count, say) => `계정 ${say.number(count)}개 모두 조직의 조정 사용`,
  },

  push: {
    working: 'Salesforce에 기록하는 중',
    stop: '중지',
    stopping: '중지하는 중…',
    title: '등급을 Salesforce에 기록했습니다',
    titlePartly: '일부 등급은 Salesforce에 기록되지 않았습니다',
    refused: (count, say) => `거부된 계정 ${say.number(count)}개`,
    unknown: (count, say) => `기록 여부를 알 수 없는 계정 ${say.number(count)}개`,
    notTried: (count, say) => `아직 처리하지 않은 계정 ${say.number(count)}개`,
    again: '다시 보내기',
    header: 'Salesforce 미기록 사유',
    beside: (header, rows, say) => `“${header}” 열이 목록의 ${say.number(rows)}개 행 옆에 사유를 보여 줍니다.`,
    besideCleared: (header) => `“${header}” 열을 비웠습니다. 남은 일이 없습니다.`,
    notBeside: '행 옆에 사유를 기록하지 못했습니다:',
  },

  undo: {
    working: '보낸 내용을 되돌리는 중',
    title: '보낸 내용을 되돌렸습니다',
    titlePartly: '보낸 내용을 일부만 되돌렸습니다',
    stays: (count, say) => `그대로 둔 계정 ${say.number(count)}개`,
    goOn: '계속 되돌리기',
    noImage: '마지막 보내기를 되돌릴 내용이 이 통합 문서에 온전히 남아 있지 않습니다. 바뀐 것은 없습니다.',
  },
} satisfies SalesforceScreenWords as SalesforceScreenWords;
