import type { SqlWords } from './sql-words';

const kinds = { text: '텍스트', number: '숫자', day: '날짜', flag: 'true 또는 false' } as const;

export const ko: SqlWords = {
  opening: (engine) => `${engine} 여는 중…`,
  looking: (table) => `${table} 확인 중…`,
  working: (tables, done) => `${tables} 처리 중${done === undefined ? '' : `: ${Math.floor(100 * done)}%`}…`,
  counting: '집계 중…',
  publishing: (out) => `${out} 쓰는 중…`,

  noTier: '등급 없음',
  counted: (tier, accounts) => `${tier}: ${accounts}`,
  nobodyMoved: '지난 실행 이후 등급이 바뀐 고객이 없습니다.',
  moved: '지난 실행 이후의 이동:',
  move: (from, to, accounts) => `  ${from} → ${to}: ${accounts}`,
  weighed: ({ deals, declared, evidenced, prudent }) =>
    `진행 중인 기회 ${deals}건. 신고 단계 가중 ${declared}, 증거 가중 ${evidenced}, 둘 중 낮은 쪽 ${prudent}.`,
  atStage: (stage, deals, value) => `  ${stage}: ${deals}건, ${value}`,
  noStage: '증거로 뒷받침되는 단계 없음',
  wentOn: '같은 모델, 같은 날짜의 지난 실행이 이미 계산해 둔 결과를 그대로 사용했습니다.',
  notThere: (table, columns) => `${table}: ${columns} 열이 없어 모든 고객이 빈칸으로 처리됩니다.`,

  refusedBy: (engine, message) => `${engine}에서 거부했습니다. ${message} 결과는 기록되지 않았습니다.`,
  connectionCut: '연결이 끊겼습니다.',
  cutOff: '연결이 끊겼습니다. 결과는 기록되지 않았습니다.',
  wrongPassword: (user) =>
    `서버가 사용자 “${user}”와 이 비밀번호를 받아들이지 않습니다. CLICKHOUSE_USER와 CLICKHOUSE_PASSWORD를 설정합니다.`,
  noDatabase: (database) =>
    `데이터베이스 “${database}”가 없습니다. 호스트 뒤에 지정합니다: https://host:8443/database.`,
  tooOld: (version, message) =>
    `ClickHouse ${version}에는 이 명령문에 필요한 기능이 없습니다. ${message} 26.7 버전에는 있습니다. 결과는 기록되지 않았습니다.`,
  notClickHouse: (got) =>
    `ClickHouse의 HTTP 인터페이스여야 하는데 ${got} 응답이 왔습니다. 호스트와 포트를 확인합니다. 따로 정하지 않았다면 https는 8443, http는 8123입니다.`,
  noAnswer: (seconds) => `${seconds}초 안에 응답이 없습니다. 네트워크와 서버 상태를 확인합니다.`,
  unreachable: (code) => `연결할 수 없습니다(${code}). 호스트, 포트, 네트워크를 확인합니다.`,
  untrusted: (code) =>
    `이 컴퓨터가 신뢰하는 인증서여야 하는데 신뢰하지 않는 인증서입니다(${code}). 회사의 인증서를 NODE_EXTRA_CA_CERTS로 지정합니다.`,
  goOn: '계산해 둔 결과는 남아 있습니다. 같은 명령을 --resume과 함께 다시 실행합니다.',
  noPsql: 'PostgreSQL 클라이언트 psql이 설치되어 있지 않습니다. 설치한 뒤 다시 실행합니다.',
  noFolder: (folder) => `${folder}: 그런 폴더가 없습니다. Parquet 또는 CSV 파일이 있는 폴더를 지정합니다.`,
  emptyFolder: (folder) =>
    `${folder}: Parquet 또는 CSV 파일이 있어야 하는데 하나도 없습니다. 각 표를 표 이름의 파일로 넣습니다.`,
  twoOfOneName: (folder, name) => `${folder}: 표 ${name}은 하나여야 하는데 같은 이름의 파일이 둘입니다. 하나를 뺍니다.`,
  wrongEnding: (out, endings) => `${out}: 파일 이름은 ${endings.join(' 또는 ')}로 끝나야 합니다. 이름을 바꿉니다.`,
  noTable: (table) => `${table}: 원본에 그런 표가 없습니다. 옵션으로 지정합니다.`,
  noColumn: (table, needed, got) => `${table}: ${needed} 열이 있어야 하는데 ${got}만 있습니다. 열 이름을 바꿉니다.`,
  noFigure: (table, model, got, missing) =>
    `${table}: ${model}의 지표 열이 하나는 있어야 하는데 ${got}만 있습니다. 모델의 이름대로 붙입니다: ${missing}.`,
  wrongType: (table, column, expected) =>
    `${table}: ${column} 열은 ${kinds[expected]} 형식이어야 하는데 다른 형식입니다. 형식을 바꾸거나 변환한 뷰를 지정합니다.`,
  illegible: (table, column, expected, got) =>
    `${table}: ${column} 열은 ${expected === 'day' ? 'YYYY-MM-DD 날짜' : kinds[expected]}여야 하는데 “${got}” 값이 있습니다. 바로잡습니다.`,
  repeated: (table, rows, key) =>
    `${table}: 고객마다 한 행이어야 하는데 “${key}” 고객은 ${rows}행입니다. 합치거나 한 행만 남깁니다.`,
  somebodyElses: (out) =>
    `${out}: 같은 이름의 표가 이미 있으며 keystage sql이 남긴 것이 아닙니다. --out으로 다른 이름을 쓰거나 그 표의 이름을 바꿉니다.`,
  noCurrency: (model) =>
    `--rates: 모델에 계산 통화가 적혀 있어야 하는데 ${model}에는 없습니다. 모델 파일에 "currency": "KRW" 또는 해당 통화를 추가합니다.`,
  giveRates: '--rates TABLE',
  noList: (template, list) =>
    `${template}: 조건이 ${list} 항목을 세는데 항목을 담은 표가 없습니다. --list ${list}=TABLE로 지정합니다.`,
  gap(gap) {
    switch (gap.kind) {
      case 'cutsItself':
        return `way.by: SQL로 표현할 수 있는 분류 방식이어야 하는데 ${gap.by}입니다. 그 경계값은 서로에게서 나옵니다. 목록에서 모델을 고정(게시)하면 경계값이 컴파일됩니다.`;
      case 'rollsUp':
        return 'subsidiaries: 고객이 각각 독립이어야 하는데 rolledUp입니다. 수치를 먼저 상위 고객으로 합산하고 subsidiaries를 apart로 설정합니다.';
      case 'nameTooLong':
        return `${gap.indicator}: 엔진이 더 긴 열 이름을 자르므로 ID는 최대 ${gap.most}자입니다. 줄입니다.`;
    }
  },
};
