import type { DealRole } from './deal-mapping';
import { headerWords, type HeaderWords } from './header-words';
import { ledgerHeaderWords } from './ledger-header-words';

/** Headers of pipeline exports and of stage histories in English, German, Chinese and Korean. */
export const dealHeaderWords: Readonly<Record<DealRole, HeaderWords>> = {
  dealId: {
    sure:
      'opportunity id | opportunity number | opportunity key | deal id | deal number | record id | 18 digit opportunity id | case safe id | ' +
      'opportunity record id | verkaufschance id | 商机编号 | 商机id | 商机编码 | 业务机会id | 业务机会编号 | 机会编号 | 项目编号 | 销售机会编号 | ' +
      '기회id | 기회번호 | 영업기회번호 | 영업기회id | 딜id | 안건번호 | 프로젝트번호',
    likely: 'id | number | key | 编号 | 编码 | 번호',
  },
  dealName: {
    sure:
      'opportunity name | deal name | project name | name of opportunity | verkaufschance | 商机名称 | 业务机会名称 | 项目名称 | 机会名称 | ' +
      '销售机会名称 | 기회이름 | 기회명 | 영업기회명 | 영업기회이름 | 딜이름 | 안건명 | 프로젝트명',
    likely:
      'opportunity | deal | name | title | topic | subject | 商机 | 业务机会 | 项目 | 名称 | 기회 | 영업기회 | 이름',
  },
  accountId: {
    sure:
      'account id | account number | account code | customer id | customer number | customer code | client id | company id | kundennummer | ' +
      '客户编号 | 客户编码 | 客户id | 客户代码 | 거래처코드 | 거래처번호 | 고객코드 | 고객번호 | 고객id | 계정id',
  },
  accountName: {
    sure: headerWords.accountName.sure,
    likely: headerWords.accountName.likely,
  },
  amount: {
    sure:
      'amount | opportunity amount | deal amount | deal value | deal size | close value | opportunity value | estimated value | contract value | ' +
      'total contract value | annual contract value | tcv | acv | amount in company currency | betrag | auftragswert | angebotswert | 金额 | 商机金额 | ' +
      '预计金额 | 预计销售金额 | 预计成交金额 | 预计签约金额 | 合同金额 | 机会金额 | 销售预期金额 | 금액 | 기회금액 | 예상금액 | 예상수주액 | ' +
      '예상수주금액 | 예상매출액 | 수주금액 | 계약금액',
    likely: 'value | revenue | estimated revenue | wert | umsatz | 预计收入 | 매출',
    possible: 'total | price | 总额 | 가격',
  },
  currency: {
    sure: `${ledgerHeaderWords.orders.currency.sure} | amount currency | opportunity currency | deal currency | 金额币种 | 금액통화`,
  },
  stage: {
    sure:
      'stage | stage name | deal stage | sales stage | opportunity stage | pipeline stage | current stage | to stage | new stage | phase | ' +
      'verkaufsphase | vertriebsphase | 阶段 | 销售阶段 | 商机阶段 | 业务机会阶段 | 机会阶段 | 项目阶段 | 当前阶段 | 填报阶段 | 变更后阶段 | 단계 | ' +
      '영업단계 | 기회단계 | 판매단계 | 현재단계 | 입력된단계 | 변경후단계',
    likely: 'step | 步骤',
  },
  status: {
    sure:
      'status | deal status | opportunity status | outcome | deal outcome | win loss | won lost | 状态 | 商机状态 | 赢单状态 | 输赢 | 상태 | ' +
      '기회상태 | 수주결과',
    likely: 'result | state | ergebnis | 结果 | 결과',
  },
  won: { sure: 'won | is won | deal won | closed won | gewonnen | 赢单 | 是否赢单 | 已赢单 | 수주여부 | 성사여부' },
  closed: { sure: 'closed | is closed | abgeschlossen | 已关闭 | 是否关闭 | 已结束 | 종료여부 | 마감여부' },
  probability: {
    sure:
      'probability | win probability | close probability | chance | chance of winning | likelihood | wahrscheinlichkeit | 概率 | 成交概率 | ' +
      '赢单概率 | 赢单率 | 成功率 | 赢率 | 可能性 | 확률 | 성공확률 | 수주확률 | 가능성',
  },
  pushes: {
    sure: 'push count | pushes | times pushed | close date changes | 推迟次数 | 延期次数 | 연기횟수 | 마감일변경횟수',
  },
  evidencedStage: { sure: 'evidenced stage | verified stage | earned stage | 核实阶段 | 已核实阶段 | 확인된단계' },
  evidencedState: { sure: 'evidenced state | stage state | 核实状态 | 阶段完成情况 | 단계상태 | 확인상태' },
  reopened: {
    sure: 'reopened | is reopened | re opened | wiedereröffnet | 重新打开 | 已重启 | 是否重启 | 재개여부 | 재오픈',
  },
  openedOn: {
    sure:
      'created date | create date | date created | created on | creation date | opened on | open date | opened date | start date | ' +
      'erstellt am | 创建日期 | 创建时间 | 立项日期 | 开始日期 | 생성일 | 생성날짜 | 생성일자 | 등록일 | 등록일자 | 시작일',
    likely: 'created | opened | 创建 | 생성',
  },
  closeDate: {
    sure:
      'close date | closed date | closing date | expected close date | estimated close date | expected close | actual close date | ' +
      'abschlussdatum | schlusstermin | 结束日期 | 关闭日期 | 结单日期 | 成交日期 | 签约日期 | 预计成交日期 | 预计签约日期 | 预计结单日期 | ' +
      '预计关闭日期 | 마감일 | 마감일자 | 예상마감일 | 완료날짜 | 종료일 | 수주일 | 수주예정일 | 계약예정일',
  },
  stageSince: {
    sure:
      'stage since | engage date | stage entered | entered stage | entered stage on | date entered stage | stage date | last stage change date | ' +
      'last stage change | 进入阶段日期 | 阶段开始日期 | 阶段变更日期 | 단계진입일 | 단계변경일 | 단계시작일',
  },
  lastActivity: {
    sure:
      'last activity | last activity date | last contacted | last contact | last contact date | letzte aktivität | 最近活动 | 最近活动日期 | ' +
      '最近跟进 | 最近跟进日期 | 最近跟进时间 | 最后跟进时间 | 上次活动 | 上次活动日期 | 최근활동 | 최근활동일 | 마지막활동 | 마지막활동날짜',
  },
  movedOn: {
    sure:
      'moved on | changed on | change date | date changed | last modified | last modified date | edit date | snapshot date | 变更日期 | ' +
      '变更时间 | 修改日期 | 修改时间 | 快照日期 | 변경일 | 변경일자 | 변경날짜 | 수정일',
    likely: 'date | datum | 日期 | 날짜 | 일자',
  },
  owner: {
    sure:
      'owner | opportunity owner | deal owner | owner name | record owner | sales rep | sales agent | salesperson | sales person | rep | ' +
      'account executive | verkäufer | vertriebsmitarbeiter | 负责人 | 所有人 | 商机所有人 | 业务机会所有人 | 商机负责人 | 销售员 | 销售人员 | 业务员 | ' +
      '跟进人 | 담당자 | 소유자 | 기회소유자 | 영업담당 | 영업담당자 | 영업사원',
    likely: 'agent | assigned to | 销售 | 담당',
  },
  team: {
    sure:
      'team | sales team | team name | owner role | department | sales group | vertriebsteam | 团队 | 销售团队 | 部门 | 销售部门 | 팀 | 영업팀 | ' +
      '부서 | 영업부서',
    likely: 'manager | regional office | office | region | 区域 | 大区 | 지역',
  },
  tier: {
    sure: 'tier | account tier | customer tier | customer class | account class | 客户等级 | 客户级别 | 고객등급 | 거래처등급',
    likely: 'class | 等级 | 级别 | 등급',
  },
  product: {
    sure: 'product | product name | product family | product line | produkt | 产品 | 产品名称 | 产品线 | 产品系列 | 제품 | 제품명 | 상품 | 상품명 | 제품군',
  },
  process: {
    sure: 'sales process | pipeline | pipeline name | 销售流程 | 商机流程 | 영업프로세스 | 파이프라인',
    likely: 'process | 流程 | 프로세스',
  },
  recordType: {
    sure:
      'record type | opportunity record type | record type name | opportunity type | deal type | 记录类型 | 业务机会记录类型 | 商机类型 | ' +
      '레코드유형 | 기회유형 | 기회레코드유형',
    likely: 'type | 类型 | 业务类型 | 유형',
  },
};
