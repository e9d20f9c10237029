import { buyingRoles, departments, levels, owners, ranks } from '../core-values';
import {
  checkbox,
  checkboxFormula,
  date,
  key,
  lookup,
  masterDetail,
  multipicklist,
  number,
  picklist,
  text,
} from '../field-kinds';
import type { FieldSource, ObjectSource } from '../object-source';
import { words } from '../words';

const children = words('Buying Roles', '采购角色', '구매 역할');

/** Gates count people by these: a roll-up cannot look into a list of several values, nor ask whether a day is there. */
const counted: Readonly<Record<string, FieldSource>> = {
  ...Object.fromEntries(
    buyingRoles.map(({ value, label }) => [
      `Holds_${value[0].toUpperCase()}${value.slice(1)}__c`,
      {
        kind: checkboxFormula(`INCLUDES(Roles__c, "${value}")`),
        label: words(`Is ${label.en}`, `是${label.zh}`, `${label.ko} 여부`),
        help: words(
          'Follows from Roles. Gates count by it.',
          '由“角色”得出，供关口统计。',
          '“역할”에서 정해지며 관문이 이 값으로 셉니다.',
        ),
      },
    ]),
  ),
  Met__c: {
    kind: checkboxFormula('NOT(ISBLANK(Met_On__c))'),
    label: words('Met', '已面谈', '면담 여부'),
    help: words(
      'Follows from Met On. Gates count by it.',
      '由“面谈日期”得出，供关口统计。',
      '“면담일”에서 정해지며 관문이 이 값으로 셉니다.',
    ),
  },
};

/** A person of the buying committee of a deal, with the roles they hold. */
export const buyingRole: ObjectSource = {
  own: {
    label: words('Buying Role', '采购角色', '구매 역할'),
    plural: children,
    description: 'A person of the buying committee of a deal: one record for a deal and a contact.',
    nameLabel: words('Buying Role Number', '角色编号', '역할 번호'),
    autoNumber: 'ROLE-{000000}',
    ...{ sharing: 'ControlledByParent', reports: true, search: false },
    written: ['Contact_Name__c', 'Key__c'],
  },
  fields: {
    Opportunity__c: {
      kind: masterDetail('Opportunity', 'Keystage_Buying_Roles', children),
      label: words('Opportunity', '业务机会', '기회'),
      help: words('The deal the person takes part in.', '此人参与的业务机会。', '이 사람이 참여하는 기회입니다.'),
    },
    Contact__c: {
      kind: lookup('Contact', 'Keystage_Buying_Roles', children),
      label: words('Contact', '联系人', '연락처'),
      help: words(
        'The person. Blank once the contact is deleted; the name is kept.',
        '对应的联系人；联系人被删除后为空，姓名保留。',
        '해당 연락처입니다. 연락처가 삭제되면 비고 이름만 남습니다.',
      ),
    },
    Contact_Name__c: {
      kind: text(121),
      label: words('Contact Name', '联系人姓名', '연락처 이름'),
      help: words(
        'The person’s name, kept when the contact is deleted.',
        '联系人姓名，联系人被删除后仍保留。',
        '연락처가 삭제되어도 남는 이름입니다.',
      ),
    },
    Roles__c: {
      kind: multipicklist(buyingRoles),
      label: words('Roles', '角色', '역할'),
      help: words(
        'What the person does in this purchase.',
        '此人在本次采购中的作用。',
        '이 구매에서 이 사람이 맡은 역할입니다.',
      ),
    },
    Level__c: {
      kind: picklist(levels),
      label: words('Level of Contact', '接触程度', '접촉 수준'),
      help: words(
        'How far we have come with the person.',
        '与此人的关系到了哪一步。',
        '이 사람과의 관계가 어디까지 왔는지 나타냅니다.',
      ),
    },
    Info_Complete__c: {
      kind: checkbox,
      label: words('Information Complete', '资料齐全', '정보 완비'),
      help: words(
        'Ticked when post, part in the purchase, and interests are known.',
        '职务、在采购中的作用和关注点均已掌握时勾选。',
        '직책, 구매에서의 역할, 관심사를 모두 파악했을 때 선택합니다.',
      ),
    },
    Met_On__c: {
      kind: date,
      label: words('Met On', '面谈日期', '면담일'),
      help: words(
        'The day we last met in person. Blank: never.',
        '最近一次面谈的日期；空白表示从未面谈。',
        '마지막으로 직접 만난 날입니다. 비어 있으면 만난 적이 없습니다.',
      ),
    },
    Joined_On__c: {
      kind: date,
      label: words('Joined On', '加入日期', '합류일'),
      help: words(
        'The day the person joined the buying committee.',
        '此人加入采购小组的日期。',
        '구매위원회에 합류한 날입니다.',
      ),
    },
    Post_Changed_On__c: {
      kind: date,
      label: words('Post Changed On', '职务变动日期', '직책 변경일'),
      help: words(
        'The day the person’s post last changed.',
        '最近一次职务变动的日期。',
        '직책이 마지막으로 바뀐 날입니다.',
      ),
    },
    Followed_Up_On__c: {
      kind: date,
      label: words('Followed Up On', '跟进日期', '후속 접촉일'),
      help: words(
        'The day we followed up on the person’s joining or change.',
        '就其加入或变动进行跟进的日期。',
        '합류나 변동에 대해 후속 접촉을 한 날입니다.',
      ),
    },
    Top_Meeting_On__c: {
      kind: date,
      label: words('Top Meeting On', '高层会面日期', '경영진 면담일'),
      help: words(
        'The day our top management last met the person.',
        '我方高层最近一次与其会面的日期。',
        '우리 경영진이 마지막으로 만난 날입니다.',
      ),
    },
    Rank__c: {
      kind: picklist(ranks),
      label: words('Rank', '层级', '직급'),
      help: words('Where the person stands in their house.', '此人在客户内部的层级。', '고객사에서의 직급입니다.'),
    },
    Department__c: {
      kind: picklist(departments),
      label: words('Department', '部门', '부서'),
      help: words('The person’s department.', '此人所在部门。', '소속 부서입니다.'),
    },
    Owned_By__c: {
      kind: picklist(owners),
      label: words('Kept By', '负责人', '담당'),
      help: words('Who of ours the person belongs to.', '我方由谁负责此人。', '우리 쪽에서 이 사람을 맡은 사람입니다.'),
    },
    Decisiveness__c: {
      kind: number(2, 0),
      label: words('Decisiveness', '果断程度', '결단성'),
      help: words('An impression, 0 to 50.', '主观印象，0 至 50。', '주관적인 인상이며 0~50입니다.'),
    },
    Responsiveness__c: {
      kind: number(2, 0),
      label: words('Responsiveness', '情感外露程度', '반응성'),
      help: words('An impression, 0 to 50.', '主观印象，0 至 50。', '주관적인 인상이며 0~50입니다.'),
    },
    Final_Decider__c: {
      kind: checkbox,
      label: words('Final Decider', '最终决策人', '최종 결정권자'),
      help: words(
        'Ticked for the person who finally decides.',
        '此人最终拍板时勾选。',
        '이 사람이 최종 결정할 때 선택합니다.',
      ),
    },
    ...counted,
    Key__c: {
      kind: key(100, { caseSensitive: true }),
      label: words('Key', '唯一键', '고유 키'),
      help: words(
        'Opportunity and contact, so that nobody is added twice. Written by a flow.',
        '业务机会与联系人，防止重复添加，由流程写入。',
        '기회와 연락처의 조합으로, 같은 사람이 두 번 추가되지 않게 합니다. 플로가 저장합니다.',
      ),
      description:
        'The 18-character ids of opportunity and contact with a colon between. Written before each save by a flow.',
    },
  },
};
