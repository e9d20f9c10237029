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
  back: '결과',
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

  publish: {
    title: '먼저 모델을 게시할까요?',
    why: '조직은 게시된 모델로 각 등급을 설명합니다. 게시하면 이 목록의 구분점과 중앙값이 고정되어, 나중에 Salesforce에서 계정 하나만 평가해도 목록과 같은 결과가 나옵니다.',
    now: (name, fingerprint) => `조직은 지금 “${name}”(${fingerprint}) 모델을 사용합니다.`,
    moved: (count, all, say) =>
      count === 0
        ? `고정해도 고객 ${say.number(all)}곳의 등급은 바뀌지 않습니다.`
        : `고정하면 고객 ${say.number(all)}곳 중 ${say.number(count)}곳의 등급이 바뀝니다.`,
    movedShow: (count, say) => `등급이 바뀌는 고객 ${say.number(count)}곳`,
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
    equal: (count, say) => `최신 상태인 계정 ${say.number(count)}개`,
    leftOut: (count, say) => `기록하지 않는 계정 ${say.number(count)}개`,
    push: (count, say) => `계정 ${say.number(count)}개 보내기`,
    reassurance: '이 레코드에만 기록하며, 등급과 그 근거만 기록합니다.',
  },

  push: {
    working: 'Salesforce에 기록하는 중',
    stop: '중지',
    title: '등급을 Salesforce에 기록했습니다',
    titlePartly: '일부 등급은 Salesforce에 기록되지 않았습니다',
    refused: (count, say) => `거부된 계정 ${say.number(count)}개`,
    unknown: (count, say) => `기록 여부를 알 수 없는 계정 ${say.number(count)}개`,
    notTried: (count, say) => `아직 처리하지 않은 계정 ${say.number(count)}개`,
  },
} satisfies SalesforceScreenWords as SalesforceScreenWords;
