import { trail } from '@keystage/core/language/trail/ko';
import { withParticle } from '@keystage/core/language/korean-particle';
import { gatesCommand, type SalesforceWords } from './salesforce-words';

const deployOrAssign = '관리자에게 조직에 Keystage를 배포하거나 Keystage 권한 집합을 할당해 달라고 요청하세요.';
const permissionSet = (name: string) => `관리자에게 ${name} 권한 집합을 요청하세요.`;

const readOnly = () => '이 레코드를 볼 수는 있지만 변경할 수는 없습니다. 소유자나 관리자에게 문의하세요.';

/** Salesforce와 주고받는 일을 한국어로. */
export const salesforceWords = {
  callProblems: {
    cancelled: () => '작업을 중지했습니다.',
    timedOut: ({ seconds }, say) =>
      `Salesforce가 ${say.number(seconds)}초 안에 응답하지 않았습니다. 연결을 확인한 후 다시 시도하세요.`,
    unreachable: ({ host, origin }) =>
      `${host}에서 응답이 없습니다. 연결과 조직 주소(내 도메인)를 확인하세요. 둘 다 맞으면 관리자가 ${withParticle(origin ?? '이 추가 기능의 주소', '을/를')} 조직의 CORS 허용 목록에 추가해야 합니다.`,
    signedOut: () => 'Salesforce 세션이 끝났습니다. 다시 로그인한 후 이 단계를 반복하세요.',
    requestLimit: () =>
      '지금은 조직이 요청을 더 받지 않습니다. 일일 한도를 모두 사용했거나 요청이 한꺼번에 너무 많았습니다. 나중에 다시 시도하거나 관리자에게 한도를 문의하세요.',
    unavailable: ({ status }) => `지금은 Salesforce가 응답할 수 없습니다(상태 ${status}). 몇 분 후 다시 시도하세요.`,
    cutShort: ({ received, expected }, say) =>
      expected === 0
        ? 'Salesforce의 응답이 중간에 끊겼습니다. 불완전한 응답은 사용하지 않습니다. 다시 시도하세요.'
        : `Salesforce가 레코드 ${say.number(expected)}개를 예고했지만 ${say.number(received)}개만 보냈습니다. 불완전한 응답은 사용하지 않습니다. 다시 시도하세요.`,
    otherOrg: ({ expected, got }) =>
      `이 목록은 다른 조직의 것입니다. ${expected} 조직에서 가져왔지만 지금은 ${got} 조직에 로그인되어 있습니다. 아무것도 읽거나 기록하지 않았습니다. 목록의 조직에 로그인하거나 이 조직에서 목록을 다시 가져오세요.`,
    refused: ({ code, message }) => `Salesforce가 요청을 거부했습니다: ${message} (${code})`,
  },
  domainFaults: {
    noDomain: () =>
      '조직을 지정하세요. 내 도메인(예: northgate.my.salesforce.com)이나 그 조직의 아무 페이지 주소를 입력하면 됩니다.',
    loginHost: ({ given }) =>
      `${withParticle(given, '은/는')} 모두가 함께 쓰는 로그인 주소여서 추가 기능에 응답하지 않습니다. 조직 자체의 주소(예: northgate.my.salesforce.com)를 입력하세요.`,
    otherHost: ({ given }) =>
      `“${given}” 값은 Salesforce 조직의 주소가 아닙니다. 내 도메인(예: northgate.my.salesforce.com)이나 그 조직의 아무 페이지 주소여야 합니다.`,
  },
  signInProblems: {
    denied: () => 'Salesforce 페이지에서 액세스가 거부되었습니다. 다시 로그인하여 허용을 선택하세요.',
    notAsAsked: () => 'Salesforce에서 돌아온 내용이 이번 로그인에 대한 것이 아닙니다. 다시 로그인하세요.',
    signInRefused: ({ error, description }) =>
      `Salesforce가 로그인을 거부했습니다: “${description || error}”. 다시 로그인하세요. 문제가 계속되면 관리자에게 외부 클라이언트 앱 Keystage에 대해 문의하세요.`,
    notAnOrg: ({ host }) =>
      `${host}에서 응답이 있지만 Salesforce 조직의 응답이 아닙니다. 조직 주소(내 도메인, 예: northgate.my.salesforce.com)를 확인하세요.`,
    tokenUnreachable: ({ host, origin }) =>
      `${host}에 로그인은 되었지만 토큰 주소에서 응답이 없습니다. 관리자가 “OAuth 엔드포인트에 CORS 활성화”를 켜고 ${withParticle(origin ?? '이 추가 기능의 주소', '을/를')} 조직의 CORS 허용 목록에 추가해야 합니다.`,
  },
  orgLacks: {
    objectMissing: ({ object }) => `조직에 볼 수 있는 ${object} 개체가 없습니다. ${deployOrAssign}`,
    objectReadOnly: ({ object }) =>
      object === 'Account'
        ? '계정을 볼 수는 있지만 변경할 수는 없습니다. 관리자에게 계정 편집 권한을 요청하세요.'
        : `${object} 개체를 볼 수는 있지만 기록할 수는 없습니다. ${permissionSet('Keystage Admin')}`,
    fieldsMissing: ({ object, fields }, say) =>
      `${object} 개체에 볼 수 있는 ${say.list(fields)} 필드가 없습니다. ${deployOrAssign}`,
    fieldsReadOnly: ({ object, fields }, say) =>
      `${object} 개체의 ${say.list(fields)} 필드를 볼 수는 있지만 변경할 수는 없습니다. ${permissionSet(object === 'Account' ? 'Keystage Manager' : 'Keystage Admin')}`,
    fieldTooShort: ({ object, field, holds, needs }, say) =>
      `${object} 개체의 ${field} 필드에는 ${say.number(holds)}자까지 들어가지만 ${say.number(needs)}자가 필요합니다. 관리자에게 필드 길이를 늘려 달라고 요청하세요.`,
    permissionMissing: ({ permission }) =>
      `사용자 정의 권한 ${permission} 권한이 없습니다. ${permissionSet('Keystage Admin')}`,
    valuesMissing: ({ fields, values }, say) =>
      `${say.list(fields)} 필드에 이 모델의 등급 ${say.list(values.map((value) => `“${value}”`))} 값이 없습니다. 관리자에게 값 집합 Keystage Tier에 추가해 달라고 요청하세요.`,
  },
  leftOut: {
    noId: () => '이 행에 Salesforce ID가 없습니다. ID를 입력하면 계정에 기록할 수 있습니다.',
    notAnId: ({ given }) =>
      `“${given}” 값은 Salesforce ID가 아닙니다. 001Hs00000A1b2cIAB처럼 영문자와 숫자 15자 또는 18자여야 합니다. 레코드 주소에서 복사하거나 ID가 있는 열을 선택하세요.`,
    damagedId: ({ given }) =>
      `“${given}” 값은 온전한 Salesforce ID가 아닙니다. 마지막 세 자가 나머지와 맞지 않습니다. 레코드 주소에서 다시 복사하세요.`,
    otherObject: ({ given, object }) =>
      `“${given}” 값은 계정이 아니라 ${object === undefined ? salesforceWords.otherObject : (salesforceWords.objects[object] ?? salesforceWords.otherObject)}의 ID입니다. 계정의 ID를 사용하세요.`,
    notInOrg: ({ given }) =>
      `이 조직에서 볼 수 있는 계정 중에 “${given}” 값이 없습니다. 다른 조직의 계정이거나 삭제되었거나 공유되지 않았을 수 있습니다.${given.length === 15 ? ' 15자 ID는 대문자가 소문자로 바뀌어도 찾을 수 없습니다.' : ''}`,
    severalInOrg: ({ given, count }, say) =>
      `조직에 “${given}” 값을 가진 계정이 ${say.number(count)}개 있습니다. 어느 계정인지 Salesforce ID로 지정하세요.`,
    sameRecord: ({ first }, say) => `${say.row(first)}행도 같은 계정을 가리킵니다. 둘 중 한 행만 남기세요.`,
    newerInOrg: ({ on }, say) =>
      `이 레코드는 이번 실행보다 늦은 ${say.date(on)} 기준으로 세분화되었습니다. 바꾸려면 그날 또는 그 이후를 기준일로 다시 세분화하세요.`,
    changedInOrg: ({ tier }) =>
      `목록을 가져온 뒤 조직에서 누군가 등급을 바꾸었습니다(${tier === null ? '지금은 비어 있음' : `지금은 ${tier}`}). 목록을 다시 가져와 계정을 확인한 후 보내세요.`,
    overrideInOrg: ({ tier }) =>
      tier === null
        ? '목록에는 직접 지정한 등급이 있지만 조직에는 더 이상 없습니다. 목록을 다시 가져와 세분화한 후 보내세요.'
        : `조직에서 누군가 등급을 ${withParticle(tier, '으로/로')} 직접 지정했고, 이번 실행에는 그 내용이 반영되지 않았습니다. 목록을 다시 가져와 세분화한 후 보내세요.`,
    recordReadOnly: readOnly,
    fieldsNotWritable: ({ fields }, say) =>
      `바뀔 내용이 변경 권한이 없는 ${say.list(fields)} 필드에 있습니다. 관리자에게 권한 집합 Keystage Manager를 요청한 뒤 다시 보내세요.`,
    reasonsTooLong: ({ length, holds }, say) =>
      `값과 이유의 길이가 ${say.number(length)}자이지만 필드에는 ${say.number(holds)}자까지 들어갑니다. 지정한 열을 줄이세요.`,
  },
  modelInOrg: {
    same: () => '조직이 바로 이 모델로 등급을 설명합니다.',
    other: ({ name, fingerprint }) =>
      `조직이 다른 모델로 등급을 설명합니다: ${name}(${fingerprint}). 이 모델을 먼저 게시하세요. 그렇지 않으면 레코드 페이지에 등급이 다른 모델에서 나왔다고 표시됩니다.`,
    none: () =>
      '조직에 아직 활성 모델이 없습니다. 이 모델을 게시하세요. 그렇지 않으면 레코드 페이지에 등급의 이유가 표시되지 않습니다.',
    hidden: () => '조직이 어떤 모델을 사용하는지 볼 권한이 없습니다. 관리자에게 Keystage 권한 집합을 요청하세요.',
  },
  modelDefects: {
    noActiveModel: () =>
      '조직에 활성 모델이 없습니다. 모델을 게시하거나 관리자에게 Keystage 모델 레코드 하나를 활성화해 달라고 요청하세요.',
    severalActive: ({ names }, say) =>
      `조직에 활성 모델이 ${say.number(names.length)}개 있습니다: ${say.list(names)}. 관리자에게 하나만 활성으로 두도록 요청하세요.`,
    emptyModel: ({ name }) => `모델 레코드 ${name}에 내용이 없습니다. 모델을 다시 게시하세요.`,
    partMissing: ({ name, position, of }, say) =>
      `조직에 모델 ${name}의 조각 ${say.number(of)}개 중 ${say.number(position)}번째가 없습니다. 모델을 다시 게시하세요.`,
    partTooMany: ({ name, found, of }, say) =>
      `모델 ${name}의 조각은 ${say.number(of)}개여야 하지만 ${say.number(found)}개가 있습니다. 모델을 다시 게시하세요.`,
    malformed: ({ name, problems }, say) =>
      `조직의 ${name} 모델을 읽을 수 없습니다: ${say.modelProblem(problems[0])}${problems.length > 1 ? ` 그 외에 문제가 ${say.number(problems.length - 1)}개 더 있습니다.` : ''}`,
    altered: ({ name, got, expected }) =>
      `조직에서 ${name} 모델이 변경되었습니다. 내용의 지문은 ${got}, 레코드에 적힌 지문은 ${expected}입니다. 모델을 다시 게시하세요.`,
    notFrozen: ({ name }) =>
      `조직의 ${name} 모델에 고정된 기준값이 없어 계정 하나만 따로 평가할 수 없습니다. 목록에서 모델을 게시하세요.`,
  },
  refusals: {
    CANNOT_EXECUTE_FLOW_TRIGGER: ({ message }) =>
      `조직의 플로가 저장을 막았습니다(“${message}”). 관리자에게 플로를 확인해 달라고 요청하세요.`,
    CANNOT_INSERT_UPDATE_ACTIVATE_ENTITY: ({ message }) =>
      `조직의 자동화가 저장을 막았습니다(“${message}”). 관리자에게 확인해 달라고 요청하세요.`,
    CHANGED_MEANWHILE: ({ fields }, say) =>
      `그사이 누군가 ${fields.length > 0 ? `${say.list(fields)} 필드를` : '레코드를'} 바꾸어 그대로 두었습니다. 레코드를 확인한 후 다시 비교하세요.`,
    DUPLICATES_DETECTED: ({ message }) =>
      `조직의 중복 규칙이 저장을 막았습니다(“${message}”). Salesforce에서 계정을 병합한 후 다시 보내세요.`,
    DUPLICATE_VALUE: ({ message }) =>
      `고유해야 하는 값이 다른 레코드에 이미 있습니다(“${message}”). Salesforce에서 둘 중 하나를 수정한 후 다시 보내세요.`,
    ENTITY_IS_DELETED: () => '변경 목록을 만든 후 계정이 삭제되었습니다.',
    FIELD_CUSTOM_VALIDATION_EXCEPTION: ({ message }) =>
      `조직의 규칙이 저장을 허용하지 않습니다(“${message}”). Salesforce에서 레코드를 수정한 후 다시 보내세요.`,
    INSUFFICIENT_ACCESS_ON_CROSS_REFERENCE_ENTITY: () =>
      '이 레코드는 더 이상 공유되지 않습니다. 소유자나 관리자에게 문의하세요.',
    INSUFFICIENT_ACCESS_OR_READONLY: readOnly,
    INVALID_CROSS_REFERENCE_KEY: () => '이 레코드는 더 이상 조직에 없습니다.',
    INVALID_FIELD_FOR_INSERT_UPDATE: ({ fields }, say) =>
      `${fields.length > 0 ? say.list(fields) : '이 레코드의 일부'} 필드를 변경할 수 없습니다. ${permissionSet('Keystage Manager')}`,
    INVALID_OR_NULL_FOR_RESTRICTED_PICKLIST: ({ message }) =>
      `조직에 더 이상 없는 값이 있습니다: ${message}. 관리자에게 값 집합 Keystage Tier에 추가해 달라고 요청하세요.`,
    INVALID_TYPE_FOR_OPERATION: () => '이 종류의 레코드를 변경할 수 없습니다. 관리자에게 편집 권한을 요청하세요.',
    REQUIRED_FIELD_MISSING: ({ fields, message }, say) =>
      `조직이 요구하는 내용이 레코드에 없습니다: ${fields.length > 0 ? say.list(fields) : message}. Salesforce에서 입력한 후 다시 보내세요.`,
    STRING_TOO_LONG: ({ message }) =>
      `텍스트가 필드보다 깁니다(“${message}”). 관리자에게 필드 길이를 늘려 달라고 요청하세요.`,
    UNABLE_TO_LOCK_ROW: () =>
      '다른 사용자가 레코드를 저장하는 중이었고, 다시 시도했을 때도 마찬가지였습니다. 1분 후 다시 보내세요.',
    other: ({ code, message }) => `Salesforce가 저장을 거부했습니다: ${message} (${code})`,
  },
  objects: {
    Campaign: '캠페인',
    Case: '케이스',
    Contact: '연락처',
    Lead: '리드',
    Opportunity: '기회',
    Organization: '조직 자체',
    User: '사용자',
  },
  otherObject: '다른 종류의 레코드',
  inRow: (row, name, sentence) => `${row}행, ${name}: ${sentence}`,

  plan: {
    changes: ({ otherTier, loseTier, sameTier }, say) => {
      const parts = [
        ...(otherTier > 0 ? [`등급 변경 ${say.number(otherTier)}개`] : []),
        ...(loseTier > 0 ? [`등급 없어짐 ${say.number(loseTier)}개`] : []),
        ...(sameTier > 0 ? [`등급은 그대로이고 수치만 변경 ${say.number(sameTier)}개`] : []),
      ];
      return `계정 ${say.number(otherTier + loseTier + sameTier)}개에 기록합니다(${parts.join(', ')}).`;
    },
    nothing: '기록할 내용이 없습니다. 조직에 이미 이 등급이 있습니다.',
    equal: (count, say) => `계정 ${say.number(count)}개는 이미 최신 상태입니다.`,
    newer: (count, say) => `계정 ${say.number(count)}개는 조직의 내용이 목록보다 최신이어서 보류합니다.`,
    leftOut: (count, say) => `계정 ${say.number(count)}개에는 기록하지 않습니다.`,
  },
  report: {
    all: (count, say) => `계정 ${say.number(count)}개에 기록했습니다.`,
    some: ({ written, refused, notTried, unknown }, say) =>
      `계정 ${say.number(written + refused + notTried + unknown)}개 중 ${say.number(written)}개에 기록했고, ${say.number(refused)}개는 거부되었으며, ${say.number(notTried + unknown)}개는 완료하지 못했습니다.`,
    pushAgain: {
      stopped: '다시 보내면 이어서 진행됩니다. 이미 기록한 계정은 최신 상태로 확인됩니다.',
      refused: '거부된 계정은 원인을 해결한 후 다시 보낼 수 있습니다.',
    },
    unknown: (count, say) =>
      `계정 ${say.number(count)}개는 기록되었는지 확인하지 못했습니다. 다음에 보낼 때 확인됩니다.`,
    pending: 'Salesforce가 받은 내용을 아직 처리하고 있습니다. 다음 비교는 처리가 끝나기를 기다립니다.',
  },
  writtenWithout: (fields, say) =>
    `기록했지만 변경 권한이 없는 ${say.list(fields)} 필드는 제외했습니다. 관리자에게 권한 집합 Keystage Manager를 요청한 뒤 다시 보내세요.`,
  rows: {
    written: '기록했습니다.',
    equal: '이미 최신 상태입니다.',
    notTried: '차례가 오기 전에 끝나 기록하지 않았습니다. 다시 보내면 이어서 진행됩니다.',
    unknown: '보냈지만 확인되지 않았습니다. 다음에 보낼 때 확인됩니다.',
  },
  undo: {
    all: (count, say) => `계정 ${say.number(count)}개를 보내기 전 내용으로 되돌렸습니다.`,
    some: ({ written, refused, notTried, unknown }, say) =>
      `계정 ${say.number(written + refused + notTried + unknown)}개 중 ${say.number(written)}개를 되돌렸고, ${say.number(refused)}개는 그대로 두었으며, ${say.number(notTried + unknown)}개는 완료하지 못했습니다.`,
    again: '다시 실행 취소하면 이어서 진행됩니다. 이미 되돌린 계정은 그대로 확인됩니다.',
  },
  trail,
  publication: {
    done: {
      written: (fingerprint) => `모델을 조직에 기록하고 활성화했습니다(${fingerprint}).`,
      activated: (fingerprint) => `조직에 이미 있던 모델을 다시 활성화했습니다(${fingerprint}).`,
      alreadyActive: (fingerprint) => `조직이 이미 이 모델을 사용합니다(${fingerprint}). 아무것도 기록하지 않았습니다.`,
      proposed: (fingerprint) =>
        `모델이 조직에 저장되었으며 다른 사람의 승인을 기다립니다(${fingerprint}). 승인할 때까지 조직은 이전 모델을 사용합니다.`,
    },
    moved: (count, say) =>
      count === 0
        ? '기준값을 고정해도 등급이 바뀌는 고객은 없습니다.'
        : `기준값을 고정하면 고객 ${say.number(count)}곳의 등급이 바뀝니다.`,
    steps: {
      checking: '조직을 확인하지 못했습니다.',
      writing: '모델을 기록하지 못했습니다.',
      readingBack: '모델을 기록했지만 다시 읽어 확인하지 못했습니다.',
      activating: '모델을 기록했지만 활성화하지 못했습니다.',
    },
    notAsWritten:
      '조직에 저장된 내용이 보낸 내용과 달라 다시 삭제했습니다. 어떤 플로나 트리거가 Keystage 모델 레코드를 변경하는지 관리자에게 문의하세요.',
    activeModel: {
      unchanged: '아무것도 쓰지 않았으며 조직은 이전 모델을 계속 사용합니다.',
      former: '조직은 이전 모델을 그대로 사용합니다. 다시 게시하면 이어서 진행됩니다.',
      none: '지금 조직에 활성 모델이 없습니다. 다시 게시하면 이어서 진행됩니다.',
      unknown: '조직이 두 모델 중 어느 것을 사용하는지 알 수 없습니다. 다시 게시하여 확정하세요.',
    },
  },
  template: {
    done: {
      written: (process) => `이제 프로세스 “${process}”에 이 템플릿이 적용됩니다.`,
      beside: (process) =>
        `템플릿을 프로세스 “${process}” 옆에 비활성 버전으로 기록했습니다. 관문을 배포한 뒤 Keystage 설정 페이지에서 활성화하세요.`,
      already: (process) => `조직의 프로세스 “${process}”에 이미 이 템플릿이 있습니다. 아무것도 기록하지 않았습니다.`,
      takenBack: (process) => `프로세스 “${process}”를 이전 상태로 되돌렸습니다.`,
    },
    gates: {
      same: '배포된 관문이 요구하는 것이 같으므로 템플릿을 바로 적용할 수 있습니다.',
      deployed: '이 템플릿의 관문이 이미 배포되어 있어 바로 적용할 수 있습니다.',
      none: '조직에 배포된 관문이 없어 템플릿의 요구는 페이지에서만 적용됩니다.',
      toDeploy: `배포된 관문은 계속 이전 템플릿대로 막습니다. 그래서 새 템플릿은 그 옆에 기록하고 활성화하지 않습니다. 관문 배포: ${gatesCommand}`,
      unknown: `이 템플릿은 현재 템플릿과 요구하는 것이 다르며, 관문 배포 여부는 설정을 볼 수 있는 사람에게만 보입니다. 배포 전에는 이전 템플릿대로 막으므로 새 템플릿은 그 옆에 기록하고 활성화하지 않습니다. 관문 배포: ${gatesCommand}`,
    },
    steps: {
      checking: '프로세스를 확인하지 못했습니다.',
      writing: '템플릿을 기록하지 못했습니다.',
      readingBack: '템플릿을 기록했지만 다시 읽어 확인하지 못했습니다.',
    },
    changedMeanwhile: (process) =>
      `그사이 누군가 프로세스 “${process}”를 변경하여 그대로 두었습니다. 조직을 다시 확인한 뒤 결정하세요.`,
    notAsWritten: {
      putBack:
        '조직에 저장된 내용이 보낸 내용과 달라 이전 템플릿으로 되돌렸습니다. 어떤 플로나 트리거가 Keystage 프로세스 레코드를 변경하는지 관리자에게 문의하세요.',
      left: '조직에 저장된 내용이 보낸 내용과 다르며 되돌리지 못했습니다. 관리자에게 Keystage 프로세스 레코드를 바로 확인해 달라고 요청하세요.',
    },
    judgesBy: {
      former: '조직은 이전 템플릿으로 판단합니다. 다시 시도하면 이어서 진행됩니다.',
      unknown: '조직에 두 템플릿 중 어느 것이 있는지 알 수 없습니다. 다시 시도하여 확정하세요.',
    },
  },
} satisfies SalesforceWords as SalesforceWords;
