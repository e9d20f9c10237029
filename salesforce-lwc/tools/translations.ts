/** A word of the data model in the two languages it is translated into; its English stands in the metadata itself. */
interface Translated {
  readonly zh: string;
  readonly ko: string;
}

interface TranslatedField {
  readonly label: Translated;
  readonly help: Translated;
}

interface TranslatedObject {
  /** For an object of ours; Salesforce translates its own. */
  readonly name?: Translated & { readonly nameField: Translated };
  readonly fields: Readonly<Record<string, TranslatedField>>;
}

/** Fields and objects by API name. Every field of `force-app` has its entry; a test compares. */
export const objects: Readonly<Record<string, TranslatedObject>> = {
  Account: {
    fields: {
      Keystage_Tier__c: {
        label: { zh: '客户等级', ko: '고객 등급' },
        help: {
          zh: '该客户的等级。本页的“客户等级”组件会说明原因。',
          ko: '이 계정의 등급입니다. 이유는 이 페이지의 “고객 등급” 구성 요소에 나옵니다.',
        },
      },
      Keystage_Latent_Tier__c: {
        label: { zh: '得分对应等级', ko: '점수 기준 등급' },
        help: {
          zh: '仅凭得分可得的等级，未计封顶与人工调整。',
          ko: '상한과 수동 조정을 적용하기 전에 점수만으로 얻은 등급입니다.',
        },
      },
      Keystage_Score__c: {
        label: { zh: '得分', ko: '점수' },
        help: {
          zh: '0 至 100 分，保留两位小数，不四舍五入。',
          ko: '0~100점이며, 소수 둘째 자리까지 반올림하지 않고 표시합니다.',
        },
      },
      Keystage_Coverage__c: {
        label: { zh: '评分覆盖率', ko: '점수 반영률' },
        help: {
          zh: '评分时数值已知的指标在权重中的占比。',
          ko: '평가할 때 값이 있던 지표가 가중치에서 차지하는 비율입니다.',
        },
      },
      Keystage_Reasons__c: {
        label: { zh: '等级依据', ko: '등급 근거' },
        help: {
          zh: '与等级一同写入，供“客户等级”组件读取。',
          ko: '등급과 함께 저장되며 “고객 등급” 구성 요소가 읽습니다.',
        },
      },
      Keystage_Model_Fingerprint__c: {
        label: { zh: '分级模型', ko: '등급 모델' },
        help: { zh: '得出该等级的模型的指纹。', ko: '등급을 매긴 모델의 지문입니다.' },
      },
      Keystage_Tiered_On__c: {
        label: { zh: '分级日期', ko: '등급 산정일' },
        help: { zh: '最近一次分级的基准日。', ko: '가장 최근에 등급을 매긴 기준일입니다.' },
      },
    },
  },
  Keystage_Model__c: {
    name: { zh: 'Keystage 模型', ko: 'Keystage 모델', nameField: { zh: '模型名称', ko: '모델 이름' } },
    fields: {
      Version__c: {
        label: { zh: '版本', ko: '버전' },
        help: { zh: '模型文件中写明的版本。', ko: '모델 파일에 적힌 버전입니다.' },
      },
      Fingerprint__c: {
        label: { zh: '指纹', ko: '지문' },
        help: { zh: '指纹相同的两个模型，判断也相同。', ko: '지문이 같은 두 모델은 똑같이 판정합니다.' },
      },
      Active__c: {
        label: { zh: '启用', ko: '활성' },
        help: { zh: '用于说明记录的模型，只能有一个。', ko: '레코드를 설명하는 데 사용하는 모델이며, 하나뿐입니다.' },
      },
      Parts__c: {
        label: { zh: '分段数', ko: '조각 수' },
        help: {
          zh: '保存模型的分段记录数；0 表示模型保存在本记录中。',
          ko: '모델을 담은 조각 레코드의 수입니다. 0이면 모델이 이 레코드에 담겨 있습니다.',
        },
      },
      Model__c: {
        label: { zh: '模型', ko: '모델' },
        help: { zh: '模型文件；分段保存时为空。', ko: '모델 파일입니다. 조각으로 나누어 담으면 비어 있습니다.' },
      },
    },
  },
  Keystage_Model_Part__c: {
    name: { zh: 'Keystage 模型分段', ko: 'Keystage 모델 조각', nameField: { zh: '编号', ko: '번호' } },
    fields: {
      Model__c: { label: { zh: '模型', ko: '모델' }, help: { zh: '所属的模型。', ko: '이 조각이 속한 모델입니다.' } },
      Position__c: { label: { zh: '位置', ko: '순서' }, help: { zh: '第一段为 1。', ko: '첫 번째 조각이 1입니다.' } },
      Text__c: {
        label: { zh: '内容', ko: '내용' },
        help: { zh: '模型文件的一段。', ko: '모델 파일의 한 부분입니다.' },
      },
    },
  },
};

/** Labels of the tiers of the method, in the words of the core. */
export const tierValues: Readonly<Record<string, Translated>> = {
  VIP: { zh: 'VIP', ko: 'VIP' },
  A: { zh: 'A类', ko: 'A등급' },
  B: { zh: 'B类', ko: 'B등급' },
  C: { zh: 'C类', ko: 'C등급' },
  D: { zh: 'D类', ko: 'D등급' },
};
