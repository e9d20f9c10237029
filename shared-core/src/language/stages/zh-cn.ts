import type { EnforcedBy } from '../../compile';
import { afterHan, beforeHan, betweenHan } from '../between-han';
import type { StageWords } from './stage-words';

export const stageWords: StageWords = {
  language: 'zh-CN',
  evidencedStage: '核实阶段',
  declaredStage: '填报阶段',
  procurementStage: '采购阶段',
  buyingCommittee: '采购小组',
  keyNode: '关键节点',
  lists: {
    milestones: '里程碑',
    successCriteria: '成功标准',
    process: '过程条件',
    relationship: '关系条件',
    information: '资料条件',
  },
  states: { none: '未开始', entered: '已进入', completed: '已完成' },
  verdicts: { inStep: '同步', slowDown: '超前', catchUp: '落后', reconsider: '评估是否放弃' },
  yes: '是',
  no: '否',
  factTypes: {
    yesNo: '是或否',
    number: '数字',
    date: '日期（如 2026-11-20）',
    text: '文本',
    choice: '选项之一',
    list: '列表',
  },

  roles: {
    decision: '决策者',
    technical: '技术把关者',
    user: '使用者',
    finance: '财务买家',
    coach: '教练',
    influencer: '影响者',
  },
  levels: { none: '未知', identified: '已识别', contacted: '已接触', engaged: '已深入沟通', supportive: '支持我方' },
  ranks: { top: '高层', manager: '中层', staff: '基层' },
  departments: {
    management: '综合管理',
    purchasing: '采购部门',
    engineering: '工程部门',
    quality: '质量部门',
    production: '生产部门',
    finance: '财务部门',
  },
  owners: { rep: '销售代表', salesDirector: '销售总监', vicePresident: '副总经理', generalManager: '总经理' },
  styles: {
    tiger: { name: '老虎型', wants: '权力', treat: '开门见山，给出两个方案，把决定权留给对方。' },
    peacock: { name: '孔雀型', wants: '热情', treat: '回应对方的热情，多听对方讲，谈定的事项书面确认。' },
    owl: { name: '猫头鹰型', wants: '尊重', treat: '有条理地拿出数据和证明，留足时间，不催促表态。' },
    dove: { name: '鸽子型', wants: '关系', treat: '花时间与人相处，让对方安心，一步一步引导到决定。' },
  },
  factors: {
    product: '产品',
    salesForce: '销售队伍',
    price: '价格',
    reputation: '声誉',
    cost: '成本',
    organisation: '组织与管理',
    people: '人员',
    finance: '财务',
  },
  positions: { frontal: '正面进攻', flank: '迂回进攻', split: '拆分项目', defend: '防御' },
  moves: {
    ownNeed: '掌握需求：抢在别人之前，与客户一起把需求定下来。',
    actAsLeader: '以领先者自居：由我方定节奏，定比较的标准。',
    changeCriteria: '改变采购标准，使之偏向我方独有之处。',
    reachHigher: '比对手更早接触更高层。',
    bringTechnology: '引入对手没有的新技术。',
    widenCircle: '扩大参与决策的范围。',
    widenScope: '扩大项目范围。',
    findAllies: '寻找客户信得过的盟友。',
    takePart: '先拿下项目的一部分，把它做好。',
    argueForTwo: '主张选用两家供应商：供货有保障，比较也公平。',
    winSeniorSupport: '争取高层支持拆分采购。',
    deepenTies: '抢在对手开口之前加深关系、做好服务。',
    slowDecision: '放慢决策：提出尚未解决的疑问，或重做一次需求分析。',
    offerTrial: '提供九十天试用。',
  },

  placementReasons: {
    notBegun: (_, say) => `尚未进入任何阶段：${say.stage(1)}还有里程碑未达成。`,
    entered: ({ stage }, say) => `已进入${say.stage(stage)}：里程碑已达成，此前各阶段均已完成。`,
    completed: ({ stage, last }, say) =>
      last ? `已完成最后一个阶段${say.stage(stage)}。` : `已完成${say.stage(stage)}：成功标准已达成。`,
    gate: ({ stage, list, met, needs, of, mustHaves }, say) => {
      const goal = list === 'milestones' ? `要进入${say.stage(stage)}` : `要完成${say.stage(stage)}`;
      const what = list === 'milestones' ? '里程碑' : '成功标准';
      if (needs === of) return `${goal}：${of} 项${what}已达成 ${met} 项。`;
      const must = mustHaves === 0 ? '' : `另有 ${mustHaves} 项必备条件未达成。`;
      return `${goal}：${of} 项${what}已达成 ${met} 项，需达成 ${needs} 项。${must}`;
    },
    skippedEntries: ({ stages }, say) =>
      `跳过未补：${say.list(stages.map((stage) => say.stage(stage)))}的里程碑仍未达成。`,
    chance: ({ share, stage, at }, say) =>
      at === 'none'
        ? `成功率 ${say.percent(share)}：还没有任何阶段使其提高。`
        : `成功率 ${say.percent(share)}：模板为${say.stage(stage)}设定的阶段成功率（${at === 'entered' ? '已进入' : '已完成'}）。`,
    declaredAgrees: ({ stage }, say) => `CRM 填报的也是${say.stage(stage)}。`,
    overstated: ({ declared, evidenced, by }, say) =>
      evidenced === 0
        ? `CRM 填报为${say.stage(declared)}，尚无任何阶段得到核实，高估 ${by} 个阶段。`
        : `CRM 填报为${say.stage(declared)}，核实为${say.stage(evidenced)}，高估 ${by} 个阶段。`,
    understated: ({ declared, evidenced, by }, say) =>
      `CRM 填报为${say.stage(declared)}，核实为${say.stage(evidenced)}，实际已多走 ${by} 个阶段。`,
    inStep: ({ buyerStage }, say) => `与客户同步：客户处于${say.buyerStage(buyerStage)}。`,
    slowDown: ({ buyerStage, apart }, say) =>
      `超前客户 ${apart} 个阶段（客户处于${say.buyerStage(buyerStage)}）：放慢节奏，先把需求做实。`,
    catchUp: ({ buyerStage, apart }, say) =>
      `落后客户 ${apart} 个阶段（客户处于${say.buyerStage(buyerStage)}）：加快跟上。`,
    reconsider: ({ buyerStage, apart }, say) =>
      `落后客户 ${apart} 个阶段（客户处于${say.buyerStage(buyerStage)}）：评估是否放弃。`,
  },
  openConditions: {
    notMet: ({ text, satisfy, hangsOn }) => `未达成：${text}（${hangsOn}）。下一步：${satisfy}。`,
    notKnown: ({ text, satisfy, hangsOn }) => `待核实：${text}（${hangsOn}）。下一步：${satisfy}。`,
    expired: ({ text, satisfy, hangsOn }) => `已过期：${text}（${hangsOn}）。下一步：${satisfy}。`,
  },
  hangingFacts: {
    notKnown: ({ path }, say) => `${say.fact(path)}未知`,
    says: ({ path, value }, say) =>
      typeof value === 'object' ? `${say.fact(path)}中符合条件的不足` : `${say.fact(path)}为${say.value(path, value)}`,
    expired: ({ path, observed, validDays }, say) =>
      `${say.fact(path)}于${say.date(observed)}核实，有效期 ${validDays} 天`,
    longAgo: ({ path, date, days }, say) => `${say.fact(path)}的最近凭据为${say.date(date)}，有效期 ${days} 天`,
    ahead: ({ path, date }, say) => `${say.fact(path)}是将来的日期（${say.date(date)}）`,
  },
  openFacts: (facts) => facts.join('；'),
  openWays: (ways, needs, say) =>
    `${needs === 1 ? '' : `需补足以下任 ${needs} 项：`}${say.either(ways.map((facts) => facts.join('且')))}`,
  factProblems: {
    factsNotReadable: ({ got }) => `该业务机会的资料：应为按路径存放的对象，现为 ${got}。`,
    unknownFact: ({ path }) => `模板中没有“${path}”这一项资料。请更正拼写，或将它加入模板。`,
    factOfWrongType: ({ path, type, got }, say) =>
      `${say.fact(path)}：应为${say.words.factTypes[type]}，现为 ${got}。更正之前视为未知。`,
    unknownChoice: ({ path, choices, got }, say) =>
      `${say.fact(path)}：应为 ${choices.join('、')} 之一，现为 ${got}。更正之前视为未知。`,
    noSuchDay: ({ path, got }, say) => `${say.fact(path)}：应为 2026-11-20 这样的日期，现为 ${got}。请更正日期。`,
    factFollows: ({ path }, say) => `${say.fact(path)}由其他资料推算得出，填入的值未予采用。`,
    observedLater: ({ path, observed, asOf }, say) =>
      `${say.fact(path)}的核实日期为${say.date(observed)}，晚于${say.date(asOf)}。到那一天才计入。`,
    metLater: ({ condition, since, asOf }, say) =>
      `条件“${condition}”的达成日期为${say.date(since)}，晚于${say.date(asOf)}。到那一天才计入。`,
    unknownEvidence: ({ condition }) =>
      `有“${condition}”的凭据，但模板中没有这一条件。请更正编号，或使用当时的模板版本。`,
    unknownStage: ({ stage, stages }) =>
      `阶段“${stage}”不在 ${stages.join('、')} 之中。请将 CRM 的阶段对应到其中之一。`,
    unknownBuyerStage: ({ stage, stages }) => `采购阶段“${stage}”不在 ${stages.join('、')} 之中。请选择其中之一。`,
  },
  evidenceProblems: {
    aboutUnknown: ({ got }) =>
      got === ''
        ? '此行没有写明关于哪项条件。请填写模板中的条件或资料。'
        : `“${got}”不是此模板中的条件或资料。请更正文字，或选择它所属的模板。`,
    answerUnread: ({ path, type, got }, say) =>
      `${say.fact(path)}：应为${say.words.factTypes[type]}，现为“${got}”。更正之前此行不计入。`,
    buyerStageUnread: ({ got }) => `“${got}”不是此模板中的采购阶段。请选择其中之一。`,
    dayUnread: ({ about, got }) => `“${about}”：应为 2026-11-20 这样的日期，现为“${got}”。更正之前此行不计入。`,
    dayMissing: ({ path }, say) => `${say.fact(path)}回答为“是”，但没有日期。请填写日期。`,
    severalFacts: ({ about, paths }, say) =>
      `“${about}”取决于${say.list(paths.map((path) => say.fact(path)))}。请每项各占一行作答。`,
    followsFromPeople: ({ about }) => `“${about}”由采购小组的联系人推算得出。请记录在联系人表中。`,
  },
  moveProblems: {
    unknownMoveStage: ({ stage, stages }) => `阶段“${stage}”不在 ${stages.join('、')} 之中。请选择其中之一。`,
    noMove: ({ stage }, say) =>
      stage === null
        ? '该业务机会本来就在第一个阶段之前。'
        : `该业务机会已处于${say.stageOf(stage)}。请选择另一个阶段。`,
    noReason: ({ direction, passed }, say) =>
      direction === 'backward'
        ? '退回需要说明原因。请写明发生了什么变化。'
        : `跳过${say.list(passed.map((id) => say.stageOf(id)))}需要说明原因。请写明为何不需要。`,
    noSuchMoveDay: ({ got }) => `变更日期应为 2026-11-20 这样的日期，现为“${got}”。请更正日期。`,
    movedLater: ({ on, asOf }, say) => `变更日期${say.date(on)}晚于${say.date(asOf)}。请在实际发生后再记录。`,
  },
  templateProblems: {
    notJson: ({ detail }) => `模板不是有效的 JSON（${detail}）。请在该处更正。`,
    tooDeep: ({ path, most }) => `${at(path)}：嵌套超过 ${most} 层，或包含自身。请把条件写得平一些。`,
    unknownFormat: ({ got, known }) =>
      `keystage：无法识别格式 ${got}，目前只支持 ${known.join('、')}。请升级 Keystage，或将模板另存为格式 ${known[known.length - 1]}。`,
    wrongType: ({ path, expected, got }, say) => `${at(path)}：应为${say.words.expected[expected]}，现为 ${got}。`,
    missing: ({ path }) => `缺少 ${at(path)}。请补上。`,
    unknownKey: ({ path, key }) => `${at(path)}：模板中没有“${key}”这一项。请删除或更正拼写。`,
    notOneOf: ({ path, allowed, got }) => `${at(path)}：应为 ${allowed.join('、')} 之一，现为 ${got}。`,
    outOfRange: ({ path, least, most, got }) =>
      `${at(path)}：应为${least === undefined ? `不大于 ${most} ` : most === undefined ? `不小于 ${least} ` : ` ${least} 到 ${most} `}的数，现为 ${got}。`,
    tooFew: ({ path, least, got }) => `${at(path)}：至少需要 ${least} 项，现有 ${got} 项。`,
    noWords: ({ path, language }) => `${at(path)}：缺少${languageNames[language]}文字。请补上。`,
    notOneOperator: ({ path, operators }) =>
      `${at(path)}：应为只含 ${operators.join('、')} 其中一个的条件。多个条件请用 "all" 或 "any" 合并。`,
    repeated: ({ path, value, firstPath }) => `${at(path)}：“${value}”已在 ${firstPath} 出现。请换一个。`,
    sameName: ({ path, language, name, firstPath }) =>
      `${at(path)}：有两个阶段的${languageNames[language]}名称都是“${name}”，前一个在 ${firstPath}。请改名。`,
    factInsideFact: ({ path, fact, inside }) =>
      `${at(path)}：“${fact}”位于资料“${inside}”之下，而后者本身有值。请为其中一个改名。`,
    unknownPath: ({ path, fact }) => `${at(path)}：资料目录中没有“${fact}”。请加入目录，或更正拼写。`,
    operatorDoesNotFit: ({ path, fact, type, operator }, say) =>
      `${at(path)}：“${fact}”的类型是${say.words.factTypes[type]}，不能用“${operator}”判断。请换用其他运算。`,
    literalDoesNotFit: ({ path, fact, type, got }, say) =>
      `${at(path)}：“${fact}”的类型是${say.words.factTypes[type]}，永远不会等于 ${got}。请更正该值。`,
    knownOfDerived: ({ path, fact }) => `${at(path)}：“${fact}”由其他资料推算得出。请改问那些资料是否已知。`,
    neverTrue: ({ path, needs, of }) =>
      `${at(path)}：${of} 项中要求达成 ${needs} 项，永远不可能达成。请减少数目或增加条件。`,
    cycle: ({ path, facts }) => `${at(path)}：这些资料互为依据，形成循环：${facts.join(' → ')}。请断开。`,
    weightMissing: ({ path }) => `缺少 ${at(path)}：业务机会的每个阶段都要有成功率。请加上 { "entered": … }。`,
    weightOfAccount: ({ path }) => `${at(path)}：客户模板没有成功率。请删除。`,
    weightFalls: ({ path, before, got }) => `${at(path)}：成功率从 ${before} 降到 ${got}。各阶段的成功率只能升高。`,
    kindOfOtherList: ({ path, got, list }, say) =>
      `${at(path)}：${say.words.lists[got]}（${got}）放在了${say.words.lists[list]}（${list}）之下。请移动，或更正类别。`,
    unknownCondition: ({ path, id }) => `${at(path)}：没有编号为“${id}”的条件。请更正。`,
    unknownBuyerStage: ({ path, id, known }) => `${at(path)}：“${id}”不在采购阶段 ${known.join('、')} 之中。`,
    buyerStageWithoutMirror: ({ path, id }) => `${at(path)}：没有说明哪些销售阶段与“${id}”同步。请在 mapping 中补上。`,
    mirrorReversed: ({ path, from, to }) => `${at(path)}：范围从 ${from} 开始、到 ${to} 结束，前后颠倒。请对调。`,
    mirrorPastEnd: ({ path, got, most }) => `${at(path)}：没有第 ${got} 个阶段，最后一个是第 ${most} 个。`,
    mirrorOverlaps: ({ path, from, before, beforeTo }) =>
      `${at(path)}：范围从 ${from} 开始，而“${before}”到 ${beforeTo} 才结束，两者重叠。相邻范围最多共用交界的一个阶段。`,
  },
  expected: {
    text: '文本',
    number: '数字',
    wholeNumber: '整数',
    trueOrFalse: ' true 或 false',
    list: '列表',
    object: '对象',
    words: ' en、zh-CN、ko 三种文字',
    lowerCaseWords: '以连字符连接的小写单词（lower-case-words）',
    path: '路径（如 meeting.date）',
    literal: '文本、数字、true 或 false',
    gateThreshold: ' { "share": 0–1 } 或 { "count": n }',
    stageRange: ' [first, last]，即从 1 数起的两个阶段',
  },

  landmines: {
    roleUnknown: '有角色不明确或缺乏信息',
    noCoach: '没有找到教练',
    coreNeverMet: '有核心买家未面谈',
    newFace: '出现新面孔未及时跟进',
    postChanged: '核心买家身份变动未跟进',
    reorganisedOrDeciderUncertain: '采购组织重组或最终决策人不确定',
  },
  defusals: {
    findHolder: ({ role }, say) => `弄清谁是${say.words.roles[role]}。`,
    completeInfo: ({ role, contact }, say) => `补全${say.words.roles[role]}${betweenHan(say.contact(contact))}的资料。`,
    winCoach: () => '发展一位教练：了解这次采购、希望我方成功的内部人士。',
    meet: ({ contact, roles }, say) => `与${afterHan(say.contact(contact))}（${say.roles(roles)}）面谈。`,
    welcome: ({ contact, joined }, say) =>
      `拜访${say.date(joined)}加入的${afterHan(say.contact(contact))}，弄清其在决策中的分量。`,
    catchUpOnPost: ({ contact, changed }, say) =>
      `与${betweenHan(say.contact(contact))}沟通（${say.date(changed)}岗位变动），核实其现在的采购角色。`,
    reviewOrganisation: ({ restructured }, say) =>
      `客户于${say.date(restructured)}重组：重新梳理采购小组，问清采购权是否转移。`,
    confirmDecider: () => '确认最终由谁决定，先问教练。',
  },
  committeeProblems: {
    committeeNotReadable: ({ got }) => `采购小组：应为联系人列表，现为 ${got}。`,
    contactNotReadable: ({ position, got }) => `第 ${position + 1} 位联系人：应为一个人的资料，现为 ${got}。未计入。`,
    contactWithoutId: ({ position }) => `第 ${position + 1} 位联系人没有编号，无法分辨是谁。请补上编号。`,
    contactWithoutRole: ({ contact }, say) =>
      `${beforeHan(say.contact(contact))}没有采购角色。请填写其在采购中的作用。`,
    unknownRole: ({ contact, got, known }, say) =>
      `${say.contact(contact)}：角色 ${got} 不在 ${known.join('、')} 之中。请选择其中之一。`,
    severalRoles: ({ contact, roles }, say) =>
      `${beforeHan(say.contact(contact))}身兼数个角色（${say.roles(roles)}）：各角色均计入，联系人只算一位。`,
    listedTwice: ({ contact, times }, say) => `${beforeHan(say.contact(contact))}在名单中出现了 ${times} 次，已合并。`,
    wrongMember: ({ contact, member, expected, got }, say) =>
      `${contact === '' ? '采购小组' : beforeHan(say.contact(contact))}的 ${member}：应为${say.expectedMember(expected)}，现为 ${got}。更正之前视为未知。`,
    datedLater: ({ contact, member, date, asOf }, say) =>
      `${contact === null ? '采购小组' : beforeHan(say.contact(contact))}的 ${member}：${say.date(date)}晚于${say.date(asOf)}。到那一天才计入。`,
  },
  expectedMembers: {
    yesNo: () => '是或否',
    day: () => ' 2026-11-20 这样的日期',
    days: () => '日期列表',
    impression: () => ' 0 到 50 的数',
    roles: () => '角色列表',
    oneOf: ({ values }) => ` ${values.join('、')} 之一`,
  },
  rankFindings: {
    nobodyKnownIn: ({ department }, say) => `${say.words.departments[department]}还没有认识的人。请在那里找到联系人。`,
    nobodyOwns: ({ department, contacts }, say) =>
      `${say.words.departments[department]}（${say.list(contacts.map((id) => say.contact(id)))}）我方无人负责。请指定负责人。`,
    deciderOwnedTooLow: ({ contact, ownedBy }, say) =>
      `${beforeHan(say.contact(contact))}是决策者，${ownedBy === null ? '我方无人负责' : `目前由${say.words.owners[ownedBy]}负责`}。应由销售总监、副总经理或总经理负责。`,
    topMetTooRarely: ({ times, least }) => `十二个月内双方高层会面 ${times} 次，至少应有 ${least} 次。请安排会面。`,
    topMetTooOften: ({ times, most }) =>
      `十二个月内双方高层会面 ${times} 次，超过 ${most} 次会消耗这层关系。下次可由其他人出面。`,
  },
  proposals: {
    tooLittleKnown: ({ known, of }) => `${of} 个因素中只有 ${known} 个双方情况都清楚：先多了解，再定策略。`,
    defendOwn: () => '目前由我方供货：防御。',
    aheadOnMost: ({ ahead, behind }) => `${ahead} 个因素领先，${behind} 个落后：正面进攻。`,
    aheadOnSome: ({ factors }, say) =>
      `在${say.list(factors.map((factor) => say.words.factors[factor]))}上领先，但未占多数：以此为突破口迂回进攻。`,
    aheadOnNone: () => '没有一个因素领先：拆分项目，先拿下一部分。',
  },

  enforcementGaps: {
    factsWithoutField: ({ condition, facts, enforcedBy }, say) =>
      `条件“${condition}”要看${say.list(facts.map((path) => say.fact(path)))}，而组织中没有对应的字段。${held(enforcedBy)}要用公式校验，请对应字段。`,
    fieldDoesNotFit: ({ condition, fact, field, enforcedBy }, say) =>
      `条件“${condition}”要看${say.fact(fact)}，而 ${field} 的类型存不了它。${held(enforcedBy)}要用公式校验，请对应另一个字段。`,
    choiceWithoutValue: ({ condition, fact, choice, enforcedBy }, say) =>
      `条件“${condition}”要看${say.fact(fact)}是否为“${choice}”，而选项列表中没有对应的值。${held(enforcedBy)}要用公式校验，请对应一个值。`,
    latchForgets: ({ condition, enforcedBy }) =>
      `条件“${condition}”一经达成就一直有效，而公式只看得到当前值。${held(enforcedBy)}`,
    listNotRolledUp: ({ condition, list, enforcedBy }, say) =>
      `条件“${condition}”要统计${say.fact(list)}，但它不是主从关系的子对象，无法汇总。${held(enforcedBy)}改为主从关系后即可统计。`,
    relativeDateInRollUp: ({ condition, list, fact, enforcedBy }, say) =>
      `条件“${condition}”按“${fact}”距今多久来统计${say.fact(list)}，而汇总筛选没有“今天”。${held(enforcedBy)}可用定时流程为近期记录打勾，再行统计。`,
    rollUpFilterTooRich: ({ condition, list, enforcedBy }, say) =>
      `条件“${condition}”统计${say.fact(list)}的方式超出汇总筛选所能表达（只能用“且”连接简单比较）。${held(enforcedBy)}可在子对象上加一个复选框公式字段，再行统计。`,
    countDenied: ({ condition, list, enforcedBy }, say) =>
      `条件“${condition}”要判断${say.fact(list)}是否肯定不足，而汇总无法统计尚属未知的项目。${held(enforcedBy)}`,
    formulaTooLong: ({ condition, length, most, enforcedBy }) =>
      `条件“${condition}”的公式长 ${length}，上限为 ${most}。${held(enforcedBy)}要用公式校验，请拆成几个条件。`,
    staleCounts: ({ condition, validDays }) =>
      `条件“${condition}”有效期为 ${validDays} 天，过期后组织仍会计入。可用定时流程收回过期的回答。`,
    expiresWhereFiled: ({ condition, validDays }) =>
      `条件“${condition}”有效期为 ${validDays} 天，到“失效日期”为止，该日期由页面写入。未填该日期的凭据会一直计入。`,
    checkboxAlwaysKnown: ({ condition, fact }, say) =>
      `条件“${condition}”要看${say.fact(fact)}是否已知，而复选框总有值。请改为对应“是／否”选项列表。`,
    gateTooLong: ({ stage, length, most }, say) =>
      `阶段${say.stageOf(stage)}的公式长 ${length}，上限为 ${most}，未能校验。请把部分条件改为填写凭据。`,
    newRecordPasses: ({ stage }, say) =>
      `新建记录时可直接处于${say.stageOf(stage)}，因为凭据只能填在已有的记录下。此后每次前进都会校验。`,
    stageNotMapped: ({ stage }, say) => `${say.stageOf(stage)}在组织的阶段字段中没有对应值，未能校验。请对应。`,
    tooManyRollUps: ({ object, count, most, stages }, say) =>
      `${object} 需要 ${count} 个汇总字段，上限为 ${most}；${say.list(stages.map((id) => say.stageOf(id)))}中依赖这些字段的关口未能校验。请减少设关口的流程，或申请提高上限。`,
  },
  sheetGaps: {
    noCell: ({ paths }, say) =>
      `没有单元格存放${say.list(paths.map((path) => say.fact(path)))}。请指明所在单元格，才能生成公式。`,
    formulaTooLong: ({ length, most }) => `公式长 ${length} 个字符，表格最多 ${most} 个。请把条件拆成几个。`,
  },
  orgStages: {
    named: ({ value, stage }, say) => `“${value}”与${say.stageOf(stage)}同名。`,
    won: ({ value, stage }, say) => `“${value}”表示赢单，因此对应${say.stageOf(stage)}。`,
    lost: ({ value }) => `“${value}”表示输单，不对应任何阶段，也不设关口。`,
    wordKnown: ({ value, stage, word }, say) => `“${value}”可能是${say.stageOf(stage)}，该阶段常称“${word}”。请核对。`,
    nearChance: ({ value, stage, chance }, say) =>
      `“${value}”可能是${say.stageOf(stage)}，两者成功率相近（${say.percent(chance, 0)}）。请核对。`,
    notTold: ({ value }) => `无法判断“${value}”是哪个阶段。请选择，或不设关口。`,
  },
};

const languageNames = { en: '英文', 'zh-CN': '中文', ko: '韩文' };

function at(path: string): string {
  return path === '' ? '模板' : path;
}

function held(by: EnforcedBy): string {
  return by === 'evidence' ? '改由填写的凭据把关。' : '组织中没有任何校验。';
}
