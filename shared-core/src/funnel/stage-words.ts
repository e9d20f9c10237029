/**
 * What an org may call a stage of a template, parted by ` | `, in English, German, Chinese and Korean: the template's own names first, then what
 * CRM systems call theirs. Case, width, spaces and signs do not matter.
 */
export const stageWords: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  'funnel-letters': {
    F:
      'account planning and telephone invitation | account planning | telephone invitation | prospecting | prospect | lead | new | new lead | ' +
      'qualification | qualify | qualifying | appointment scheduled | appointment | first contact | contacted | ' +
      'qualifizierung | interessent | erstkontakt | kontaktaufnahme | terminvereinbarung | ' +
      '客户规划与电话邀约 | 客户规划 | 电话邀约 | 线索 | 初步接触 | 初步意向 | 意向 | 验证客户 | 고객 계획 및 전화 약속 | 고객 계획 | 전화 약속 | 발굴 | 잠재 | 리드 | 문의',
    E:
      'visit on site | visit | site visit | discovery | first meeting | meeting | engaging | engaged | qualified to buy | qualified | survey | ' +
      'besuch | kundenbesuch | erstgespräch | ersttermin | ' +
      '上门拜访 | 客户拜访 | 拜访 | 初访 | 需求确认 | 方案调研 | 방문 상담 | 고객 방문 | 방문 | 미팅 | 상담',
    D:
      'needs analysis and project evaluation | needs analysis | project evaluation | analysis | evaluation | value proposition | ' +
      'bedarfsanalyse | bedarfsermittlung | projektbewertung | evaluierung | ' +
      'id decision makers | decision maker bought in | technical evaluation | 需求分析与项目评估 | 需求分析 | 项目评估 | 价值主张 | 确定决策者 | ' +
      '요구 분석 및 프로젝트 평가 | 요구 분석 | 니즈 분석 | 프로젝트 평가 | 가치 제안 | 평가',
    C:
      'solution presentation and consultant exchange | solution presentation | consultant exchange | presentation | presentation scheduled | ' +
      'angebot | angebot erstellt | angebotserstellung | präsentation | vorführung | ' +
      'demo | demonstration | perception analysis | proposal | proposal price quote | proposal quote | quote | quotation | offer | bid | tender | ' +
      '方案呈现与顾问交流 | 方案呈现 | 顾问交流 | 方案演示 | 演示 | 提案 | 报价 | 提案报价 | 方案报价 | 投标 | ' +
      '솔루션 발표 및 컨설턴트 교류 | 솔루션 발표 | 컨설턴트 교류 | 시연 | 데모 | 제안 | 견적 | 제안 견적 | 입찰',
    B:
      'verhandlung | vertragsverhandlung | verhandlung prüfung | vertragsprüfung | ' +
      'agreement negotiation | negotiation | negotiation review | contract | contract sent | contract review | contracting | verbal | commit | ' +
      '协议谈判 | 商务谈判 | 谈判 | 谈判审核 | 合同 | 合同审核 | 계약 협상 | 협상 | 협상 검토 | 계약 검토 | 계약',
    A: 'closed and supervised | 成交并监督 | 수주 및 사후 관리',
  },
  'project-8': {
    1:
      'account planning and telephone invitation | account planning | telephone invitation | prospecting | lead | new | qualification | ' +
      'appointment scheduled | qualifizierung | interessent | erstkontakt | 客户规划与电话邀约 | 客户规划 | 电话邀约 | 线索 | 고객 계획 및 전화 약속 | 고객 계획 | 전화 약속 | 발굴 | 리드',
    2:
      'visit and first survey | visit | first survey | survey | discovery | meeting | engaging | qualified to buy | ' +
      'besuch | kundenbesuch | erstgespräch | ersttermin | 客户拜访与初步调研 | 客户拜访 | 拜访 | 初步调研 | 고객 방문 및 초기 조사 | 고객 방문 | 방문 | 초기 조사 | 미팅',
    3:
      'first proposal submitted | first proposal | proposal | value proposition | proposal price quote | quote | offer | ' +
      'angebot | erstangebot | angebotserstellung | 提交初步方案 | 初步方案 | 提案 | 报价 | 초기 제안 제출 | 초기 제안 | 제안 | 견적',
    4:
      'solution demo and technical exchange | solution demo | technical exchange | demo | presentation | presentation scheduled | ' +
      'präsentation | vorführung | 方案演示与技术交流 | 方案演示 | 技术交流 | 演示 | 솔루션 시연 및 기술 교류 | 솔루션 시연 | 기술 교류 | 시연 | 데모',
    5:
      'needs analysis and formal solution design | needs analysis | formal solution design | solution design | design | ' +
      'bedarfsanalyse | lösungsentwurf | 需求分析与正式方案设计 | 需求分析 | 正式方案设计 | 方案设计 | 요구 분석 및 정식 솔루션 설계 | 요구 분석 | 정식 솔루션 설계 | 설계',
    6:
      'project evaluation | evaluation | id decision makers | perception analysis | decision maker bought in | ' +
      'projektbewertung | evaluierung | 项目评估 | 评估 | 프로젝트 평가 | 평가',
    7:
      'commercial negotiation | negotiation | negotiation review | contract sent | contract review | contract | ' +
      'verhandlung | vertragsverhandlung | vertragsprüfung | 商务谈判 | 谈判 | 合同审核 | 계약 조건 협상 | 협상 | 계약 검토 | 계약 협상',
    8: '',
  },
  'keyaccount-6': {
    1: 'account development | development | prospecting | qualification | lead | kundenentwicklung | qualifizierung | 客户开发 | 线索 | 고객 개발 | 발굴 | 리드',
    2: 'entry | discovery | needs analysis | meeting | visit | besuch | bedarfsanalyse | 销售进入 | 拜访 | 需求分析 | 영업 진입 | 방문 | 요구 분석',
    3: 'proposal | value proposition | presentation | demo | quote | angebot | präsentation | 提案 | 方案演示 | 报价 | 제안 | 시연 | 견적',
    4: 'bid | tender | evaluation | proposal price quote | ausschreibung | evaluierung | 投标 | 招标 | 입찰 | 평가',
    5: 'negotiation | negotiation review | contract sent | contract review | verhandlung | vertragsprüfung | 商务谈判 | 谈判 | 合同审核 | 계약 협상 | 협상 | 계약 검토',
    6: 'delivery | implementation | installation | umsetzung | lieferung | 项目实施 | 交付 | 프로젝트 수행 | 납품 | 설치',
  },
  'maven-2': { prospecting: 'prospecting', engaging: 'engaging' },
};

/** What stages of closed deals are called, beside what a status says. */
export const closedStageWords: Readonly<Record<'won' | 'lost', string>> = {
  won:
    'closed won | won | close won | closed won deal | signed | deal won | contract signed | order received | signed and handed over | ' +
    'gewonnen | geschlossen gewonnen | geschlossen und gewonnen | abgeschlossen gewonnen | auftrag erhalten | ' +
    '赢单 | 已赢单 | 成交 | 已成交 | 签约 | 签约成交 | 已签约 | 已赢 | 成交并监督 | 수주 | 수주 완료 | 계약 체결 | 계약 완료 | 성사 | 마감됨 성사 | 성공',
  lost:
    'closed lost | lost | close lost | deal lost | no decision | abandoned | cancelled | disqualified | ' +
    'verloren | geschlossen verloren | geschlossen und verloren | abgeschlossen verloren | storniert | abgesagt | ' +
    '输单 | 已输单 | 丢单 | 失败 | 已失败 | 放弃 | 已取消 | 실주 | 수주 실패 | 패배 | 마감됨 실패 | 실패 | 취소',
};
