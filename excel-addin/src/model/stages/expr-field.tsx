import { makeStyles, Textarea, tokens } from '@fluentui/react-components';
import { partOfModel } from '@keystage/core';
import { useId, useState } from 'react';
import { Disclosure } from '../../screens/disclosure';
import { useFields } from '../fields';
import { FieldCell } from '../model-field';
import { useStages } from './stages-speech';

const useStyles = makeStyles({
  expr: { '& textarea': { fontFamily: tokens.fontFamilyMonospace, fontSize: tokens.fontSizeBase200 } },
});

/** How facts show that a condition is so, as the file has it. What is typed goes into the draft as soon as it is JSON. */
export function ExprField({ path }: { readonly path: string }) {
  const { text } = useStages();
  const { faults } = useFields();
  const isAtFault = faults.some(({ path: at }) => at.startsWith(path));
  return (
    <>
      <Disclosure closed={text.condition.expr} open={text.condition.expr}>
        {() => <Expression path={path} />}
      </Disclosure>
      {isAtFault && <ExprFaults path={path} />}
    </>
  );
}

/** What the core says against any spot of it, seen while it is folded away. */
function ExprFaults({ path }: { readonly path: string }) {
  const { faults } = useFields();
  const id = useId();
  const sentences = faults.flatMap(({ path: at, sentence }) => (at.startsWith(path) ? [sentence] : []));
  return (
    <FieldCell label={undefined} faults={sentences} faultId={id}>
      {null}
    </FieldCell>
  );
}

function Expression({ path }: { readonly path: string }) {
  const { text } = useStages();
  const { file, edit } = useFields();
  const styles = useStyles();
  const hint = useId();
  const [typed, setTyped] = useState<string>();
  const kept = JSON.stringify(partOfModel(file, path), null, 1);
  const isRead = typed === undefined || parsed(typed) !== undefined;
  return (
    <>
      <span id={hint}>{text.condition.exprHint}</span>
      <Textarea
        className={styles.expr}
        rows={6}
        resize="vertical"
        aria-label={text.condition.expr}
        aria-describedby={hint}
        aria-invalid={!isRead}
        value={typed ?? kept}
        onChange={(_, { value }) => {
          setTyped(value);
          const expr = parsed(value);
          if (expr !== undefined) edit(path, expr);
        }}
        onBlur={() => isRead && setTyped(undefined)}
      />
      {!isRead && <span role="status">{text.condition.exprUnread}</span>}
    </>
  );
}

/** An object, or nothing. */
function parsed(json: string): object | undefined {
  try {
    const value: unknown = JSON.parse(json);
    return typeof value === 'object' && value !== null && !Array.isArray(value) ? value : undefined;
  } catch {
    return undefined;
  }
}
