import type { ConfirmWords } from '../confirm-words';

const paste =
  '아래 스크립트를 창의 콘솔(위의 “창의 콘솔” 참조)에 붙여 넣고 Enter 키를 누릅니다. 출력된 줄을 상자에 복사합니다.';
const pasteBelow = '아래 스크립트를 창의 콘솔에 붙여 넣습니다.';
const samePrint = '모의 환경의 출력과 같습니다. 다르면 출력된 줄 자체가 답입니다.';

export const confirmWords = {
  language: 'ko',
  title: '실제 Excel에서 Keystage 확인',
  heading: (steps) => `실제 Excel에서 Keystage 확인: ${steps}단계`,
  intro:
    'Keystage는 Excel을 흉내 낸 모의 환경에서 테스트합니다. 문서에 있는 것은 문서를 따르고, 없는 것은 추측합니다. 아래 단계로 실제 Excel에서 그 추측을 확인합니다. 한 시간 정도 걸리며, 해 보지 않은 단계도 하나의 답입니다. 어디에도 데이터를 보내지 않습니다.',
  before: '시작하기 전에',
  preparations: ({ host, manifest, workbook }) => [
    `창 제공: <code>npm start -- --no-open</code>을 실행하면 창을 빌드하여 <code>${host}</code>에서 제공합니다.`,
    `웹용 Excel: 같은 브라우저에서 <code>${host}/taskpane.html</code>을 한 번 열어 인증서를 수락하고, 브라우저가 물으면 이 컴퓨터에 대한 접근을 허용합니다. 데스크톱 Excel은 신뢰할 수 있는 인증서만 받으므로 <code>excel-addin/dist</code>를 자체 https 호스트에서 제공하고 <code>manifests/README.md</code>에 따라 그 호스트용 매니페스트를 만듭니다.`,
    `<code>${manifest}</code>를 테스트용으로 로드합니다. 웹: 추가 기능 → 추가 기능 더 보기 → 내 추가 기능 → 내 추가 기능 업로드. Windows: 공유 폴더에 넣고 파일 → 옵션 → 보안 센터 → 신뢰할 수 있는 추가 기능 카탈로그에 폴더를 등록한 뒤 추가 기능 → 공유 폴더에서 선택합니다. Mac: <code>~/Library/Containers/com.microsoft.Excel/Data/Documents/wef</code>에 넣고 Excel을 다시 시작합니다.`,
    `<code>${workbook}</code>을 엽니다. 웹에서는 OneDrive에서, 데스크톱에서는 디스크에서 열고 편집을 사용하도록 설정합니다.`,
    '창의 콘솔은 스크립트를 실행하는 곳입니다. 웹: F12를 누르고 콘솔을 연 뒤 프레임 목록에서 <code>taskpane.html</code>을 선택합니다. Windows: 창을 클릭하고 Ctrl+Shift+I를 누릅니다. Mac: <code>defaults write com.microsoft.Excel OfficeWebAddinDeveloperExtras -bool true</code>로 한 번 허용한 뒤 창을 오른쪽 클릭하고 요소 검사를 선택합니다. 스크립트는 “Scratch” 시트에 쓰며, 그중 하나는 시트 ID를 통합 문서 설정에 보관합니다.',
  ],
  thisExcel: '사용한 Excel',
  machine: {
    excel: 'Excel 버전과 빌드(파일 → 계정, 웹에서는 브라우저)',
    system: 'Windows, Mac 또는 웹',
    language: 'Excel 언어와 지역 형식',
    day: '날짜',
  },
  beginAt: (cell) => `${cell}에서 시작합니다.`,
  toBeSeen: '보여야 하는 것:',
  confirms: '확인하는 추측:',
  seenSo: '그대로입니까?',
  answers: { yes: '예', no: '아니요', 'not tried': '해 보지 않음' },
  whatWasSeen: '실제로 본 것',
  ofStep: (step) => `(${step}단계)`,
  copyScript: (script) => `스크립트 “${script}” 복사`,
  script: (script) => `스크립트 “${script}”`,
  standInsLine: '모의 환경의 출력:',
  standInsLineTo: (script) => `“${script}”에 대한 모의 환경의 출력`,
  resultsTitle: '결과 텍스트',
  resultsHint: '이 텍스트를 회신할 이슈나 메일에 복사합니다.',
  gather: '모아서 복사',
  results: '결과',
  copied: '복사했습니다.',
  notCopied: '여기서는 자동으로 복사할 수 없습니다. 텍스트를 선택해 직접 복사하세요.',
  leftOut: '이 단계에서 다루지 않는 것',
  notCovered: {
    version: {
      what: '실제 Excel이 알리는 버전',
      why: 'Excel과 office.js 사이에서만 전달되고 화면에는 나타나지 않습니다. 결과를 돌려주는 두 방식을 모두 테스트했으므로 어느 쪽이든 대응합니다.',
    },
    grouping: {
      what: 'Excel이 함수 호출을 묶는 시점',
      why: '호출이 어떻게 묶이는지는 셀에 나타나지 않습니다. 하나든 여럿이든 똑같이 처리하며 둘 다 테스트했습니다.',
    },
    mark: { what: '추측 표시', why: '표시 자체를 설명하는 항목입니다.' },
    lacking: {
      what: '필터, 정렬, 메모, 피벗 테이블, 프레임 안의 대화 상자',
      why: '추측이 아닙니다. 모의 환경에 없는 기능이며, 사용하려 하면 분명하게 실패합니다.',
    },
  },
  steps: (on) => ({
    opens: {
      title: '창이 열리고 목록을 찾습니다',
      todo: [`홈 탭에서 “${on.segmentButton}”을(를) 누릅니다.`, '그룹의 단추 다섯 개와 창의 언어를 적습니다.'],
      seen: '창이 Excel의 언어로 열리고 “Accounts”의 목록을 보여 주거나 어느 목록을 쓸지 묻습니다.',
      standIn: 'Excel은 창이 시작될 때 함수와 같은 페이지를 쓴다고 알립니다.',
    },
    messy: {
      title: '정리되지 않은 목록을 읽고, 클릭하면 셀로 이동합니다',
      todo: [
        '“Accounts”의 목록을 선택하고 질문에 답한 뒤, 읽을 수 없는 셀이 있는 열을 펼칩니다.',
        '그중 하나의 주소를 누릅니다.',
      ],
      seen: '시트에서 그 셀이 선택되며, 사람이 보아도 숫자로 읽을 수 없는 셀입니다.',
      standIn: '시트의 텍스트, 숫자, 오류가 있는 그대로 전달됩니다.',
    },
    results: {
      title: '목록 옆의 결과와 그려진 요약',
      todo: [
        `실행하고 “${on.summarySheet}”도 선택한 뒤 “${on.write}”을(를) 누릅니다.`,
        `“${on.summaryName}” 시트를 살펴봅니다.`,
      ],
      seen: '등급과 점수 열이 목록 오른쪽에 있고 목록은 움직이지 않았습니다. 차트의 제목, 축, 레이블을 읽을 수 있고 등급에 색이 있으며, 인쇄 미리 보기에서 페이지가 온전합니다.',
      standIn: '차트, 규칙에 따른 색, 인쇄 설정은 요청대로 보관되지만 실제로 그려 본 적은 없습니다.',
    },
    undo: {
      title: '통합 문서를 닫은 뒤의 실행 취소',
      todo: [
        '저장하고 통합 문서를 닫았다가 다시 열고 창을 엽니다.',
        `같은 목록을 선택하고 “${on.undoLast}”을(를) 누릅니다(또는 홈 탭의 “${on.undoButton}”).`,
      ],
      seen: '결과 열과 요약 시트가 사라지고 목록이 3단계 이전과 같습니다.',
      standIn: '쓰기 전의 내용이 통합 문서에 보관되고 해당 시트를 다시 찾습니다.',
    },
    totalRow: {
      title: '요약 행이 있는 표',
      todo: ['“Customers” 표를 세분화하고 요약 시트와 함께 씁니다.'],
      seen: '새 열이 표에 속하고 요약 행은 여전히 합계를 담은 마지막 행입니다. “stays here” 메모는 표 오른쪽에 있으며, 옮겨졌는지 적습니다. 고객 “=1+1”은 모든 시트에서 텍스트입니다.',
      standIn: '표에 열이 추가되면 오른쪽에 있는 것이 있을 때 함께 밀려납니다.',
    },
    colours: {
      title: '색은 열과 함께 사라집니다',
      todo: [`“${on.undoThis}”을(를) 누릅니다.`, '조건부 서식 → 규칙 관리에서 이 시트의 규칙을 표시합니다.'],
      seen: '표에는 원래 열만 있습니다. 남은 규칙이 없고 사라진 셀을 가리키는 규칙도 없습니다.',
      standIn: '조건부 서식은 놓여 있던 표 열과 함께 사라집니다.',
    },
    protected: {
      title: '보호된 시트',
      todo: [`“Protected”의 목록을 세분화하고 “${on.write}”을(를) 누릅니다.`],
      seen: `아무것도 쓰지 않고 창에 다음과 같이 나타납니다: “${on.sheetProtected}”`,
      standIn: '보호된 시트에 쓰면 AccessDenied 코드로 거부됩니다.',
    },
    editing: {
      title: '셀을 편집하는 동안',
      todo: [
        '아무 셀이나 두 번 클릭하고 커서를 그대로 둡니다.',
        '창에서 목록을 선택합니다. 그다음 셀에서 Esc를 누르고 계속합니다.',
      ],
      seen: `창이 기다리거나 “${on.cellEditing}”라고 알립니다. Esc를 누르면 다시 작동하고 잃은 것이 없습니다.`,
      standIn: '셀을 편집하는 동안의 호출은 Excel 문서대로 거부되거나, Excel이 기다리면 함께 기다립니다.',
    },
    largeRead: {
      title: `${on.largeRows}개 행 읽기`,
      todo: [
        '“Large”의 목록을 세분화합니다. 도중에 취소를 한 번 누른 뒤, 끝까지 실행합니다.',
        '실행부터 결과까지 걸린 초와 Excel이 한도에 대해 알리는지 적습니다.',
      ],
      seen: '취소가 즉시 적용됩니다. 끝까지 실행하면 모든 고객에 결과가 있고, Excel이 빈 응답을 보냈다는 문구가 없습니다.',
      standIn: '5 MB보다 훨씬 작은 조각은 null로 응답하거나 거부하는 일이 없습니다.',
    },
    largeWritten: {
      title: `${on.largeRows}개 행 쓰기, 계산 일시 중단`,
      todo: [
        '“Large” 목록에서 오른쪽으로 멀리 떨어진 셀에 =COUNTA(A:A)를 입력합니다.',
        `“${on.write}”을(를) 누르고 걸린 초를 적습니다. 그다음 A열의 셀 하나를 바꿉니다.`,
      ],
      seen: '쓰는 동안 개수가 그대로이고, 이후에는 다시 변경을 따라갑니다. 수식 → 계산 옵션은 이전과 같습니다.',
      standIn: '중단된 계산은 각 일괄 처리가 끝날 때까지 기다렸다가 저절로 실행됩니다.',
    },
    funnel: {
      title: '영업 퍼널과 차트',
      todo: [`“${on.funnelPart}”에서 “Pipeline”의 목록을 계산하고 “${on.writeFunnel}”을(를) 누릅니다.`],
      seen: '숫자와 그려진 차트가 있는 시트가 생깁니다. 정리할 목록의 주소마다 해당 행으로 이동합니다.',
      standIn: '3단계와 같이 차트는 보관되지만 그려지지 않습니다.',
    },
    deal: {
      title: '기회 하나와 종이에 인쇄한 방문 시트',
      todo: [
        `이 행을 선택하고 “${on.dealPart}”을(를) 연 뒤 “${on.writeVisit}”을(를) 누릅니다.`,
        '새 시트의 인쇄 미리 보기를 엽니다.',
      ],
      seen: '창이 선택한 행을 따라갑니다. 방문 시트가 잘린 열 없이 인쇄됩니다.',
      standIn: '선택이 바뀌면 이벤트로 창에 전달되고, 페이지 설정이 보관됩니다.',
    },
    brokenBatch: {
      title: '중단된 일괄 처리가 남기는 것과 없는 개체에 대한 호출',
      todo: [paste],
      seen: samePrint,
      standIn:
        '오류 이전에 쓴 것은 남습니다. 없는 개체의 속성을 설정해도 아무 일이 없고, 알 수 없는 속성은 실패합니다.',
    },
    refusals: {
      title: '거부 코드',
      todo: [paste],
      seen: samePrint,
      standIn: '없는 시트를 참조하는 수식, 32자 이름, 모양이 다른 값은 각각 거부됩니다.',
    },
    entries: {
      title: '텍스트가 어떻게 되는지',
      todo: [paste, 'Excel의 지역 형식을 상자에 적습니다(파일 → 옵션 → 언어, 웹에서는 국가별 형식 설정).'],
      seen: samePrint,
      standIn: '텍스트는 시트의 로캘로 읽힙니다(이 출력은 영어(미국)). +나 -로 시작하는 텍스트는 수식이 됩니다.',
    },
    payload: {
      title: '5 MB는 얼마인지',
      todo: [paste, '30초쯤 걸립니다. 데스크톱 Excel은 모든 크기를 받을 수 있으며, 그것도 답입니다.'],
      seen: samePrint,
      standIn: '한도는 방향마다 일괄 처리당 5 × 1,048,576바이트이며, 넘으면 코드와 함께 거부됩니다.',
    },
    events: {
      title: '이벤트, 기본 이름, 시트 ID, 표 옆에 입력하기',
      todo: [
        paste,
        '아무 셀 세 개로 표를 만들고 머리글 오른쪽 셀에, 그다음 마지막 행 아래에 입력합니다. 표가 커졌는지 적습니다.',
        '두 번째 스크립트를 붙여 넣고 저장한 뒤 통합 문서를 닫았다가 열어 다시 붙여 넣습니다. 처음에는 “noted”가 출력됩니다. 두 번째 출력을 복사합니다.',
      ],
      seen: samePrint,
      standIn:
        '범위를 쓸 때마다 이벤트가 하나씩 발생합니다. 기본 이름은 영어이고, 표는 저절로 커지지 않으며, 시트 ID는 유지됩니다.',
    },
    spills: {
      title: '함수 결과가 분산되고 편집을 기다리지 않습니다',
      todo: [
        `새 시트의 A1에 =${on.functions}.TIERS(Protected!A1:I41, DATE(2026,10,31))을 입력합니다.`,
        `H1에 =${on.functions}.SCORES(Large!A1:I20001, DATE(2026,10,31))을 입력하고 곧바로 다른 셀을 두 번 클릭해 그대로 둡니다.`,
        `둘 다 나타나면 M1에 =${on.functions}.TIERS(Large!A1:I${on.lastRow}, DATE(2026,10,31))을 입력합니다.`,
      ],
      seen: '첫 번째 결과가 아래로 분산됩니다. 두 번째 결과가 편집 중에 오는지 이후에 오는지 적습니다. 세 번째가 무엇을 보여 주는지 적습니다: 등급, 설명이 있는 #VALUE!, 또는 다른 오류.',
      standIn: '함수는 메타데이터의 ID로 호출되고, 결과는 편집 중에도 도착하며, 5 MB를 넘는 인수는 #VALUE!로 끝납니다.',
    },
    arguments: {
      title: '함수가 받는 것',
      todo: [
        pasteBelow,
        `빈 셀에 =${on.functions}.PARETO(Arguments!A1:E2,)을 입력하고 나타난 내용을 상자에 복사합니다.`,
      ],
      seen: '셀의 행들: 빈 셀은 "", 오류는 코드가 있는 개체, 생략한 인수는 null입니다.',
      standIn: '빈 셀은 빈 텍스트, 오류는 개체, 생략한 인수는 null입니다.',
    },
    strange: {
      title: '이상한 결과를 셀이 어떻게 다루는지',
      todo: [
        pasteBelow,
        `빈 셀에 =${on.functions}.SCORES(0)을 입력하고 1, 2, 3, 4로도 입력합니다. 다섯 셀에 나타난 것을 복사합니다.`,
        '그다음 창을 다시 불러옵니다(통합 문서를 닫았다가 엽니다).',
      ],
      seen: '#VALUE! 네 번, 그다음 0.',
      standIn: '길이가 다른 행, 빈 배열, 개체, 32,767자를 넘는 텍스트는 #VALUE!이고, null은 0으로 나타납니다.',
    },
  }),
} satisfies ConfirmWords;
