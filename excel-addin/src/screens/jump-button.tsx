import { Button } from '@fluentui/react-components';
import { Location16Regular } from '@fluentui/react-icons/svg/location';

/** The way to where something stands in the workbook. */
export interface Jump {
  readonly label: string;
  readonly go: () => void;
}

/** Leads there; nothing where there is no way. */
export function JumpButton({ jump }: { jump: Jump | undefined }) {
  if (!jump) return null;
  const { label, go } = jump;
  return (
    <Button
      size="small"
      appearance="subtle"
      icon={<Location16Regular />}
      aria-label={label}
      title={label}
      onClick={() => go()}
    />
  );
}
