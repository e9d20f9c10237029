import { withParticle } from '@keystage/core/language/korean-particle';
import type { SalesforceWords } from './salesforce-words';

const deployOrAssign = '관리자에게 조직에 Keystage를 배포하거나 Keystage 권한 집합을 할당해 달라고 요청하십시오.';
const permissionSet = (name: string) => `관리자에게 권한 집합 ${withParticle(name, '을/를')} 요청하십시오.`;

/** Salesforce와 주고받는 일을 한국어로. */
export const salesforceWords = {
  callProblems: {
    cancelled: () => '사용자가 중지했습니다.',
    timedOut: ({ seconds }, say) =>
      `Salesforce가 ${say.number(seconds)}초 안에 응답하지 않았습니다. 연결을 확인한 뒤 다시 시도하십시오.`,
    unreachable: ({ host, origin }) =>
      `${host}에서 응답이 없습니다. 연결과 조직 주소(내 도메인)를 확인하십시오. 둘 다 맞다면 관리자가 ${withParticle(origin ?? '이 추가 기능의 주소', '을/를')} 조직의 CORS 허용 목록에 추가해야 합니다.`,
    signedOut: () => 'Salesforce 세션이 끝났습니다. 다시 로그인한 뒤 이 단계를 되풀이하십시오.',
    requestLimit: () =>
      '조직이 지금은 요청을 더 받지 않습니다. 하루 한도를 다 썼거나 한꺼번에 너무 많이 보냈습니다. 나중에 다시 시도하거나 관리자에게 한도를 문의하십시오.',
    unavailable: ({ status }) => `Salesforce가 지금 응답할 수 없습니다(상태 ${status}). 몇 분 뒤 다시 시도하십시오.`,
    cutShort: ({ received, expected }, say) =>
      `Salesforce가 레코드 ${say.number(expected)}개라고 알리고 ${say.number(received)}개만 보냈습니다. 불완전한 응답은 쓰지 않습니다. 다시 시도하십시오.`,
    refused: ({ code, message }) => `Salesforce가 요청을 거부했습니다: ${message} (${code})`,
  },
  domainFaults: {
    noDomain: () =>
      '어느 조직인지 적으십시오: 내 도메인(예: northgate.my.salesforce.com)이나 그 조직의 아무 페이지 주소.',
    loginHost: ({ given }) =>
      `${withParticle(given, '은/는')} 모두가 로그인하는 곳이라 추가 기능에 응답하지 않습니다. 조직 자체의 주소(예: northgate.my.salesforce.com)를 적으십시오.`,
    otherHost: ({ given }) =>
      `${withParticle(`“${given}”`, '은/는')} Salesforce 조직의 주소가 아닙니다. 내 도메인(예: northgate.my.salesforce.com)이나 그 조직의 아무 페이지 주소여야 합니다.`,
  },
  signInProblems: {
    denied: () => 'Salesforce 페이지에서 접근을 거부했습니다. 다시 로그인해 허용을 선택하십시오.',
    notAsAsked: () => 'Salesforce에서 돌아온 내용이 이 로그인의 것이 아닙니다. 다시 로그인하십시오.',
    signInRefused: ({ error, description }) =>
      `Salesforce가 로그인을 거부했습니다: “${description || error}”. 다시 로그인하고, 계속되면 관리자에게 외부 클라이언트 앱 Keystage를 문의하십시오.`,
    tokenUnreachable: ({ host, origin }) =>
      `${host}에 로그인은 되었지만 토큰 주소에서 응답이 없습니다. 관리자가 “OAuth 엔드포인트에 CORS 활성화”를 켜고 ${withParticle(origin ?? '이 추가 기능의 주소', '을/를')} 조직의 CORS 허용 목록에 추가해야 합니다.`,
  },
  orgLacks: {
    objectMissing: ({ object }) =>
      `조직에 볼 수 있는 개체 ${withParticle(object, '이/가')} 없습니다. ${deployOrAssign}`,
    objectReadOnly: ({ object }) =>
      object === 'Account'
        ? '고객을 볼 수는 있지만 바꿀 수는 없습니다. 관리자에게 고객 편집 권한을 요청하십시오.'
        : `${withParticle(object, '을/를')} 볼 수는 있지만 쓸 수는 없습니다. ${permissionSet('Keystage Admin')}`,
    fieldsMissing: ({ object, fields }, say) =>
      `${object}에 볼 수 있는 필드 ${withParticle(say.list(fields), '이/가')} 없습니다. ${deployOrAssign}`,
    fieldsReadOnly: ({ object, fields }, say) =>
      `${object}의 ${withParticle(say.list(fields), '을/를')} 볼 수는 있지만 바꿀 수는 없습니다. ${permissionSet(object === 'Account' ? 'Keystage Manager' : 'Keystage Admin')}`,
    fieldTooShort: ({ object, field, holds, needs }, say) =>
      `${object}의 필드 ${field}에는 ${say.number(holds)}자까지 들어가는데 ${say.number(needs)}자가 필요합니다. 관리자에게 필드를 늘려 달라고 요청하십시오.`,
    valuesMissing: ({ fields, values }, say) =>
      `${say.list(fields)}에 이 모델의 등급 ${withParticle(say.list(values.map((value) => `“${value}”`)), '이/가')} 없습니다. 관리자에게 값 집합 Keystage Tier에 추가해 달라고 요청하십시오.`,
  },
  leftOut: {
    noId: () => '이 행에 Salesforce ID가 없습니다. 채워 넣으면 고객을 쓸 수 있습니다.',
    notAnId: ({ given }) =>
      `${withParticle(`“${given}”`, '은/는')} Salesforce ID가 아닙니다. 001Hs00000A1b2cIAB처럼 영문자와 숫자 15자 또는 18자여야 합니다. 레코드 주소에서 복사하거나 ID가 있는 열을 선택하십시오.`,
    damagedId: ({ given }) =>
      `${withParticle(`“${given}”`, '은/는')} 온전한 Salesforce ID가 아닙니다. 마지막 세 자가 나머지와 맞지 않습니다. 레코드 주소에서 다시 복사하십시오.`,
    otherObject: ({ given, object }) =>
      `${withParticle(`“${given}”`, '은/는')} 고객이 아니라 ${object === undefined ? salesforceWords.otherObject : (salesforceWords.objects[object] ?? salesforceWords.otherObject)}의 ID입니다. 고객의 ID를 쓰십시오.`,
    notInOrg: ({ given }) =>
      `이 조직에 볼 수 있는 고객 ${withParticle(`“${given}”`, '이/가')} 없습니다. 다른 조직의 것이거나 삭제되었거나 공유되지 않았을 수 있습니다.${given.length === 15 ? ' 15자 ID는 대문자가 소문자로 바뀌어도 찾을 수 없습니다.' : ''}`,
    severalInOrg: ({ given, count }, say) =>
      `조직의 고객 ${say.number(count)}곳이 “${given}” 값을 가지고 있습니다. 어느 고객인지 Salesforce ID로 밝히십시오.`,
    sameRecord: ({ first }, say) => `${say.row(first)}행이 같은 고객을 가리킵니다. 둘 중 한 행만 남기십시오.`,
    newerInOrg: ({ on }, say) =>
      `이 레코드는 이번 실행보다 늦은 ${say.date(on)} 기준으로 세분화되었습니다. 바꾸려면 그날 이후 기준으로 다시 세분화하십시오.`,
    reasonsTooLong: ({ length, holds }, say) =>
      `값과 이유가 ${say.number(length)}자인데 필드에는 ${say.number(holds)}자까지 들어갑니다. 지정한 열을 줄이십시오.`,
  },
  modelInOrg: {
    same: () => '조직이 바로 이 모델로 등급을 설명합니다.',
    other: ({ name, fingerprint }) =>
      `조직이 다른 모델로 등급을 설명합니다: ${name} (${fingerprint}). 이 모델을 먼저 게시하십시오. 그렇지 않으면 레코드 페이지에 등급이 다른 모델에서 왔다고 나옵니다.`,
    none: () =>
      '조직에 아직 활성 모델이 없습니다. 이 모델을 게시하십시오. 그렇지 않으면 레코드 페이지가 등급의 이유를 말할 수 없습니다.',
    hidden: () => '조직이 어떤 모델을 쓰는지 볼 권한이 없습니다. 관리자에게 Keystage 권한 집합을 요청하십시오.',
  },
  modelDefects: {
    noActiveModel: () =>
      '조직에 활성 모델이 없습니다. 모델을 게시하거나 관리자에게 Keystage 모델 레코드 하나를 활성화해 달라고 하십시오.',
    severalActive: ({ names }, say) =>
      `조직에 활성 모델이 ${say.number(names.length)}개 있습니다: ${say.list(names)}. 관리자에게 하나만 활성으로 두게 하십시오.`,
    emptyModel: ({ name }) => `모델 레코드 ${withParticle(name, '이/가')} 비어 있습니다. 모델을 다시 게시하십시오.`,
    partMissing: ({ name, position, of }, say) =>
      `조직에 모델 ${name}의 ${say.number(of)}개 부분 중 ${say.number(position)}번째가 없습니다. 모델을 다시 게시하십시오.`,
    partTooMany: ({ name, found, of }, say) =>
      `모델 ${withParticle(name, '은/는')} ${say.number(of)}개 부분이어야 하는데 ${say.number(found)}개가 있습니다. 모델을 다시 게시하십시오.`,
    malformed: ({ name, problems }, say) =>
      `조직의 모델 ${withParticle(name, '을/를')} 읽을 수 없습니다: ${say.modelProblem(problems[0])}${problems.length > 1 ? ` 그 밖에 ${say.number(problems.length - 1)}건이 더 있습니다.` : ''}`,
    altered: ({ name, got, expected }) =>
      `모델 ${withParticle(name, '이/가')} 조직에서 바뀌었습니다. 내용의 지문은 ${got}, 레코드에 적힌 지문은 ${expected}입니다. 모델을 다시 게시하십시오.`,
    notFrozen: ({ name }) =>
      `조직의 모델 ${name}에 고정된 기준값이 없어 고객 한 곳만 따로 평가할 수 없습니다. 목록에서 모델을 게시하십시오.`,
  },
  refusals: {
    CANNOT_EXECUTE_FLOW_TRIGGER: ({ message }) =>
      `조직의 플로가 저장을 막았습니다: “${message}” 관리자에게 플로를 살펴 달라고 하십시오.`,
    CANNOT_INSERT_UPDATE_ACTIVATE_ENTITY: ({ message }) =>
      `조직의 자동화가 저장을 막았습니다: “${message}” 관리자에게 살펴 달라고 하십시오.`,
    DUPLICATES_DETECTED: ({ message }) =>
      `조직의 중복 규칙이 저장을 막았습니다: “${message}” Salesforce에서 고객을 병합한 뒤 다시 보내십시오.`,
    DUPLICATE_VALUE: ({ message }) =>
      `저마다 달라야 하는 값을 다른 레코드가 이미 가지고 있습니다: “${message}” Salesforce에서 둘 중 하나를 고친 뒤 다시 보내십시오.`,
    ENTITY_IS_DELETED: () => '목록을 만든 뒤에 고객이 삭제되었습니다.',
    FIELD_CUSTOM_VALIDATION_EXCEPTION: ({ message }) =>
      `조직의 규칙이 허용하지 않습니다: “${message}” Salesforce에서 레코드를 고친 뒤 다시 보내십시오.`,
    INSUFFICIENT_ACCESS_ON_CROSS_REFERENCE_ENTITY: () =>
      '이 레코드는 더 이상 공유되지 않습니다. 소유자나 관리자에게 문의하십시오.',
    INSUFFICIENT_ACCESS_OR_READONLY: () =>
      '이 레코드를 볼 수는 있지만 바꿀 수는 없습니다. 소유자나 관리자에게 문의하십시오.',
    INVALID_CROSS_REFERENCE_KEY: () => '이 레코드는 더 이상 조직에 없습니다.',
    INVALID_FIELD_FOR_INSERT_UPDATE: ({ fields }, say) =>
      `${withParticle(fields.length > 0 ? say.list(fields) : '이 레코드의 필드', '을/를')} 바꿀 수 없습니다. ${permissionSet('Keystage Manager')}`,
    INVALID_OR_NULL_FOR_RESTRICTED_PICKLIST: ({ message }) =>
      `조직이 더 이상 모르는 값이 있습니다: ${message}. 관리자에게 값 집합 Keystage Tier에 추가해 달라고 요청하십시오.`,
    INVALID_TYPE_FOR_OPERATION: () => '이 종류의 레코드를 바꿀 수 없습니다. 관리자에게 편집 권한을 요청하십시오.',
    REQUIRED_FIELD_MISSING: ({ fields, message }, say) =>
      `조직이 요구하는 내용이 레코드에 없습니다: ${fields.length > 0 ? say.list(fields) : message}. Salesforce에서 채운 뒤 다시 보내십시오.`,
    STRING_TOO_LONG: ({ message }) =>
      `텍스트가 필드보다 깁니다: “${message}” 관리자에게 필드를 늘려 달라고 요청하십시오.`,
    UNABLE_TO_LOCK_ROW: () => '다른 사람이 레코드를 저장하고 있었고 두 번째에도 그랬습니다. 1분 뒤 다시 보내십시오.',
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
        ...(otherTier > 0 ? [`등급이 바뀌는 곳 ${say.number(otherTier)}`] : []),
        ...(loseTier > 0 ? [`등급이 없어지는 곳 ${say.number(loseTier)}`] : []),
        ...(sameTier > 0 ? [`등급은 그대로이고 수치가 바뀌는 곳 ${say.number(sameTier)}`] : []),
      ];
      return `고객 ${say.number(otherTier + loseTier + sameTier)}곳을 씁니다: ${parts.join(', ')}.`;
    },
    nothing: '쓸 것이 없습니다. 조직에 이미 이 등급이 있습니다.',
    equal: (count, say) => `고객 ${say.number(count)}곳은 이미 최신입니다.`,
    leftOut: (count, say) => `고객 ${say.number(count)}곳은 쓰지 않습니다.`,
  },
  report: {
    all: (count, say) => `고객 ${say.number(count)}곳을 썼습니다.`,
    some: ({ written, refused, notTried, unknown }, say) =>
      `고객 ${say.number(written + refused + notTried + unknown)}곳 중 ${say.number(written)}곳을 썼고, ${say.number(refused)}곳은 거부되었으며, ${say.number(notTried + unknown)}곳은 끝내지 못했습니다.`,
    pushAgain: {
      stopped: '다시 보내면 이어집니다. 이미 쓴 고객은 최신으로 확인됩니다.',
      refused: '거부된 고객은 이유가 없어진 뒤 다시 보낼 수 있습니다.',
    },
    unknown: (count, say) => `고객 ${say.number(count)}곳은 썼는지 확인하지 못했습니다. 다음에 보낼 때 확인됩니다.`,
  },
  publication: {
    done: {
      written: (fingerprint) => `모델을 조직에 쓰고 활성화했습니다(${fingerprint}).`,
      activated: (fingerprint) => `조직에 이미 있던 모델을 다시 활성화했습니다(${fingerprint}).`,
      alreadyActive: (fingerprint) => `조직이 이미 이 모델을 씁니다(${fingerprint}). 아무것도 쓰지 않았습니다.`,
    },
    moved: (count, say) =>
      count === 0
        ? '기준값을 고정해도 등급이 바뀌는 고객은 없습니다.'
        : `기준값을 고정하면 고객 ${say.number(count)}곳의 등급이 바뀝니다.`,
    steps: {
      checking: '조직을 확인하지 못했습니다.',
      writing: '모델을 쓰지 못했습니다.',
      readingBack: '모델을 썼지만 다시 읽어 확인하지 못했습니다.',
      activating: '모델을 썼지만 활성화하지 못했습니다.',
    },
    notAsWritten:
      '조직에 저장된 내용이 보낸 것과 달라 다시 뺐습니다. 어떤 플로나 트리거가 Keystage 모델 레코드를 바꾸는지 관리자에게 문의하십시오.',
    activeModel: {
      former: '조직은 이전 모델을 그대로 씁니다. 다시 게시하면 이어집니다.',
      none: '지금 조직에 활성 모델이 없습니다. 다시 게시하면 이어집니다.',
      unknown: '조직이 두 모델 중 어느 것을 쓰는지 알 수 없습니다. 다시 게시해 확정하십시오.',
    },
  },
} satisfies SalesforceWords as SalesforceWords;
