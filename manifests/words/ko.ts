import { withParticle } from '@keystage/core/language/korean-particle';
import type { ManifestWords } from './manifest-words';

const origin = '경로가 없는 https 주소(예: "https://keystage.example.com")';

export const ko: ManifestWords = {
  field: ({ field, expected, got, remedy }) =>
    `"${field}": ${withParticle(expected, '이어야/여야')} 하지만 현재 값은 ${got}입니다. ${remedy}`,
  nothing: '빈 값',
  inFile: (file, sentence) => `${file}: ${sentence}`,
  expected: {
    name: '소문자로 된 단어(예: "production")',
    displayName: '1~30자의 이름',
    id: '이 환경에만 쓰는 소문자 GUID',
    appId: '이 환경에만 쓰는 두 번째 소문자 GUID',
    host: origin,
    website: origin,
    myDomain: '조직의 내 도메인(예: "https://acme.my.salesforce.com")',
    consumerKey: 'Salesforce에 표시되는 외부 클라이언트 앱의 소비자 키(consumer key)',
    namespace: '이 환경에만 쓰는 대문자 단어(예: "KEYSTAGE")',
  },
  remedies: {
    name: '파일 이름의 일부가 됩니다.',
    displayName: 'Excel에서 사용자에게 보이는 이름입니다.',
    id: '새로 만들어 적으세요.',
    appId: '새로 만들어 적으세요.',
    host: '폴더를 제공하는 주소를 적으세요.',
    website: '사용자가 아는 웹 사이트 주소를 적으세요.',
    myDomain: 'Salesforce 설정의 내 도메인에서 현재 내 도메인 URL을 확인하세요.',
    consumerKey: '설정의 외부 클라이언트 앱 관리자에서 앱의 OAuth 설정을 확인하세요.',
    namespace: '수식에서 함수 이름 앞에 붙습니다.',
  },
  addresses: {
    notAnAddress: 'https://와 호스트 이름으로 적으세요.',
    notHttps: 'Office는 https로만 추가 기능을 불러옵니다. 호스트에 인증서를 설치하세요.',
    withPort: (port) => `모든 프록시가 통과시키는 443 포트로 제공하고 “:${port}” 부분을 지우세요.`,
    withSlash: '끝의 슬래시를 지우세요.',
    withName: (host) => `앞의 사용자 이름 없이 https://${host} 형태로 적으세요.`,
    write: (address) => `${address} 형태로 적으세요.`,
  },
  unknownField: (field) => `"${field}": 환경 파일에 없는 항목입니다. 지우거나 이름을 고치세요.`,
  keyWithoutOrg:
    '"myDomain": "consumerKey"가 속한 조직이어야 하지만 현재 값은 빈 값입니다. 둘 다 적거나 둘 다 지우세요.',
  sameIds: '"appId": "id"와 달라야 하지만 같은 GUID입니다. Microsoft는 두 매니페스트를 서로 다른 앱으로 봅니다.',
  placeholder: (field, text) =>
    `"${field}": 회사의 실제 주소여야 하지만 현재 값은 예시 주소 "${text}"입니다. 실제 주소를 적으세요.`,
  shippedExample: 'Keystage에 포함된 예시',
  takenId: ({ field, file, newId }) =>
    `"${field}": 이 환경에만 쓰는 GUID여야 하지만 ${file}의 값과 같습니다. "${newId}"처럼 새로 만들어 적으세요.`,
  takenWord: (field, file) =>
    `"${field}": 이 환경에만 쓰는 단어여야 하지만 ${file}의 값과 같습니다. 다른 단어를 적으세요.`,

  lowerVersion: (former, now) =>
    `버전은 이전에 여기서 만든 ${former} 이상이어야 하지만 ${now}입니다. ` +
    'Office는 높은 버전을 유지합니다. shared-core/package.json의 버전을 올리거나 더 새로운 Keystage를 쓰세요.',
  otherId: (former, now) =>
    `id는 이전에 여기서 만든 ${former}이어야 하지만 ${now}입니다. id가 다르면 다른 추가 기능입니다. ` +
    '이전 id를 유지하거나, 의도한 것이면 이전 파일을 지우세요.',
  otherNamespace: (former, now) =>
    `네임스페이스는 이전에 여기서 만든 ${withParticle(former, '이어야/여야')} 하지만 ${now}입니다. ` +
    `사용자 통합 문서의 수식에 ${former}.가 쓰여 있습니다. 그대로 유지하거나, 쓰는 사람이 없으면 이전 파일을 지우세요.`,

  xml: {
    atLine: (line, fault) => `${line}행: ${fault}`,
    notAnElement: (got) => `요소가 있어야 하지만 “${got}”입니다. 고치세요.`,
    textOutside: '모든 내용이 한 요소 안에 있어야 하지만 밖에 글자가 있습니다. 지우세요.',
    otherEnd: (expected, got) => `</${expected ?? ''}> 자리에 </${got}> 태그가 있습니다. 열린 요소를 먼저 닫으세요.`,
    secondRoot: (root, got) =>
      `</${root}> 뒤에서 끝나야 하지만 <${got}> 태그가 있습니다. 문서의 최상위 요소는 하나입니다.`,
    cutOff: (expected) => `</${expected}> 태그가 있어야 하지만 파일이 끝났습니다. 파일이 잘렸거나 태그가 빠졌습니다.`,
    empty: '요소가 있어야 하지만 비어 있습니다. 매니페스트 파일이 맞는지 확인하세요.',
  },

  rules: {
    guid: 'GUID',
    version: '점으로 나눈 숫자 1~4개',
    setVersion: '버전(예: 1.13)',
    locale: '로캘(예: zh-CN)',
    https: 'https 주소',
    characters: (most) => `1~${most}자의 글자`,
    oneOf: (words) => words.join(' 또는 '),
    got: (value) => (value === undefined ? '빈 값' : `“${value}”`),
    unknownElement: (place) => `${place}: 매니페스트 규칙에 없는 요소입니다. 지우거나, 출처와 함께 규칙을 추가하세요.`,
    attribute: ({ place, name, expected, got }) =>
      `${place}: ${name} 값은 ${withParticle(expected, '이어야/여야')} 하지만 ${got}입니다.`,
    strange: (place, name) => `${place}: 여기에 ${withParticle(name, '이/가')} 있을 수 없습니다.`,
    text: (place, expected, got) => `${place}: 글자는 ${withParticle(expected, '이어야/여야')} 하지만 ${got}입니다.`,
    noTextHere: (place) => `${place}: 글자가 없어야 합니다.`,
    textMissing: (place, expected) => `${place}: 글자는 ${withParticle(expected, '이어야/여야')} 하지만 비어 있습니다.`,
    order: (place, name, before) =>
      `${place}: ${withParticle(name, '은/는')} ${before} 앞에 와야 하지만 뒤에 있습니다.`,
    tooFew: ({ place, name, count, least }) =>
      `${place}: ${withParticle(name, '이/가')} 빠졌습니다(${least}개 이상이어야 하지만 ${count}개).`,
    tooMany: ({ place, name, count, most }) =>
      `${place}: ${withParticle(name, '은/는')} ${most}개까지지만 ${count}개입니다.`,
    unknownReference: ({ name, id, kind }) => `${name}: ${kind}에 “${id}” 항목이 없습니다.`,
    unused: (kind, id) => `${kind}: “${id}” 항목이 쓰이지 않습니다.`,
    sameId: (id) => `두 요소의 id가 “${id}”로 같습니다.`,
    iconSizes: (missing) => `Icon: ${missing.join(', ')}픽셀 아이콘이 빠졌습니다. Office에는 16, 32, 80이 필요합니다.`,
    iconTwice: (size) => `Icon: ${size}픽셀 아이콘이 두 번 있습니다.`,
    overriddenTwice: (name, locale) => `${name}: ${locale} 값을 두 번 적었습니다.`,
    missingForAction: (name, action) => `Action: ${action}에 ${withParticle(name, '이/가')} 빠졌습니다.`,
    strangeToAction: (name, action) => `Action: ${action}에 ${withParticle(name, '이/가')} 있을 수 없습니다.`,
    noFunctionFile: 'DesktopFormFactor: 함수를 실행하는 단추가 있지만 FunctionFile이 빠졌습니다.',
    secondPage: (shared, other) =>
      `Runtime: 페이지는 “${shared}”인데 “${other}”도 쓰였습니다. 공유 런타임의 페이지는 하나입니다.`,
  },

  bundle: {
    noList: (list) => `${list}: 배포본의 해시 목록이어야 하지만 없습니다. npm run bundle로 배포본을 만드세요.`,
    missing: (path, list) => `${path}: ${list}에 있는 파일이지만 없습니다. 배포본 전체를 올리세요.`,
    otherBytes: (path, list) =>
      `${path}: 내용이 ${list}의 해시와 다릅니다. 배포본을 다시 만들거나 누가 바꾸었는지 알아보세요.`,
    strange: (path) => `${path}: 배포본의 파일이 아닙니다. 지우거나 다른 곳에 두세요.`,
    missingIcon: (path) =>
      `${path}: 매니페스트가 쓰는 아이콘이 없어 Excel에 빈 단추가 보입니다. npm run icons로 그리세요.`,
    missingFile: (path) => `${path}: 매니페스트가 쓰는 파일이 없습니다. 배포본을 다시 만드세요.`,
    noFolder: (folder) => `${folder}: 배포할 폴더여야 하지만 없습니다. npm run bundle로 만드세요.`,
    noBuild: (folder) => `${folder}: 빌드된 작업창이어야 하지만 없습니다. --built를 빼면 빌드합니다.`,
    otherFiles: (folder) =>
      `${folder}: 새 폴더나 이전 배포본이어야 하지만 다른 파일이 있습니다. 다른 폴더를 지정하세요. 아무것도 쓰지 않았습니다.`,
    written: ({ folder, files, packages, host }) =>
      `${folder}: 파일 ${files}개, 패키지 ${packages}개의 코드. ${host}에서 제공하세요.`,
    forIt: (file) => `IT 부서가 알아야 할 내용은 ${file}에 있습니다.`,
  },

  appPackage: {
    notAZip: 'ZIP 파일이어야 하지만 다른 내용입니다. 다시 만드세요.',
    otherManifest: 'manifest.json: 지금 이 환경이 만드는 내용과 같아야 하지만 다릅니다. 다시 만드세요.',
    noManifest: 'manifest.json: 앱 패키지의 맨 위에 있어야 하지만 없습니다. 패키지를 다시 만드세요.',
    manifestElsewhere: (path) =>
      `manifest.json: 앱 패키지의 맨 위에 있어야 하지만 ${path}에 있습니다. 패키지를 다시 만드세요.`,
    manifestNotJson: 'manifest.json: JSON 텍스트여야 하지만 다른 내용입니다. 패키지를 다시 만드세요.',
    noTexts: (path) => `${path}: manifest.json이 가리키는 언어의 텍스트여야 하지만 없습니다. 패키지를 다시 만드세요.`,
    noIconNamed: (kind) => `manifest.json: icons.${kind}에 아이콘 경로가 있어야 하지만 비어 있습니다.`,
    noIcon: (path) => `${path}: manifest.json이 가리키는 아이콘이지만 없습니다. npm run icons로 그린 뒤 다시 만드세요.`,
    iconNotPng: (path, side) =>
      `${path}: ${side} × ${side} 픽셀 PNG여야 하지만 PNG가 아닙니다. npm run icons로 그린 뒤 다시 만드세요.`,
    iconSize: ({ path, side, width, height }) =>
      `${path}: ${side} × ${side} 픽셀 PNG여야 하지만 ${width} × ${height}입니다. npm run icons로 그린 뒤 다시 만드세요.`,
    iconToPack: (path) => `${path}: 앱 패키지에 넣을 아이콘이지만 없습니다. npm run icons로 그리세요.`,
  },

  traces: {
    notAWorkbook: (file) => `${file}: 통합 문서(.xlsx)여야 하지만 다른 파일입니다. 통합 문서로 저장하세요.`,
    parts: (file, namespaces) =>
      `${file}: ${namespaces.join(', ')}의 사용자 지정 XML이 있습니다. Excel의 파일, 정보, 문서 검사, 사용자 지정 XML 데이터에서 제거하세요.`,
    formulas: ({ file, sheet, count }) =>
      `${file}: “${sheet}” 시트에 Keystage 함수를 쓰는 수식이 ${count}개 있습니다. 복사하여 값으로 붙여 넣으세요.`,
    none: (file) => `${file}: 셀에 쓰인 내용 외에 Keystage의 것은 남아 있지 않습니다.`,
  },

  hosted: {
    asking: (host) => `${host} 확인 중 …`,
    expired: (host, day) => `${host}: 오늘 유효한 인증서여야 하지만 ${day}에 만료되었습니다. 갱신하세요.`,
    notYet: (host, day) => `${host}: 오늘 유효한 인증서여야 하지만 ${day}부터 유효합니다. 인증서의 날짜를 확인하세요.`,
    untrusted: (host, code) =>
      `${host}: 이 컴퓨터가 신뢰하는 인증서여야 하지만 그렇지 않습니다(${code}). 회사 컴퓨터가 신뢰하는 기관이 이 이름으로 발급한 인증서를 설치하세요.`,
    status: (address, status) =>
      `${address}: 파일을 보내야 하지만 상태 ${status}입니다. 배포본 전체를 올리고 로그인 없이 제공하세요.`,
    type: ({ address, kind, type }) =>
      `${address}: .${kind} 형식으로 보내야 하지만 “${type}”입니다. 호스트에서 형식을 설정하세요.`,
    unreachable: (host, because) =>
      `${host}: 연결할 수 없습니다(${because}). 이름이 맞는지, 제공되고 있는지 확인하세요.`,
  },

  sideload: {
    windows: ({ file, folder, name }) => ({
      title: `${name}: Windows용 Excel, 공유 폴더 이용`,
      toTry: [
        `폴더를 자신에게 공유하고 ${folder}의 ${file} 파일을 복사해 넣습니다. \\\\computer\\manifests와 같은 네트워크 경로를 적어 둡니다.`,
        'Excel에서 파일, 옵션, 보안 센터, 보안 센터 설정, 신뢰할 수 있는 추가 기능 카탈로그를 차례로 엽니다.',
        '카탈로그 URL에 네트워크 경로를 입력하고 카탈로그 추가를 선택한 뒤, 메뉴에 표시를 선택하고 확인을 눌러 Excel을 다시 시작합니다.',
        `홈, 추가 기능, 추가 기능 더 보기, 공유 폴더를 차례로 열고 ${name}, 추가를 선택합니다.`,
      ],
      toRemove: [
        '같은 목록에서 카탈로그를 제거하고, 폴더에서 파일을 지웁니다.',
        'Excel을 닫고 %LOCALAPPDATA%\\Microsoft\\Office\\16.0\\Wef의 내용을 지웁니다.',
      ],
    }),
    mac: ({ file, folder, name }) => ({
      title: `${name}: Mac용 Excel`,
      toTry: [
        'Finder에서 이동, 폴더로 이동: ~/Library/Containers/com.microsoft.Excel/Data/Documents/wef. wef 폴더가 없으면 만듭니다.',
        `${folder}의 ${file} 파일을 복사해 넣고 Excel을 다시 시작합니다.`,
        `홈, 추가 기능을 열면 개발자 추가 기능 아래에 ${name} 항목이 있습니다.`,
      ],
      toRemove: [`그 폴더에서 ${file} 파일을 지우고 Excel을 다시 시작합니다.`],
    }),
    web: ({ file, folder, name }) => ({
      title: `${name}: 웹용 Excel`,
      toTry: [
        'excel.cloud.microsoft에서 통합 문서를 엽니다. 홈, 추가 기능, 추가 기능 더 보기, 내 추가 기능, 내 추가 기능 업로드를 차례로 엽니다.',
        `${folder}의 ${file} 파일을 선택하고 업로드합니다. 이 브라우저에만 남습니다.`,
      ],
      toRemove: [
        '그 사이트의 브라우저 로컬 저장소를 지우거나, 홈, 추가 기능을 열고 해당 타일의 메뉴에서 제거를 선택합니다.',
      ],
    }),
    ipad: ({ file, folder, name }) => ({
      title: `${name}: iPad용 Excel, 리본 단추와 함수 없이 작업창만`,
      toTry: [
        'iPad를 컴퓨터에 연결하고 Finder(Windows에서는 iTunes)에서 엽니다. 파일, Excel을 차례로 선택합니다.',
        `${folder}의 ${file} 파일을 Excel 위로 끌어 놓고 Excel을 다시 시작합니다.`,
        `홈, 추가 기능을 열면 개발자 아래에 ${name} 항목이 있습니다.`,
      ],
      toRemove: [`같은 목록의 Excel에서 ${file} 파일을 지웁니다.`],
    }),
  },
  toRemove: '제거하려면:',

  written: (file) => `${file}에 저장했습니다.`,
  built: ({ name, version, host, permission }) =>
    `${name} ${version}. ${host}에서 제공하며, 필요한 권한은 ${permission}입니다.`,
  sound: (what) => `${what}: 이상 없음.`,
  noEnvironment: (file) =>
    `${file}: 환경 파일이어야 하지만 없습니다. manifests/excel/environments/production.json을 복사하여 회사의 주소를 적으세요.`,
  notJson: (file, because) => `${file}: JSON이어야 하지만 다른 내용입니다(${because}). 쉼표와 따옴표를 확인하세요.`,
  noManifest: (file) => `${file}: XML 매니페스트여야 하지만 없습니다. 이름을 확인하거나 먼저 만드세요.`,
  notBuilt: (file) => `${file}: 이 환경으로 만든 매니페스트여야 하지만 없습니다. 만드세요.`,
  builtOtherwise: (file) => `${file}: 이 환경으로 지금 만드는 내용과 다릅니다. 다시 만들고, 직접 고치지 마세요.`,
  sentBack: (page, folder) => `로그인하면 ${page} 페이지로 돌아옵니다. ${folder}에서 배포하세요.`,
  byHand:
    '그런 다음 설정의 CORS에서 “Enable CORS for OAuth endpoints”를 켜고, 앱의 consumer key를 환경 파일에 적으세요.',

  deploy: {
    checking: (org) => `${org}에서 검증 중입니다. 아무것도 바꾸지 않습니다 …`,
    deploying: (org) => `${org}에 배포 중 …`,
    progress: (done, of) => `구성 요소 ${of}개 중 ${done}개`,
    wouldTake: (org, components) =>
      `${org}에서 구성 요소 ${components}개를 모두 받을 수 있습니다. 아무것도 바꾸지 않았습니다.`,
    took: (org, components) => `${org}에 구성 요소 ${components}개가 모두 있습니다.`,
    lostCheck: (org, because) =>
      `${org}에서 응답이 끊겼습니다(${because}). 검증만 했으므로 바뀐 것은 없습니다. 다시 시도하세요.`,
    lost: ({ org, because, id }) =>
      `${org}에서 응답이 끊겼습니다(${because}). 배포는 계속 진행됩니다. 다른 작업을 하기 전에 설정의 배포 상태에서 ${id} 항목을 확인하세요.`,
    unchanged: (org) => `${org}에서 바뀐 것은 없습니다.`,
    partly: (org) =>
      `${org}에 나머지 구성 요소는 배포되었습니다. 위의 구성 요소를 고쳐 다시 배포하거나, manifests/salesforce/uninstall로 배포된 것을 제거하세요.`,
    refused: ({ what, where, said, remedy }) => `${what}(${where}): ${said}. ${remedy}`,
    withoutReason: '이유 없이 거부됨',
    component: '구성 요소',
    atLine: (file, line) => `${file}, ${line}행`,
    notHandedOver: (org, because) => `${org}: ${because}. 아무것도 보내지 않았습니다.`,
    notAsked: (org, because) => `${org}: ${because}. 무엇이 있는지 조회할 수 없습니다.`,
    traces: ({ org, type, count, first }) =>
      `${type}: ${org}에 ${count}개가 남아 있습니다. 앞의 것은 ${first}입니다. manifests/salesforce/uninstall로 삭제하거나 설정에서 직접 삭제하세요.`,
    noTraces: (org) => `${org}에 Keystage의 것은 남아 있지 않습니다.`,
    remedies: {
      otherKind: '조직에 이름은 같고 종류가 다른 것이 있습니다. 그 이름을 바꾸거나 삭제한 후 다시 배포하세요.',
      language: '설정의 번역 언어 설정에서 해당 언어를 켜거나, 번역은 배포하지 마세요.',
      reference: '조직에 없는 것을 참조합니다. 패키지 전체를 배포하고, 해당 기능이 켜져 있는지 확인하세요.',
      right: '응용 프로그램을 사용자 정의할 수 있는 사람이, 이 기능이 있는 에디션에 배포하세요.',
      limit: '조직이 한도에 이르렀습니다. 설정에서 자리를 비운 후 다시 배포하세요.',
      other: '조직에서 고친 후 다시 배포하세요.',
    },
  },
};
