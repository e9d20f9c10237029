import { FluentProvider } from '@fluentui/react-components';
import { parseModel, speaker } from '@keystage/core';
import { render, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import pareto from '@keystage/core/models/pareto-by-amount.json';
import { loadLanguage } from '../language/load-language';
import { paneTheme } from '../theme/pane-theme';
import { CancelButton } from './cancel-button';
import { Speaking } from './speech';

const user = userEvent.setup({ delay: null });

test.each([
  ['en-US', 'Cancel', 'Cancelling…'],
  ['zh-CN', '取消', '正在取消…'],
  ['ko-KR', '취소', '취소하는 중…'],
])('in %s it says at once that it was pressed, and is heard once', async (language, before, after) => {
  const { words, paneWords } = await loadLanguage(language);
  const read = parseModel(pareto);
  if (!read.ok) throw new Error('A ready model is not sound.');
  const pressed: string[] = [];
  render(
    <FluentProvider theme={paneTheme(false)}>
      <Speaking speech={{ words: paneWords, say: speaker(words, read.model) }}>
        <CancelButton onCancel={() => pressed.push(screen.getByRole('button').textContent)} />
      </Speaking>
    </FluentProvider>,
  );
  await user.click(screen.getByRole('button', { name: before }));
  const button = screen.getByRole('button', { name: after });
  expect(button).toHaveFocus();
  await user.click(button);
  expect(pressed).toEqual([before]);
});
