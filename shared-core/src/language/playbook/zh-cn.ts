import { afterHan, beforeHan, betweenHan } from '../between-han';
import type { PlaybookWords } from './playbook-words';

export const playbookWords: PlaybookWords = {
  language: 'zh-CN',
  steps: {
    analysis: 'A 访前分析',
    purpose: 'B 拜访目的',
    opening: 'C 开场',
    realNeed: 'D 识别真实需求',
    match: 'E 需求匹配产品',
    objections: 'F 处理反对意见',
    close: 'G 收场',
    record: 'H 访后记录',
  },

  purposes: {
    sign: '签约',
    keepRelation: '维护关系',
    checkProgress: '检查进度',
    discussSolution: '探讨方案',
    surveyMarket: '市场调研',
  },
  purposeReasons: {
    nothingBlocks: () => '最后一个阶段已无未达成的条件：此行维护关系，留意客户的下一个需求。',
    wonAndUnderWay: ({ stage }, say) => `已经赢单，${say.stage(stage)}正在进行：核对承诺是否逐项兑现。`,
    signatureNext: ({ open }) => `离签约只差 ${open} 项条件。`,
    aheadOfBuyer: ({ apart, buyerStage }, say) =>
      `我方超前客户 ${apart} 个阶段（客户处于${say.buyerStage(buyerStage)}）：先弄清客户走到了哪一步。`,
    firstContact: ({ stage }, say) => `尚未进入${say.stage(stage)}：先问先听，不急于推介。`,
    evidenceStale: ({ conditions }, say) =>
      `以下凭据已经过期：${say.list(conditions.map((id) => say.condition(id)))}。先核实是否仍然成立。`,
    mostlyOpen: ({ of, open, outOf }) => {
      const how = { process: '要靠双方一起推进', relationship: '取决于关系', information: '还没有摸清情况' }[of];
      return outOf === 1 ? `只差一项条件，${how}。` : `未达成的 ${outOf} 项条件中，${open} 项${how}。`;
    },
  },
  materials: {
    draftContract: '最近一次谈定的合同草案',
    openTerms: '一页纸的待定条款',
    approvedLimits: '经批准的底线，以及每项让步的交换条件',
    newsForThem: '对客户有用的消息',
    serviceReview: '上次拜访以来我方做了哪些服务',
    whatTheyAchieved: '对方的成绩，当着其上级讲出来',
    lastRecord: '上一次的拜访记录',
    ourPromises: '我方承诺清单及兑现情况',
    milestoneQuestions: '本阶段的里程碑问题',
    needsInTheirWords: '用客户原话写下的需求',
    proofs: '每一项利益的证明',
    expertAlong: '能当场解答技术问题的同事',
    questionList: '按顺序排好的一页问题',
    industryNews: '该行业今年的动向',
    exampleOfPeer: '一家同类企业的例子：遇到什么问题，结果如何',
  },
  promiseToWin: (text) => `此行要争取的承诺：“${text}”。`,

  chain: {
    clear: '决策链清晰。',
    noHolder: (role) => `还不知道谁是${role}。`,
    tooLittleKnown: (role, people) => `${role}的资料不全：${people}。`,
    notMet: (people) => `从未面谈：${people}。`,
    deciderUncertain: '最终由谁拍板尚不确定。',
  },
  toFill: (subject) => `${subject}：待了解`,
  prefilled: (subject, value, seen) => (seen === null ? `${subject}：${value}` : `${subject}：${value}（${seen}核实）`),
  subjects: {
    fact: ({ path }, say) => say.fact(path),
    dossierItem: ({ item }, say) => say.dossierItem(item),
    rivalName: () => '竞争对手',
    rivalPart: ({ rival, part }, say) => `${beforeHan(rival)}的${say.words.rivalParts[part]}`,
    topicOfNeed: ({ topic }, say) => `需求：${say.words.needTopics[topic]}`,
    answerOnNeed: ({ need, step }, say) => `${need === null ? '' : `“${need}”的`}${say.words.spinSteps[step]}`,
    partOfOffer: ({ need, part }, say) => `${need === null ? '' : `针对“${need}”的`}${say.words.fabeParts[part]}`,
    usp: () => '我方独有的一个卖点',
    proof: () => '证明',
    caller: ({ part }, say) => say.words.callerParts[part],
    personToVisit: () => '拜访对象',
  },
  rivalParts: { use: '产品使用情况', satisfaction: '客户满意程度', rep: '负责的销售人员', ties: '与客户的关系' },
  fabeParts: { feature: '特征', advantage: '优点', benefit: '利益', evidence: '证据' },
  spinSteps: { situation: '现状', problem: '困难', implication: '后果', needPayoff: '解决的价值' },
  needTopics: {
    quality: '质量',
    price: '价格',
    supplier: '可靠的供应商',
    delivery: '交货',
    terms: '付款等条件',
    safePost: '职位安稳',
    gain: '个人收获',
    recognition: '上级认可',
    pressure: '减轻压力',
    innerRelations: '内部人际关系',
  },
  callerParts: { firm: '我方公司', person: '致电人', help: '我方帮助同类企业解决什么' },
  openingAdvice: [
    '第一印象最长久：准时到场，叫得出在座各位的姓名和职务。',
    '关心对方：多问多听，用对方的原话记下来。',
    '态度真诚：不知道的就说不知道，并说明何时答复。',
    '表现专业：让证书、检测报告、样品或双方都认识的人来替我方说话。',
  ],

  questions: {
    askFacts: ({ condition, facts }, say) =>
      `${say.facts(facts)}目前是什么情况，谁最清楚？由此判断这一条是否成立：${say.condition(condition)}。`,
    stillSo: ({ condition, facts, lastOn }, say) =>
      `现在还是这样吗：${say.condition(condition)}？最近的凭据是${say.date(lastOn)}的（${say.facts(facts)}）。`,
    whatHinders: ({ condition }, say) => `卡在哪里，最着急的是谁？尚未达成：${say.condition(condition)}。`,
    whatFollows: ({ condition }, say) =>
      `这一条一直拖着，会给客户带来什么后果，由谁承受：${say.condition(condition)}？`,
    whatIsWon: ({ condition }, say) => `这一条一旦做到，客户能省多少事，值多少钱：${say.condition(condition)}？`,
  },
  needQuestions: {
    situation: (need) =>
      need === null
        ? '这项工作现在怎么做，用什么做，从什么时候开始的？'
        : `遇到“${need}”时现在怎么处理，从什么时候开始的？`,
    problem: (need) => (need === null ? '哪个环节最让人头疼，多久出现一次？' : `“${need}”难在哪里，多久出现一次？`),
    implication: (need) =>
      need === null
        ? '这些麻烦在钱、时间和口碑上造成多大损失，由谁承担？'
        : `“${need}”一天不解决，在钱、时间和口碑上损失多大，由谁承担？`,
    needPayoff: (need) =>
      need === null
        ? '如果解决了，对客户值多少，省下来的人力物力打算用在哪里？'
        : `如果“${need}”解决了，对客户值多少，省下来的人力物力打算用在哪里？`,
  },

  answerWays: {
    acceptAndAsk: '认同、赞美、转移、反问',
    empathy: '感受、别人的感受、后来的发现（确有其事、有名有姓才讲）',
    thirdParty: '第三方证明',
    turnIntoReason: '把异议变成理由',
    backToPositive: '引回积极面',
  },
  objections: {
    price: {
      says: '你们的价格太高了。',
      answers: {
        acceptAndAsk: '价格当然要看，您这么早就算账，很专业。除了价格，还有哪几点满足了，这笔采购才算值？',
        empathy:
          '这个数字会让人犹豫，我理解。别的客户第一次看到时也这样想，用了几年之后发现，真正拉开差距的是使用成本。',
        thirdParty: '举一家对方熟悉的客户，当时也这样比过价，把使用前后的数据拿出来看。',
        turnIntoReason: '正因为预算紧，才经不起两年后再买一次：所以现在就要把总成本算清楚。',
        backToPositive: '方案要给贵方带来什么，用贵方自己的数据列出来，和价格逐项对照着看。',
      },
    },
    presentSupplier: {
      says: '我们有供应商，用得挺好。',
      answers: {
        acceptAndAsk: '对好的合作伙伴不离不弃，很难得。哪些方面一定要保持，哪些方面还希望做得更好？',
        empathy: '用得好好的谁都不想换，我理解。别的客户当初也这样想，后来发现，多了一家可选，原来那家也做得更好了。',
        thirdParty: '讲一家保留原供应商、只把一部分交给我方的企业，并提出可以与其直接交流。',
        turnIntoReason: '只靠一家，万一断供怎么办？正因为如此，更要提前了解第二家。',
        backToPositive: '原来的供应商照旧。现在哪一件事最费时间？今天就只看这一件。',
      },
    },
    risk: {
      says: '不知道在我们这里行不行。',
      answers: {
        acceptAndAsk: '买之前多问一句，是负责任的做法。做一个什么样的测试，才能让您放心？',
        empathy: '换成我也要先确认。别的客户也担心过，用自己的实例试过之后，哪里合适、哪里不合适就都清楚了。',
        thirdParty: '拿出检测报告，或请另一家企业的使用者与对方的使用者单独交流。',
        turnIntoReason: '正因为失败代价大，才要从小处着手：做一个有明确截止日的试用，现在开始正合适。',
        backToPositive: '已经解决的先打上勾，剩下的每一个都定个日子专门解决。',
      },
    },
    timing: {
      says: '现在还太早。',
      answers: {
        acceptAndAsk: '不急着定是对的。贵方内部先完成哪些事，才算到时候？',
        empathy: '手上要先办的事很多，我看得到。别的客户当时也觉得早，后来发现，准备比采购本身更花时间。',
        thirdParty: '拿同等规模企业的例子，看从申请到投入使用每一步用了多久。',
        turnIntoReason: '正因为后面时间紧，这项不必作任何承诺的调研现在做正合适。',
        backToPositive: '到明年，哪些方面应当有改变？我们从那一天往回推，看第一小步是什么。',
      },
    },
  },
  answersToAny: {
    acceptAndAsk: '先认同，肯定其中有道理的部分，转到对方想达到的目的，再问要具备什么才行。',
    empathy: '说出理解对方的感受、别人也有过同样的感受、后来发现了什么；要有名有姓，确有其事才讲。',
    thirdParty: '让别人来回答：报告、证书，或一家可以致电的客户。',
    turnIntoReason: '说明这条异议恰恰是现在就该看一看的理由。',
    backToPositive: '回到已经谈拢的地方，从那里往下谈。',
  },
  objectionReasons: {
    heard: () => '对方说过。',
    priceComesUp: ({ purpose }, say) => `以“${say.words.purposes[purpose]}”为目的的拜访会谈到价格。`,
    supplierInPlace: ({ supplier }) => `目前由${betweenHan(supplier)}供货。`,
    gatekeeperNotWon: ({ contact }, say) => `${beforeHan(say.contact(contact))}是技术把关者，尚未支持我方。`,
    buyerBehind: ({ apart }) => `客户落后我方 ${apart} 个阶段。`,
  },

  closeWays: {
    choose: '二选一：给出两个日期、两个地点或两种做法，由对方挑一个。',
    assume: '假定成交：直接谈之后的安排，问需要我方做什么。',
    trial: '试用：免费用一个月，讲明截止日和届时评估什么。',
    incentive: '限时优惠：讲明在哪一天之前答应可以得到什么，我方换回什么。',
  },
  commitment: ({ text, satisfy }) => `争取这项承诺：“${text}”。做法：${satisfy}。`,
  nextStep: '至少带回一个下一步：对方由谁在哪一天之前做什么。',

  recordLines: {
    fact: ({ path, conditions }, say) =>
      `${say.fact(path)}，写明核实日期。涉及的条件：${say.list(conditions.map((id) => say.condition(id)))}。`,
    people: ({ path, conditions }, say) =>
      `${say.fact(path)}：见了谁，关系进展到哪一步。涉及的条件：${say.list(conditions.map((id) => say.condition(id)))}。`,
    theirWords: () => '对方怎样讲这个问题，记原话。',
    theirCommitment: () => '对方的承诺：谁、做什么、何时之前。',
    ourPromises: () => '我方的承诺，写明责任人和日期。',
    newFaces: () => '新面孔和岗位变动。',
    dossier: () => '客户档案里原来没有的内容。',
    nextVisit: () => '下一次拜访：日期、对象、目的。',
  },

  painQuestions: { howLong: '这个问题有多久了？', triedWhat: '试过哪些办法？', whichResult: '效果怎么样？' },
  agreedItems: {
    time: '时间',
    place: '地点',
    contact: '联系人',
    attendees: '参加人',
    questions: '要解决的问题',
    preparation: '双方各自准备什么',
  },
  callAims: {
    makeNameKnown: '让对方记住我方是谁',
    raiseInterest: '引起兴趣',
    siftProspects: '从名单中筛出真正的潜在客户',
    fixVisit: '约定拜访',
  },
  neverOnTheTelephone: {
    price: '不报价，连区间也不报：没有前因后果，对方只记得数字。',
    features: '不讲产品：谈的是对方的问题。',
    brochure: '不以寄资料代替见面：资料一寄，话就断了。',
    pressure: '不施压：见面的理由要由对方自己找到。',
  },

  milestoneQuestions: {
    settled: ({ text }) => `“${text}”，现在还成立吗？如果变了，谁会告诉我方？`,
    aging: ({ text, progress }) => `曾经做到：“${text}”。找谁再确认一次？（${progress}）`,
    now: ({ text, progress }) => `要做到“${text}”，客户内部还要发生什么，由谁来做？（${progress}）`,
    passedOver: ({ text, progress }) => `“${text}”被跳过了。是客户已经自行办了，还是至今没有？（${progress}）`,
    ahead: ({ text, progress }) => `客户那边出现什么情况，会使“${text}”无法实现？（${progress}）`,
  },
  progress: (done, of) => (of === 1 ? '未达成' : `${of} 项中已达成 ${done} 项`),

  concessions: { discount: '折扣', rebate: '返利', payment: '付款方式', delivery: '交货', service: '服务' },
  concessionReturns: { volume: '采购量', term: '合作期限', other: '回报' },
  concessionProblems: {
    noReturn: ({ concession }, say) =>
      `只有让步（${say.words.concessions[concession]}），没有回报，是单方面的。写明换回什么：写进已签协议的采购量，或合作期限。`,
    returnNotSigned: ({ got }, say) => `${say.words.concessionReturns[got]}还没有写进已签署的协议。签了再让。`,
    returnWithoutAmount: ({ got }, say) =>
      got === 'other' ? '没有写明换回什么。请写明。' : `没有写明${say.words.concessionReturns[got]}是多少。请写明。`,
    rebateWithoutVolume: () => '返利应随采购量走。请与采购量挂钩，或改用其他让步。',
    tooLarge: ({ size, most }, say) =>
      `一次让 ${say.percent(size)}，超过批准的 ${say.percent(most)}。请少让，或先报批。`,
    tooMuchInAll: ({ sum, most }, say) =>
      `连同此前的让步共 ${say.percent(sum)}，超过批准的 ${say.percent(most)}。折扣越多，胃口越大，质量和服务也越受怀疑。`,
    tooSoon: ({ days, least }) =>
      `${days === 0 ? '与上一次在同一天' : `距上一次只有 ${days} 天`}，至少应间隔 ${least} 天。先等对方回应上一次让步。`,
    notSmaller: ({ size, before }, say) =>
      `上次让 ${say.percent(before)}，这次 ${say.percent(size)}，没有变小：对方会认为只要开口就有。每次都应比上次小。`,
    noSuchSize: ({ got }) => `幅度：应为大于 0、不超过 1 的比例，现为 ${got}。请更正。`,
    noSuchConcessionDay: ({ got }) => `日期：应为 2026-11-20 这样的日期，现为“${got}”。请更正日期。`,
    beforeTheLast: ({ on, last }, say) =>
      `日期${say.date(on)}早于上一次让步的${say.date(last)}。请更正日期，或只与更早的让步比较。`,
  },

  measures: {
    process: '过程条件',
    relationship: '关系条件',
    information: '资料条件',
    dossier: '档案完整度',
    coverage: '采购小组覆盖率',
  },
  reading: ({ measure, share, counts, deals, from, to, points }) =>
    `${measure}：${share}${counts === null ? '' : `（${counts}）`}，来自 ${deals} 个业务机会；实际可能在 ${from} 到 ${to} 之间，区间宽 ${points} 个百分点。`,
  noReading: (measure) => `${measure}：还没有业务机会有数据。`,
  counts: (met, due) => `应达成 ${due} 项，已达成 ${met} 项`,
  comparisons: {
    tooFewDeals: ({ measure, reps: [a, b], deals: [n, m], least }, say) =>
      `${say.words.measures[measure]}，${beforeHan(a)}与${afterHan(b)}：不作比较。两人各有 ${n} 个和 ${m} 个业务机会，每人不足 ${least} 个时，差别多半出于偶然。`,
    differentMix: ({ measure, reps: [a, b], distance, most }, say) =>
      `${say.words.measures[measure]}，${beforeHan(a)}与${afterHan(b)}：不作比较。两人业务机会的类型和阶段相差 ${say.percent(distance)}，超过 ${say.percent(most)}。`,
    notToldApart: ({ measure, reps: [a, b] }, say) =>
      `${say.words.measures[measure]}，${beforeHan(a)}与${afterHan(b)}：差别在偶然范围之内。`,
    apart: ({ measure, reps, further }, say) =>
      `${say.words.measures[measure]}，${beforeHan(reps[0])}与${afterHan(reps[1])}：${beforeHan(further)}走得更远，已超出偶然范围。问一问做法有什么不同。`,
  },
  againstMisuse: [
    '本卡用于谈业务机会，不用于给人排名：没有总分，也没有名次。',
    '一个业务机会不只取决于销售人员：类型、阶段和客户都会影响这些数字。',
    '不要把奖金与其中任何一个数字单独挂钩。凡是与钱挂钩的，就会有人打勾，所以要看每个勾背后的凭据。',
    '业务机会少，区间就宽。再等一等，或逐个谈业务机会。',
  ],

  visitProblems: {
    visitNotReadable: ({ got }) => `拜访资料：应为一个对象，现为 ${got}。请按各项资料提供。`,
    wrongVisitMember: ({ member, expected, got }, say) =>
      `${member}：应为${say.words.expectedMembers[expected]}，现为 ${got}。更正之前视为未知。`,
    visitChoice: ({ member, choices, got }) =>
      `${member}：应为 ${choices.join('、')} 之一，现为 ${got}。请选择其中之一。`,
    missingVisitMember: ({ member }) => `缺少 ${member}，这一条未予采用。请补上。`,
    unknownVisitMember: ({ member, known }) =>
      `没有 ${member} 这一项，可用的有 ${known.join('、')}。请更正拼写或删除。`,
    offerWithoutNeed: ({ member, need, needs }) =>
      `${member}：“${need}”不在需求${needs.length === 0 ? '清单中（清单为空）' : ` ${needs.join('、')} 之中`}。请添加该需求，或更正编号。`,
  },
  expectedMembers: { text: '文本', yesNo: '是或否', list: '列表', object: '对象' },
  recordProblems: {
    noSuchVisitDay: ({ got }) => `拜访日期：应为 2026-11-20 这样的日期，现为“${got}”。记录未保存，请更正日期。`,
    visitLater: ({ on, asOf }, say) => `拜访日期${say.date(on)}晚于${say.date(asOf)}。记录未保存，请在拜访之后再记。`,
    newerOnFile: ({ path, observed, on }, say) =>
      `${say.fact(path)}在${say.date(observed)}已有核实，晚于这次拜访（${say.date(on)}）。保留较新的一条。`,
  },
};
