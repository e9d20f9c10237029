import { withParticle } from '@keystage/core/language/korean-particle';
import type { SyncWords } from './sync-words';

const quoted = (names: readonly string[]) => names.map((name) => `“${name}”`);

export const ko: SyncWords = {
  signIn: {
    notSet: (variable) =>
      `환경 변수 ${withParticle(variable, '이/가')} 비어 있습니다. 이 명령에 설정하거나 --sign-in으로 다른 로그인 방법을 선택하세요.`,
    nothingOnInput:
      '표준 입력에 액세스 토큰이 있어야 하는데 비어 있습니다. 파이프로 전달하거나 --sign-in으로 다른 로그인 방법을 선택하세요.',
    noCli:
      '이 컴퓨터에 Salesforce CLI(sf)가 없습니다. 설치한 후 sf org login web으로 로그인하거나 --sign-in으로 다른 로그인 방법을 선택하세요.',
    cliRefused: (message) =>
      `Salesforce CLI에 사용할 수 있는 로그인이 없습니다${message === '' ? '' : `: “${message}”`}. sf org login web으로 로그인하거나 --org로 등록된 조직을 지정하세요.`,
    whichOrg: (variable) => `--org 또는 환경 변수 ${variable}에 조직의 내 도메인을 지정하세요.`,
  },
  noAnswer: (host) => `${host}에서 응답이 없습니다. 네트워크와 조직 주소를 확인한 후 다시 실행하세요.`,
  otherOrg: ({ journal, of, here }) =>
    `${journal} 파일은 조직 ${of}의 것이고, 지금 로그인한 조직은 ${here}입니다. 앞의 조직에 로그인하세요.`,

  readingAccounts: (records, say) => `고객 읽는 중: ${say.number(records)}곳`,
  readingDeals: (deals, say) => `기회 읽는 중: ${say.number(deals)}건`,
  comparing: (done, of, say) => `비교하는 중: ${say.number(of)}곳 중 ${say.number(done)}곳`,
  writing: (done, of, say) => `쓰는 중: ${say.number(of)}곳 중 ${say.number(done)}곳`,

  pulled: ({ host, accounts }, say) => `${host}: 고객 ${say.number(accounts)}곳`,
  because: {
    told: () => '--mapping 지정',
    name: () => '필드 이름에 따름',
    label: (label) => `필드 레이블 “${label}”에 따름`,
  },
  openDeals: (deals, say) => `진행 중인 기회 ${say.number(deals)}건`,
  wonDeals: (deals, say) => `수주한 기회 ${say.number(deals)}건`,
  converted: ({ from, into, file }, say) =>
    `${say.list(from)} 금액은 ${file === undefined ? '조직의' : `${file}의`} 환율로 ${into} 기준으로 환산했습니다.`,
  oneCurrency:
    '--rates: 이 조직은 통화가 하나여서 환율이 필요하지 않습니다. 이 옵션을 빼거나, 금액의 통화가 여러 가지라면 --mapping currency=필드로 통화 필드를 지정하세요.',
  noRateOfModel: (currency) =>
    `모델은 ${currency} 기준으로 계산하는데 조직에 이 통화의 환율이 없습니다. 조직의 통화 관리에서 추가하거나 --rates로 환율 파일을 지정하세요.`,
  rateMissing: ({ object, currency, amounts, date }, say) =>
    `${object}: ${currency} 금액이 ${say.number(amounts)}건 있는데 ${say.date(date)} 당일과 그 이전의 환율이 없습니다. 조직의 통화 관리에서 추가하거나 --rates의 환율 파일에 추가하세요.`,
  mappingKept: (file) => `필드 대응을 ${file}에 저장했습니다.`,
  given: ({ file, rows }, say) => `${file}: ${say.number(rows)}행`,
  notInOrg: (rows, first, say) =>
    `조직에 해당 고객이 없는 행 ${say.number(rows)}개, 앞의 것은 ${say.list(quoted(first))}`,
  notInFile: (accounts, say) => `파일에 없어 그대로 두는 고객 ${say.number(accounts)}곳`,
  noKey: (field) => `고객을 구분하는 ${field} 필드가 비어 있습니다. 값을 입력하세요.`,
  sameKey: (field, key) => `여러 고객의 ${field} 값이 “${key}”로 같습니다. 고객마다 다른 값을 지정하세요.`,

  nobodyTiered:
    '등급을 받는 고객이 없어 아무것도 쓰지 않았습니다. 모델이 보는 지표가 어느 필드에 있는지 --mapping으로 지정하세요. --apply 없이 실행하면 읽은 내용을 알려 줍니다.',
  limitPassed: ({ moved, of, limit }, say) =>
    `등급이 있는 고객 ${say.number(of)}곳 중 ${say.number(moved)}곳의 등급이 바뀌어 --limit-changes ${limit}의 한도를 넘습니다. 아무것도 쓰지 않았습니다. --apply 없이 --report로 변경 내용을 확인하고, 맞으면 한도를 늘리세요.`,
  moved: ({ moved, of }, say) => `등급이 있는 고객 ${say.number(of)}곳 중 ${say.number(moved)}곳의 등급이 바뀝니다.`,
  dryRun: '아무것도 쓰지 않았습니다. --apply --journal 뒤에 파일 이름을 지정하면 씁니다.',
  dryResume: (open, say) =>
    `아직 쓰지 않은 고객이 ${say.number(open)}곳 있습니다. 이번에는 아무것도 쓰지 않았습니다. --apply를 붙이면 이어서 진행합니다.`,
  dryUndo: (records, say) =>
    `되돌릴 수 있는 고객이 ${say.number(records)}곳 있습니다. 이번에는 아무것도 쓰지 않았습니다. --apply를 붙이면 되돌립니다.`,

  brokenOff: (journal) =>
    `실행이 중단되었습니다. keystage sync --resume ${journal} --apply로 이어서 진행할 수 있습니다.`,
  undoBrokenOff: (journal) =>
    `되돌리기가 중단되었습니다. keystage sync --undo ${journal} --apply로 이어서 진행할 수 있습니다.`,
  busy: ({ records, journal, back }, say) =>
    `다른 사람이 저장하고 있던 레코드가 ${say.number(records)}건 있습니다. keystage sync --${back ? 'undo' : 'resume'} ${journal} --apply를 실행하면 다시 시도합니다.`,
  journalKept: (journal) =>
    `이전 내용을 ${journal}에 보관했습니다. keystage sync --undo ${journal} --apply로 되돌릴 수 있습니다.`,
  wasPutBack: (journal) => `${journal}의 실행은 이미 되돌렸습니다. 새 저널 파일로 다시 실행하세요.`,
  nothingLeft: (journal) => `${journal}의 내용을 모두 처리했습니다. 더 쓸 것이 없습니다.`,

  reportSheet: '변경 내용',
  reportHeaders: {
    id: '레코드 ID',
    name: '고객',
    before: '이전 등급',
    after: '새 등급',
    outcome: '결과',
    fields: '필드',
    why: '이유',
  },
  outcomes: {
    planned: '쓸 예정',
    written: '기록됨',
    refused: '거부됨',
    leftOut: '쓰지 않음',
    open: '아직 알 수 없음',
    putBack: '되돌림',
    notPutBack: '되돌리지 못함',
  },
  ofAccount: (name, id, sentence) => `${name}(${id}): ${sentence}`,
};
