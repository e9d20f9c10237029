import type { KeyboardEvent } from 'react';

/** The two hosts on the workbench, called by their own names in every language. */
export const HOSTS = ['Excel', 'Salesforce'] as const;
export type HostName = (typeof HOSTS)[number];

interface HostTabsProps {
  label: string;
  shown: HostName;
  onShow(host: HostName): void;
}

/** Which host is in front; the arrow keys move between the two. */
export function HostTabs({ label, shown, onShow }: HostTabsProps) {
  const onKeyDown = (event: KeyboardEvent<HTMLDivElement>): void => {
    if (event.key !== 'ArrowLeft' && event.key !== 'ArrowRight') return;
    const other = HOSTS[1 - HOSTS.indexOf(shown)];
    onShow(other);
    document.getElementById(tabId(other))?.focus();
  };
  return (
    <div className="hosts" role="tablist" aria-label={label} onKeyDown={onKeyDown}>
      {HOSTS.map((host) => (
        <button
          key={host}
          type="button"
          role="tab"
          id={tabId(host)}
          aria-selected={host === shown}
          aria-controls={panelId(host)}
          tabIndex={host === shown ? 0 : -1}
          onClick={() => onShow(host)}
        >
          {host}
        </button>
      ))}
    </div>
  );
}

const tabId = (host: HostName): string => `tab-${host}`;
const panelId = (host: HostName): string => `desk-${host}`;

/** What makes an element the panel of a host's tab. */
export function panelOf(host: HostName, shown: HostName) {
  return { id: panelId(host), role: 'tabpanel', 'aria-labelledby': tabId(host), hidden: host !== shown };
}
